"""N35: dimensions: 2 x 3 cm -> two by three centimeters, 5x5 cm, 2 × 3 × 4 cm, 2 cm x 3 cm."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.units import ATOM, LENGTHS, unit
from audioguide.language.en.spoken.words import BLANK

_CROSSED = Shape(rf"[0-9.,{amounts.VULGAR}/\s–—−‐‑-]*[A-Za-zµμ.]{{0,4}}\s?(?:[xX×✕*]|by\s)")

SHAPE = Shape(
    rf"(?<![\w.])(?=[0-9.{amounts.VULGAR}])(?P<first>{amounts.AMOUNT})(?P<units>(?:{BLANK}?(?P<unit>{ATOM}))?)"
    rf"(?P<rest>(?:(?!{BLANK}[xX×][0-9]{{1,2}}(?![\w.])(?!{BLANK}?(?:{ATOM}|x)))"
    rf"{BLANK}?(?:[x×X✕*]|by(?={BLANK})){BLANK}?{amounts.AMOUNT}(?:{BLANK}?-?(?:{ATOM}"
    rf"|in(?![^\W_])))?)+)(?![0-9]|{BLANK}?(?:d|days?|wks?|weeks?|w|mo|mths?|months?|yrs?|y|nights?)(?![^\W_])|[-–][0-9])",
    hint=begins_like(_CROSSED),
)
_NEXT = Shape(
    rf"{BLANK}?(?:[x×X✕*]|by){BLANK}?(?P<number>{amounts.AMOUNT})(?P<join>{BLANK}?-?)(?P<unit>{ATOM}|in(?![^\W_]))?"
)
THINGS = Shape(
    r"[ -]?(?:gauze|pads?|bandages?|dressings?|tables?|grids?|cards?|rows?|squares?|inch(?:es)?|(?:centi|milli)?meters?"
    r"|feet|foot|[.,;)]|$)"
)
"""Behind these, or behind nothing, a cross without a unit is a size."""
SIZED = Shape(
    rf"{BLANK}(?:field|patch|area|mass|lesion|tumor|nodule|cyst|wound|scar|margin|pad|dressing|bandage|gauze|defect"
    rf"|ulcer|"
    r"polyp|stone|incision|lump|plaque|piece|square|region|cavity|abscess|hematoma|node)\b"
)
"""Before these the unit is singular: a two by three centimeter mass."""


def say(match: re.Match[str]) -> str | None:
    """ "by" between lengths and for things that have two sides, else "times". None for what holds no true amount."""
    first = amounts.amount(match["first"])
    pieces = list(_NEXT.finditer(match["rest"]))
    numbers = [amounts.amount(piece["number"]) for piece in pieces]
    if pieces[-1]["unit"] == "L" and _LENS.match(match.string, match.end()):
        return None  # The left lens.
    if any(piece["unit"] in _TIME for piece in pieces) or _SPAN.search(match[0]):
        return None
    if first is None or None in numbers or (match["unit"] is None and "by" in match["rest"]):
        return None
    sized = SIZED.match(match.string, match.end()) is not None
    word = _joint(pieces[-1]["unit"], len(pieces), THINGS.match(match.string, match.end()) is not None)
    if match["unit"] and match["unit"] not in LENGTHS and not pieces[-1]["unit"]:
        word = "times"  # So much, so often: 4 mg x 1.
    if _packed(match, pieces):
        return f"{first}, {numbers[0]} {unit(pieces[0]['unit'], True)}"
    said = first + (f" {unit(match['unit'], sized or match['first'] == '1')}" if match["unit"] else "")
    for piece, number in zip(pieces, numbers, strict=True):
        joined = piece["join"].strip() == "-"
        name = unit(piece["unit"], sized or joined or piece["number"] == "1") if piece["unit"] else ""
        said += f" {word} {number}{'-' if joined else ' ' if name else ''}{name}"
    return said


def _packed(match: re.Match[str], pieces: list[re.Match[str]]) -> bool:
    """3 x 500 mg tablets are three tablets, each of so much."""
    if len(pieces) > 1 or match["unit"] or not match["first"].isdecimal() or not pieces[0]["unit"]:
        return False
    if pieces[0]["unit"] in LENGTHS and len(match["first"]) == 1:
        return _FOUND.match(match.string, match.end()) is not None
    return pieces[0]["unit"] in _STRENGTHS and _TAKEN.match(match.string, match.end()) is not None


_FOUND = Shape(
    rf"{BLANK}(?:[a-z]+{BLANK})?(?:polyps|nodes|nodules|lesions|stones|calculi|cysts|fibroids|metastases|drains|incisions|ports"
    rf"|stents|screws|biopsies)\b"
)
"""What is counted: two polyps of 4 mm each."""
_LENS = Shape(r":?\s(?:plano|[+−-]?[0-9]{1,2}\.[0-9]{2})(?![0-9])")
_SPAN = Shape(r"[xX×]\s?[0-9]{1,2}/(?:7|52|12)\Z")
"""30 mg x 5/7 is so much for so many days."""
_TIME = frozenset("d h hr hrs min wk mo yr day days weeks".split())
"""40 mg x 5 d is so much for so long."""
_STRENGTHS = frozenset("mg mcg µg μg g mL ml".split())
_TAKEN = Shape(
    rf"{BLANK}(?:[a-z]+{BLANK})?(?:tablets|capsules|tabs|caps|sachets|patches|pills|vials|ampoules|ampules"
    rf"|suppositories|inhalers|bottles|bags|pens)\b"
)


def _joint(last: str | None, crosses: int, thing: bool) -> str:
    """Sizes are so much by so much; everything else is so many times so much."""
    if last:
        return "by" if last.rstrip(".") in LENGTHS else "times"
    return "by" if thing or crosses > 1 else "times"


DIMENSIONS = SpokenRule("N35", "dimensions", "9*", SHAPE, say)
