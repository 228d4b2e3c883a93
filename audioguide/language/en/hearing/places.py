"""What a written atom is by what stands around it: a day, a time, a numeral, a way into a vein.

`before` is the word in front of the stretch, of which nothing else is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.language.en.hearing import signs, units
from audioguide.language.en.hearing.written import Atom

ROMAN = re.compile(r"(?=[ivxl])(x{0,3}l?x{0,3})(ix|iv|v?i{0,3})([a-e]?)\Z", re.IGNORECASE)
MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC".split()
)
_REACH = 5
"""Atoms behind a month within which a number may be its day: "October 3 - 7"."""
LEADS = frozenset(
    "stage stages phase phases grade grades class classes type types factor level nerve nyha figo".split()
)
"""Words behind which a Roman numeral is a number."""
ROUTE_WORDS = frozenset(
    "drip drips line lines fluid fluids infusion infusions antibiotic antibiotics push bolus access injection "
    "injections route pump bag bags cannula catheter contrast medicine medicines medication treatment".split()
)
"""Before these, IV is a way into a vein, and no number."""
_AMOUNTS = frozenset("pill pills cup cups dose doses glass spoon spoonful a of".split())
"""What a part may be of, beside the units."""


def is_day(atoms: Sequence[Atom], at: int, before: str) -> bool:
    """True close behind a month, with nothing between that is no number or sign."""
    for back in range(at - 1, max(-1, at - _REACH), -1):
        if atoms[back].text in MONTHS:
            return True
        if atoms[back].kind in ("letters", "short") and atoms[back].text not in ("to", "and"):
            return False
    return at < _REACH and before in MONTHS


def is_amount(atoms: Sequence[Atom], at: int) -> bool:
    """True for a part of what is taken or measured, such as "1/2 tablet"; "1 or 2" of it is another amount."""
    behind = atoms[at + 1].text if at + 1 < len(atoms) else ""
    return behind.lower() in units.names() or behind in units.by_symbol() or behind.lower() in _AMOUNTS


def is_time(atoms: Sequence[Atom], at: int, before: str) -> bool:
    """True for a time of day by what stands around, which is no ratio: "at 8:30", "8:30 am"."""
    last = atoms[at - 1].text if at else before
    behind = atoms[at + 1].text if at + 1 < len(atoms) else ""
    return last.lower() in ("at", "by", "until") or behind.lower() in ("a", "p", "am", "pm", "a.m", "p.m")


def is_route(atoms: Sequence[Atom], at: int, before: str) -> bool:
    """True for the IV of "IV fluids", and not of "stage IV treatment"."""
    last = atoms[at - 1].text if at else before
    follows = at + 1 < len(atoms) and atoms[at + 1].text.lower() in ROUTE_WORDS
    return atoms[at].text == "IV" and follows and last.lower() not in LEADS


def is_gene(atoms: Sequence[Atom], at: int) -> bool:
    """True for the c of "c.1799T>A", which is no "about": letters or a line stand right behind its number."""
    rest = atoms[at + 1 : at + 4]
    return [atom.joined for atom in rest] == [True] * 3 and rest[0].text == "." and rest[1].kind == "number"


def is_number_of(atoms: Sequence[Atom], at: int) -> bool:
    """True for the "no." of "no. 5" and of "no. QX-0031"."""
    follow = [signs.kind(atoms, place) for place in range(at + 1, at + 5)]
    coded = follow[:2] == ["sign", "letters"] and "number" in follow and atoms[at + 2].text.isupper()
    if coded and atoms[at + 1].text == "." and all(atom.joined for atom in atoms[at + 3 : at + 4]):
        return True
    return [signs.kind(atoms, at + 1), signs.kind(atoms, at + 2)] == ["sign", "number"] and (atoms[at + 1].text == ".")


def is_numbered(atoms: Sequence[Atom], at: int, before: str) -> bool:
    """True for a Roman numeral behind a word that says what is numbered: stage IV, stages I and II."""
    found = ROMAN.match(atoms[at].text)
    if found is None or not found[1] + found[2] or atoms[at].text in "XLxl":
        return False
    if is_route(atoms, at, before):
        return False
    for back in range(at - 1, -1, -1):
        text = atoms[back].text
        if text.lower() in LEADS:
            return True
        if ROMAN.match(text) is None and text not in ("and", "or", "to", ",", "-", "/", "&"):
            return False
    return before.lower() in LEADS
