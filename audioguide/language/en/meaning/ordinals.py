"""Places in a row: the twelfth week, your 3rd day, and the second of "every second year"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from audioguide.language.base.meaning import NUMBERED, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.reading.words import ORDINALS, SMALL, TENS

_ENDS = frozenset(("st", "nd", "rd", "th"))
_IRREGULAR = {**ORDINALS, "twelfth": 12}


@cache
def _places() -> dict[str, int]:
    teens = {f"{word}th": value for word, value in SMALL.items() if value > len(ORDINALS)}
    tens = {word.removesuffix("y") + "ieth": value for word, value in TENS.items()}
    return teens | tens | _IRREGULAR


PLACES = frozenset(_places())
"""Words for places, first to twentieth, and the tens."""


def placed(found: Sequence[Word], at: int) -> tuple[int, int]:
    """The place that is named and the word behind it: 3 of "3rd" and third, 21 of twenty-first; 0 where none is."""
    word, behind = token(found, at), token(found, at + 1)
    if word.isdigit() and behind in _ENDS and found[at + 1].start == found[at].end:
        return int(word), at + 2
    if word in _places():
        return _places()[word], at + 1
    last = at + 1 + (behind == "-")
    ones = ORDINALS.get(token(found, last), 0) if word in TENS else 0
    return (TENS[word] + ones, last + 1) if ones else (0, at)


def nth(found: Sequence[Word], at: int) -> int:
    """The place that one word names; 0 where none is."""
    return _places().get(token(found, at), 0)


def place_in_row(found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """ "The twelfth week", numbered like "week 12", and the word behind it; not of "every third week"."""
    place, end = placed(found, at)
    unit = token(found, end)
    if not place or unit not in NUMBERED or token(found, at - 1) in ("every", "each"):
        return None
    return Quantity(place, place, unit, "", 0, 0, written=place, digits=found[at].text[0].isdigit()), end + 1
