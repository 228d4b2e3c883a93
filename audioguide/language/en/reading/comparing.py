"""What English compares, and by which words something falls or rises (rule F6)."""

from __future__ import annotations

from functools import cache

from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import says_any

_DOWN = ("lower", "lowers", "reduce", "reduces", "bring down", "brings down", "drop", "drops", "fall", "falls", "cut")
_UP = ("raise", "raises", "increase", "increases", "rise", "rises", "go up", "goes up", "climbs")
_THAN = " than "


def sides(text: str) -> tuple[str, str] | None:
    """The parts of a normal form before and after than."""
    at = text.find(_THAN)
    return None if at < 0 else (text[: at + 1], text[at + len(_THAN) - 1 :])


def has_no_more(relation: str) -> bool:
    """Differ, differs from."""
    return relation.startswith("differ")


def falls(text: str) -> bool:
    """A text with lower, reduces, down."""
    said = f" {' '.join(text.lower().split())} ".replace(".", " ").replace(",", " ")
    return any(f" {word} " in said for word in (*_DOWN, "down"))


def only_rises(text: str) -> bool:
    """A normal form with raises or goes up, and nothing that falls."""
    return says_any(text, _UP) and not says_any(text, _DOWN)


@cache
def opposites() -> tuple[tuple[str, str], ...]:
    """The pairs of data/opposites.tsv."""
    return tuple((one, other) for one, other in LISTS.rows("opposites"))
