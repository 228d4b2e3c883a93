"""Words and phrases of a table, found in a clause: the longest first, and none inside another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word

_IDLE = "idle"
"""Kind of a row that looks like one of the table and is none."""


class Found(NamedTuple):
    """A row of a table as it stands in a clause."""

    at: int
    """Place of its first word among the words of the clause."""
    length: int
    """In words."""
    kind: str
    further: str
    """The row's third column; empty where it has none."""


@cache
def _table(name: str) -> PhraseTable[tuple[str, str]]:
    """Words -> kind, and the row's third column."""
    rows = {tuple(said.split()): (kind, "".join(further[:1])) for said, kind, *further in LISTS.rows(name)}
    return PhraseTable(rows)


def found(table: str, words: Sequence[Word], *, idle: bool = False) -> Iterator[Found]:
    """The rows of a table in the words of a clause: those that are idle left out, or those alone."""
    for at, (kind, further), length in _table(table).apart(words):
        if (kind == _IDLE) == idle:
            yield Found(at, length, kind, further)


def said(words: Sequence[Word], one: Found) -> str:
    """The words of a row as the clause has them."""
    return " ".join(word.text for word in words[one.at : one.at + one.length])
