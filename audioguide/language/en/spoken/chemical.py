"""N51: ions, isotopes, formulas and locants: Ca2+ -> C A two plus, I-131 -> I one thirty-one, 2,4-D -> two four D."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import HYPHEN, letters, name, name_number

_ION = r"(?:Na|K|Li|Ca|Mg|Zn|Fe|Cu|Cl|H|NH[4₄]|HCO[3₃]|PO[4₄]|SO[4₄]|HPO[4₄]|F|OH|Br|Al|Mn)"
_ISOTOPES = (
    "Tc:99 I:123,124,125,131 F:18 Cs:137,131 Sr:89,90 Sm:153 Ra:223,226 Lu:177 Y:90 Ga:67,68 In:111 Tl:201 Xe:133 "
    "C:11,13,14 P:32 Ir:192 Co:57,60 Pd:103 U:235,238 Rb:82 Cu:64 Zr:89 N:13 O:15 Ac:225 Mo:99 H:3 Re:188"
)
ISOTOPES = {
    f"{element}{mass}"
    for entry in _ISOTOPES.split()
    for element, masses in [entry.split(":")]
    for mass in masses.split(",")
}
_ELEMENT = r"(?:H|C|N|O|P|S|K|F|I|B|Na|Ca|Mg|Fe|Cl|Zn|Cu|Li|Al|Mn|Si|Se|Ba|Br)"
SHAPE = Shape(
    rf"(?P<ion>{_ION})(?P<charge>[1-4²³]?)(?P<sign>\+{{1,3}}|[⁺⁻]|[-\u2212](?![\w(]))(?![\w+])"
    r"|(?<=[+⁺⁻\u2212-])(?P<gap> )(?=[0-9])"
    rf"|(?P<element>[A-Z][a-z]?){HYPHEN}?(?P<mass>[0-9]{{1,3}})(?P<state>m?)(?![A-Za-z0-9])"
    rf"|(?P<mass2>[0-9]{{1,3}})(?P<state2>m?)(?P<element2>F(?=-)|(?!F)[A-Z][a-z]?)(?![a-zA-Z0-9])"
    rf"|(?P<super>[⁰¹²³⁴-⁹]{{2,3}})(?P<state3>ᵐ?)(?P<element3>[A-Z][a-z]?)(?![a-zA-Z0-9])"
    rf"|(?P<formula>(?=[A-Za-z]*[a-z])(?:{_ELEMENT}[0-9]{{0,2}}){{2,6}})(?![A-Za-z0-9])"
    rf"|(?P<locants>[0-9]{{1,2}}(?:,[0-9]{{1,2}}){{1,3}}['′]*){HYPHEN}(?=[A-Za-z])"
)
FORMULAS = frozenset("NaCl KCl CaCl MgCl NaOH NaF LiCl HCl".split())
VALUE = Shape(r"\s(?:[=<>≥≤~]\s?)?[0-9.]")
ION = Shape(rf"{_ION}[1-4²³]?[⁺⁻]")
"""With its charge raised."""
_ION_BEHIND = Shape(rf"(?<![A-Za-z]){_ION}[1-4²³]?(?:\+{{1,3}}|[⁺⁻\u2212-])\Z")
_SUBSCRIPT = str.maketrans("₃₄", "34")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def say(match: re.Match[str]) -> str | None:
    """Symbols letter by letter, mass numbers as people say them, charges as plus and minus."""
    if match["gap"]:
        return "," if _ION_BEHIND.search(match.string, max(0, match.start() - 7), match.start()) else None
    if match["ion"]:
        return _ion(match)
    if match["formula"]:
        written = match["formula"]
        return name(written) if written in FORMULAS or re.search(r"\d", written) else None
    if match["locants"]:
        return " ".join(name_number(number) for number in match["locants"].rstrip("'′").split(","))
    element = match["element"] or match["element2"] or match["element3"]
    mass = match["mass"] or match["mass2"] or match["super"].translate(_SUPERSCRIPT)
    if element + mass not in ISOTOPES or (
        match["mass2"] and match["mass2"] not in {"131", "18", "99", "177", "223", "68"}
    ):
        return None
    state = match["state"] or match["state2"] or match["state3"]
    return f"{letters(element)} {name_number(mass)}{' M' if state else ''}"


def _ion(match: re.Match[str]) -> str:
    """Its charge; before a value the word "ion", or the minus would be heard as the value's."""
    charge = f" {name_number(match['charge'].translate(_SUPERSCRIPT))}" if match["charge"] else ""
    sign = " ".join(["plus"] * len(match["sign"])) if match["sign"][0] in "+⁺" else "minus"
    said = f"{name(match['ion'].translate(_SUBSCRIPT))}{charge} {sign}"
    return f"{said} ion" if VALUE.match(match.string, match.end()) else said


CHEMICAL = SpokenRule("N51", "ions, isotopes and formulas", "9A*", SHAPE, say)
