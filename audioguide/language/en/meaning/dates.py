"""Days of the year: 3 March, March 3rd, the twenty-first of June, 17 to 19 June."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.meaning import DATE, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.ordinals import placed
from audioguide.language.en.meaning.tokens import Word

MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
"""Name -> its place in the year."""
_LAST_DAY = 31
_MONTH = 100
"""What a month is counted as, so that a day of it is a number of its own."""


def read(text: str, found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """The day that is named at a place, and the word behind it, its year among it; None where none is."""
    read = _day_first(text, found, at) or _month_first(text, found, at)
    if read is None:
        return None
    month, first, last, end = read
    if not 0 < first <= last <= _LAST_DAY:
        return None
    end += token(found, end) == "," and _is_year(token(found, end + 1))
    end += _is_year(token(found, end))
    low, high = float(month * _MONTH + first), float(month * _MONTH + last)
    return Quantity(low, high, DATE, "", 0, 0, digits=found[at].text[0].isdigit()), end


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _day(found: Sequence[Word], at: int) -> tuple[int, int]:
    """A day in figures or as a place, and the word behind; 0 where none is."""
    day, end = placed(found, at)
    if not day and token(found, at).isdecimal():
        day, end = int(token(found, at)), at + 1
    return day, end


def _days(found: Sequence[Word], at: int) -> tuple[int, int, int]:
    """The first and the last day, and the word behind."""
    first, end = _day(found, at)
    if first and token(found, end) in ("-", "–", "to"):
        last, behind = _day(found, end + 1)
        if last > first:
            return first, last, behind
    return first, first, end


def _month(text: str, found: Sequence[Word], at: int) -> int:
    """The month at a place; "may" is one with a capital."""
    word = token(found, at)
    return MONTHS.get(word, 0) if word != "may" or text[found[at].start] == "M" else 0


def _day_first(text: str, found: Sequence[Word], at: int) -> tuple[int, int, int, int] | None:
    first, last, end = _days(found, at)
    end += token(found, end) == "of"
    month = _month(text, found, end) if first else 0
    return (month, first, last, end + 1) if month else None


def _month_first(text: str, found: Sequence[Word], at: int) -> tuple[int, int, int, int] | None:
    month = _month(text, found, at)
    first, last, end = _days(found, at + 1 + (token(found, at + 1) == "the")) if month else (0, 0, at)
    return (month, first, last, end) if first else None
