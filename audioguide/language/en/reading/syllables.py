"""How many syllables an English word has: by the CMU Pronouncing Dictionary, else by where a printer may break it.

The same answers as textstat 0.7.8 gives, from tables that `scripts/measure/run syllables` writes and that load in
milliseconds; the dictionary itself, read as it is, takes longer than a whole check.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_FEWEST = 2
"""Letters before the first break of a word and after the last."""
_MANY = 400
"""Words that may begin alike."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def _table(name: str) -> list[str]:
    """The lines of a large table, as they stand."""
    return (_DATA / f"{name}.txt").read_text("utf-8").splitlines()


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Syllables of one word in lower case, in the first of the ways to say it; one at least where nobody listed it."""
    listed = _listed(word)
    return len(breaks(word)) + 1 if listed is None else listed


def _listed(word: str) -> int | None:
    """Syllables of a word of the table, none of "hmm"; None for a word that is not in it.

    Its lines are looked up as they lie: to part them all takes longer than a chapter needs.
    """
    known, wanted = _known(), f"{word} ".encode()
    low, high = 0, len(known)
    while low < high:
        start = known.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = known.find(b"\n", start)
        if known.startswith(wanted, start):
            return int(known[start + len(wanted) : end])
        low, high = (end + 1, high) if known[start:end] < wanted else (low, start)
    return None


def is_listed(word: str) -> bool:
    """Whether the table has a word in lower case."""
    return _listed(word) is not None


@lru_cache(maxsize=20_000)
def longer(word: str) -> Sequence[str]:
    """The words of the table that go on where this one ends; none for a word that is in it itself."""
    known, wanted = _known(), word.encode()
    low, high = 0, len(known)
    while low < high:
        start = known.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = known.find(b"\n", start)
        low, high = (end + 1, high) if known[start:end] < wanted else (low, start)
    found: list[str] = []
    while known.startswith(wanted, low) and len(found) < _MANY:
        end = known.find(b"\n", low)
        found.append(known[low:end].split(b" ")[0].decode())
        low = end + 1
    return () if word in found else tuple(found)


def of_text(text: str) -> int:
    """Syllables of a text that is words alone, as a spoken form is; each part of "follow-up" counts by itself."""
    return sum(syllables(word) for word in _WORD.findall(text.lower().replace("’", "'")))


def breaks(word: str) -> list[int]:
    """Offsets at which a word may be broken, by Liang's method: the strongest pattern at each place decides."""
    pointed = f".{word}."
    wishes = [0] * (len(pointed) + 1)
    patterns, longest = _patterns()
    for start in range(len(pointed) - 1):
        for end in range(start + 1, min(start + longest, len(pointed)) + 1):
            for place, wish in enumerate(patterns.get(pointed[start:end], ""), start):
                wishes[place] = max(wishes[place], int(wish))
    last = len(word) - _FEWEST
    return [place - 1 for place, wish in enumerate(wishes) if wish % 2 and _FEWEST <= place - 1 <= last]


@cache
def _known() -> bytes:
    return (_DATA / "syllables.txt").read_bytes()


@cache
def _patterns() -> tuple[dict[str, str], int]:
    """Letters, a point for a word's end among them -> a digit before each letter; and the most letters there are."""
    found = dict(line.split(" ") for line in _table("hyphens"))
    return found, max(map(len, found))
