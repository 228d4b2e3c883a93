"""Amounts said in words that may say none: "a minute", "day and night". They tell a quantity, and bring in none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.meaning import Quantity
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.ordinals import PLACES
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.meaning.units import units
from audioguide.language.en.reading.words import SMALL, TENS

_ENDS = frozenset(("st", "nd", "rd", "th"))
_ONE = frozenset("a an one single another the each every".split())


@cache
def _phrases() -> PhraseTable[tuple[str, float]]:
    """Words -> dimension and amount in its base unit."""
    rows = LISTS.rows("spoken_amounts")
    return PhraseTable(
        {tuple(row[0].split()): (units()[row[2]][0], float(row[1]) * units()[row[2]][1]) for row in rows}
    )


def read(words: Sequence[Word]) -> tuple[Quantity, ...]:
    """What the words of a clause may say of an amount, in order."""
    return tuple(_read(words))


def _read(words: Sequence[Word]) -> Iterator[Quantity]:
    for at, word in enumerate(words):
        if known := _phrases().at(words, at):
            (dimension, amount), length = known
            yield _quantity(dimension, amount, words[at : at + length])
        elif (unit := units().get(word.text)) and _is_one(words, at, unit[0]):
            yield _quantity(*unit, words[at : at + 1])


def _is_one(words: Sequence[Word], at: int, dimension: str) -> bool:
    """ "The past year" and "the remaining hour" are one; a tablet is, where no number counts it."""
    if dimension == "time":
        before, behind = words[at - 1].text if at else "", words[at + 1].text if at + 1 < len(words) else ""
        numbered = before in PLACES or behind[:1].isdigit() or behind in SMALL or behind in TENS
        return not words[at].text.endswith("s") and not before[:1].isdigit() and before not in _ENDS and not numbered
    return at > 0 and words[at - 1].text in _ONE


def _quantity(dimension: str, amount: float, run: Sequence[Word]) -> Quantity:
    said = " ".join(word.text for word in run)
    return Quantity(amount, amount, dimension, said, run[0].start, run[-1].end, written=1)
