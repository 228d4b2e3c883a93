"""What counts as a word of the spoken form, for marks and for the length of silence."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

_RUN = re.compile(r"[^\s—–…/]+")


def words(spoken: str) -> list[tuple[int, int]]:
    """(start, end) of each word in code points, ascending: a run without blanks or dashes, less punctuation around it.

    A hyphen or an apostrophe inside joins: "five-year" and "doctor's" are one word each. Punctuation alone is none.
    """
    found = []
    for run in _RUN.finditer(spoken):
        start, end = run.span()
        while start < end and not _sounds(spoken[start]):
            start += 1
        while end > start and not _sounds(spoken[end - 1]):
            end -= 1
        if start < end:
            found.append((start, end))
    return found


def word_at(places: list[tuple[int, int]], offset: int) -> int | None:
    """Index of the word of `places` that holds the code point at `offset`; None where none does."""
    index = bisect_right(places, offset, key=lambda place: place[0]) - 1
    return index if index >= 0 and offset < places[index][1] else None


def _sounds(character: str) -> bool:
    """A letter, a digit, or a mark written on one."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"
