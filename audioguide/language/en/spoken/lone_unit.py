"""N68: a unit without its own number: measured in mg/dL -> milligrams per deciliter, per mL, one mg, 5 to 10 (mg)."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.lab_names import RANGED
from audioguide.language.en.spoken.sides import is_side
from audioguide.language.en.spoken.units import END, UNIT, UNITS, begins_unit, one_of, unit
from audioguide.language.en.spoken.words import BLANK

CERTAIN = frozenset(
    symbol
    for symbol in UNITS
    if len(symbol) > 1 and symbol not in {
        "in", "min", "mo", "mos", "ms", "sec", "tab", "cap", "caps", "cal", "Cal", "mi", "MG", "ML", "CM", "LB", "OZ",
        "cc", "hr", "mins", "unit",
        "units", "mA", "MB", "GB", "kB", "MU", "KB", "Fr", "Ch", "pm", "pM", "mM", "tabs", "gal", "mm", "pg",
        "nm",
        "fM", "us", "cl", "um", "mW", "mU", "MV", "nM", "mV", "ng", "fg",
    }
)  # fmt: skip
"""Symbols that are nothing else in English, so that they need no number beside them."""
ALSO = frozenset({"mm", "ng", "pg", "mV", "nm", "mM", "nM", "mU"})
OFTEN = (
    r"(?:once|twice|times|doses?|tablets?|units?|drinks?|hours?|days|minutes|puffs?|beats|breaths)"
    r"/(?:day|week|month|year|hour|minute|night)(?![^\W_])"
)
_SURE = one_of(CERTAIN | ALSO)
_PER = Shape(r"[a-z]{4,8}/[a-z]")


def _may_begin(text: str, place: int) -> bool:
    return begins_unit(text, place) or _PER.match(text, place) is not None


SHAPE = Shape(
    rf"{OFTEN}|(?:(?<=[0-9)]{BLANK})|(?<=[0-9])|(?={_SURE}{END})|(?=[A-Za-zµμ]{{1,12}}{BLANK}?/)){UNIT}",
    hint=_may_begin,
)
_OVER = Shape(r"[0-9][+−-]?/[0-9]+(?:[+−-][1-5])?\s?\Z")
"""Behind a pressure, L is the left arm."""
_GRADE = Shape(r"(?<![A-Za-z])[A-Z][0-9]{1,2} \Z")
"""Behind the grade of a finding, L is a side: M4 L breast."""
ONE = Shape(r"\b(?:one|a|an|per|each|every|half|quarter|single|last|next|past|this|first|whole)[ -]\Z", re.IGNORECASE)


def say(match: re.Match[str]) -> str | None:
    """Its full name: many, but one behind "per", "each" or "one". None for words that a slash joins: nurse/patient."""
    pieces = [piece.strip() for piece in match[0].rstrip(".").split("/")]
    lone = len(pieces) == 1 and pieces[0] not in CERTAIN | ALSO
    if lone and not re.match(r"[0-9)]", match.string[max(0, match.start() - 2) : match.start()].strip()[-1:]):
        return None
    if match[0] == "L" and match.string.startswith("&", match.end()):
        return None  # L&D: lunch and dinner, or labor and delivery.
    if match[0] == "L" and (
        RANGED.search(match.string, max(0, match.start() - 40), match.start())
        or is_side(match.string, match.end(), "1", match.start())
    ):
        return None
    if match[0] in ("L", "l") and _OVER.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    if match[0] == "L" and _GRADE.search(match.string, max(0, match.start() - 5), match.start()):
        return None
    if _is_page(match):
        return None
    if pieces[0] not in UNITS and pieces[-1] not in UNITS and not re.match(OFTEN, match[0]):
        return None
    text, start = match.string, match.start()
    return unit(match[0], ONE.search(text, max(0, start - 8), start) is not None)


def _is_page(match: re.Match[str]) -> bool:
    """ "pg 12" is a page; behind a number it is a weight."""
    before = match.string[max(0, match.start() - 2) : match.start()].strip()[-1:]
    return (
        match[0].rstrip(".") == "pg"
        and not before.isdecimal()
        and re.match(r"\.?\s?[0-9]", match.string[match.end() :][:3]) is not None
    )


LONE_UNIT = SpokenRule(
    "N68",
    "units without a number",
    "Aa",
    SHAPE,
    say,
    frozenset(s for s in CERTAIN | ALSO if s.isalpha() and s.islower() and s.isascii()),
)
