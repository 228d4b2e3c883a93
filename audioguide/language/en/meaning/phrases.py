"""Words and phrases of a table, found in a clause: the longest first, and none inside another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word

_IDLE = "idle"
"""Kind of a row that looks like one of the table and is none."""


@dataclass(frozen=True, slots=True)
class Found:
    """A row of a table as it stands in a clause."""

    at: int
    """Place of its first word among the words of the clause."""
    length: int
    """In words."""
    kind: str
    further: str
    """The row's third column; empty where it has none."""


@cache
def _index(table: str) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """First word -> rows that begin with it, the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for said, kind, *further in LISTS.rows(table):
        words = tuple(said.split())
        out.setdefault(words[0], []).append((words, kind, further[0] if further else ""))
    for rows in out.values():
        rows.sort(key=lambda row: -len(row[0]))
    return out


def found(table: str, words: Sequence[Word], *, idle: bool = False) -> Iterator[Found]:
    """The rows of a table in the words of a clause: those that are idle left out, or those alone."""
    index, at = _index(table), 0
    texts = tuple(word.text for word in words)
    if index.keys().isdisjoint(texts):  # most clauses have no word of most tables
        return
    while at < len(texts):
        step = 1
        for said, kind, further in index.get(texts[at], ()):
            length = len(said)
            if length > 1 and texts[at : at + length] != said:
                continue
            if (kind == _IDLE) == idle:
                yield Found(at, length, kind, further)
            step = length
            break
        at += step


def said(words: Sequence[Word], one: Found) -> str:
    """The words of a row as the clause has them."""
    return " ".join(word.text for word in words[one.at : one.at + one.length])
