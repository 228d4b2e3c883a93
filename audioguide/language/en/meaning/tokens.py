"""Words of a passage with their roots and places, and where its sentences end."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.reading.words import root, straight

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[.!?…;:,()–—%/°<>≤≥-]")
_NOT = re.compile(r"n't$")


class Word(NamedTuple):
    """One word, figure or mark of a passage."""

    text: str
    """In lower case, apostrophes straight."""
    root: str
    """As `root_of` has it; of a mark, the mark."""
    start: int
    end: int
    is_mark: bool
    """True for a comma, a stop and the like."""


@cache
def _irregular() -> dict[str, str]:
    return LISTS.pairs("irregular")


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """The root of a lower-case word, by which it meets its other forms: took and taken meet take."""
    base = _NOT.sub("", word) if word not in ("can't", "won't") else {"can't": "can", "won't": "will"}[word]
    return root(_irregular().get(base, base))


@lru_cache(maxsize=4_096)
def words(text: str) -> tuple[Word, ...]:
    """Words, figures and marks of a text, in order; kept, since each reader asks for them anew."""
    found = _TOKEN.finditer(straight(text).lower())
    return tuple(Word(one[0], root_of(one[0]), *one.span(), not one[0][0].isalnum()) for one in found)
