"""Words of a passage with their roots and places, and where its sentences end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.reading.words import root, straight

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[.!?…;:,()–—%/°<>≤≥-]")
_NOT = re.compile(r"n't$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, figure or mark of a passage."""

    text: str
    """In lower case, apostrophes straight."""
    root: str
    """As `root_of` has it; of a mark, the mark."""
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """True for a comma, a stop and the like."""
        return not self.text[0].isalnum()


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
    return tuple(Word(one[0], root_of(one[0]), one.start(), one.end()) for one in found)
