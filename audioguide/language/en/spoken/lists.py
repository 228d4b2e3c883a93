"""The word lists of the rules, in data/ beside this module; each row says where it is from and who has read it."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base.lists import Lists

LISTS = Lists(Path(__file__).parent / "data")


def any_of(words: tuple[str, ...] | frozenset[str]) -> str:
    """The words and patterns of a list as one pattern, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def column(table: str, place: int = 0) -> tuple[str, ...]:
    """One column of a table, without those that a row leaves empty."""
    return tuple(row[place] for row in LISTS.rows(table) if row[place])
