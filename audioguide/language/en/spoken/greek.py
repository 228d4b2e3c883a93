"""N49: Greek letters by name: TNF-α -> T N F alpha, β-blocker -> beta blocker, PPARγ -> P P A R gamma."""

from __future__ import annotations

import re
import unicodedata

from audioguide.language.base.shape import Shape, not_ascii
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import name

_GREEK = "[\u0391-\u03a9\u03b1-\u03c9\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5\u00b5\u2126\u2206]"
SHAPE = Shape(
    rf"(?P<head>[A-Z]{{0,7}}(?:-?[0-9]{{1,3}}[A-Z]{{0,2}})?)(?P<greek>{_GREEK})"
    rf"(?P<tail>(?:[A-Z]{{1,3}})?[0-9]{{1,3}}(?:del|[A-Z])?(?![A-Za-z0-9])|[A-Z](?![a-zA-Z]))?(?![^\W\d_])"
    rf"|(?P<mix>(?:{_GREEK}[a-z]?){{2}}(?:[0-9]{{1,2}})?)(?![^\W_])"
    r"|(?P<sharp>ß)(?=[-\u2010\u2011])",
    hint=not_ascii,
)
_UNIT = Shape(r"[gLlmMsAVFU]\b|mol|Ci|Gy|Sv")
_SPECIAL = {"\u00b5": "mu", "\u2126": "omega", "\u2206": "delta", "ς": "sigma"}


def say(match: re.Match[str]) -> str | None:
    """The letter's name, with the letters and numbers joined to it. None before a unit, as in µg."""
    if match["sharp"]:
        return "beta"
    if match["mix"]:
        return " ".join(
            _named(part) if ord(part[0]) > 127 else name(part) for part in re.findall(r"[0-9]+|.", match["mix"])
        )
    letter = match["greek"]
    if letter in "\u00b5\u03bc" and (not match["head"] and _UNIT.match(match.string, match.end("greek"))):
        return None
    return " ".join(part for part in (name(match["head"]), _named(letter), name(match["tail"] or "")) if part)


def _named(letter: str) -> str:
    """ "α" -> "alpha"; Unicode writes "lamda", and puts "symbol" behind some."""
    if letter in _SPECIAL:
        return _SPECIAL[letter]
    words = unicodedata.name(letter).lower().removesuffix(" symbol").split()
    return "lambda" if words[-1] == "lamda" else words[-1]


GREEK = SpokenRule("N49", "Greek letters", "Aa*", SHAPE, say)
