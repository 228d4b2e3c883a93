"""What looks like an amount and is none: years, places in a row, codes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word

_MONTHS = frozenset("january february march april june july august september october november december".split())
_ORDINAL = frozenset(("st", "nd", "rd", "th", "s"))
"""Behind figures they make a place in a row, or a decade."""
_YEAR = 4
"""Figures of a year."""


@cache
def _phrases() -> PhraseTable[bool]:
    return PhraseTable({tuple(entry.split()): True for entry in LISTS.entries("no_amounts")})


def words_of_none(text: str, found: Sequence[Word], at: int) -> int:
    """How many words at a place are no amount; 0 where they may be one. text: what the words were found in."""
    if known := _phrases().at(found, at):
        return known[1]
    if not found[at].text[0].isdigit():
        return _clock_words(found, at)
    ends = token(found, at - 1) in ("-", "–", "to") and token(found, at - 3) in _MONTHS
    if ends and token(found, at - 2).isdigit():
        return 1  # "June 17 - 19"
    if _numbers_item(text, found, at):
        return 1
    return _date(found, at) or _place(found, at) or _code(text, found, at) or _clock_words(found, at)


def marks_item(text: str, found: Sequence[Word]) -> bool:
    """ "2." and "2)" in front of what it numbers, where no words lead to it in its sentence or the list begins."""
    lone = len(found) == 1 and found[0].text.isdecimal()
    before, behind = text[: found[0].start].rstrip(), text[found[-1].end :]
    opens = not before or before[-1] in ".!?:;)" or before.endswith("\n")
    return lone and opens and behind[:1] in (".", ")") and bool(behind[1:].strip() or not before)


def _numbers_item(text: str, found: Sequence[Word], at: int) -> bool:
    """ "If you get: 1. a rash 2. a fever": a mark behind it, and the number beside it is marked too."""
    here, mark = token(found, at), text[found[at].end : found[at].end + 1]
    if not here.isdecimal() or len(here) > _MANY or mark not in (".", ")"):
        return False
    near = int(here) - 1 if int(here) > 1 else int(here) + 1
    parts = text[: found[at].start] if near < int(here) else text[found[at].end :]
    return any(f"{lead}{near}{mark} " in f" {parts}" for lead in " (")


_MANY = 2
"""Figures of the longest number of an item."""


def _date(found: Sequence[Word], at: int) -> int:
    """ "9/23/1830"."""
    parts = [token(found, at + n) for n in range(5)]
    return 5 if parts[1] == parts[3] == "/" and len(parts[4]) == _YEAR and parts[2].isdigit() else 0


def _place(found: Sequence[Word], at: int) -> int:
    """ "3rd", which counts nothing, as "third" does not; "the 1970s"."""
    behind = found[at + 1] if at + 1 < len(found) else None
    return 2 if behind and behind.text in _ORDINAL and behind.start == found[at].end else 0


def _code(text: str, found: Sequence[Word], at: int) -> int:
    """The figures of H1N1, of T2 and of a name such as Covid-19."""
    start = found[at].start
    letter = text[start - 1 : start].isalpha()
    joined = text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalpha() and text[start - 2].isupper()
    return int(letter or joined or (at > 1 and token(found, at - 1) == "-" and token(found, at - 2) == "covid"))


def _clock_words(found: Sequence[Word], at: int) -> int:
    """The words of a date, 4 June, and of a time that `clock` cannot read, 14 pm and half past; 0 for none."""
    before, here, after = token(found, at - 1), token(found, at), token(found, at + 1)
    if here == "half" and after == "past":
        return 3
    if not here[:1].isdigit():
        return 0
    of_year = after in _MONTHS or before in _MONTHS or (len(here) == _YEAR and here[:2] in ("19", "20"))
    return 2 if after in ("am", "pm", "o'clock") else int(of_year)
