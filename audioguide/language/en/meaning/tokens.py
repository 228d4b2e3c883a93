"""Words of a passage with their roots and places, and where its sentences end."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.reading.words import root, straight

_HALF_OF_DAY = r"(?<![^\W\d_])[ap]\.m\b(?:\.(?=[,;:)–-]| (?:and|or|to|on|until|till|from|for|in|at|the|every|each)\b))?"
"""Its last point ends the sentence, unless a mark or a small word follows."""
_TOKEN = re.compile(rf"\d+(?:[.,:]\d+)*|{_HALF_OF_DAY}|[^\W\d_]+(?:'[^\W\d_]+)*|[.!?…;:,()–—%/°<>≤≥-]")
_POINTED = {"a.m": "am", "a.m.": "am", "p.m": "pm", "p.m.": "pm"}
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
    found = root(_irregular().get(base, base))
    return f"{found[:-1]}y" if found.endswith("i") and len(found) > _SHORT else found  # "Worried" is of "worry".


_SHORT = 3
"""Letters of the longest root whose i is its own: ski."""


@lru_cache(maxsize=4_096)
def words(text: str) -> tuple[Word, ...]:
    """Words, figures and marks of a text, in order; kept, since each reader asks for them anew."""
    found = _TOKEN.finditer(straight(text).lower())
    spelt = ((_POINTED.get(one[0], one[0]), one.span()) for one in found)
    return tuple(Word(word, root_of(word), *span, not word[0].isalnum()) for word, span in spelt)
