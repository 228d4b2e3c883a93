"""Closed names of a clause: medicines, parts of the body, tests, illnesses, signs, foods, germs and aids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.meaning import Name
from audioguide.language.en.meaning import concepts
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word, root_of
from audioguide.language.en.reading import names as closed
from audioguide.language.en.reading.words import FUNCTION_WORDS

_LEARNED = 7
"""Letters of the shortest word that its ending alone makes a medicine, a test or an illness."""
_KINDS = {"drug": "medicine", "condition": "illness", "treatment": "treatment"}


@cache
def _table() -> dict[tuple[str, ...], tuple[str, str]]:
    """Roots of a word or phrase -> its name and kind."""
    out: dict[tuple[str, ...], tuple[str, str]] = {}
    for kind, alike, *_ in LISTS.rows("names"):
        said = alike.split(", ")
        for one in said:
            out.setdefault(tuple(map(root_of, one.replace("-", " - ").split())), (said[0], kind))
    return out


@cache
def _longest() -> dict[str, int]:
    """First root -> words of the longest name that begins with it."""
    out: dict[str, int] = {}
    for roots in _table():
        out[roots[0]] = max(len(roots), out.get(roots[0], 0))
    return out


@cache
def broader() -> dict[str, frozenset[str]]:
    """Name -> the names of which it is a kind or a part."""
    rows = ((*row, "", "")[:3] for row in LISTS.rows("names"))
    return {alike.split(", ")[0]: frozenset(filter(None, wide.split(", "))) for _, alike, wide in rows}


@cache
def _classes() -> frozenset[str]:
    return frozenset(wide for names in broader().values() for wide in names)


def read(words: Sequence[Word]) -> tuple[Name, ...]:
    """The closed names of one clause in order, the longest where one is inside another."""
    return tuple(_read(words))


def _read(words: Sequence[Word]) -> Iterator[Name]:
    at = 0
    while at < len(words):
        word = words[at]
        longest = min(_longest().get(word.root, 0), len(words) - at)
        length = next((n for n in range(longest, 0, -1) if _is_one(words[at : at + n])), 0)
        if length:
            run = words[at : at + length]
            name, kind = _table()[tuple(one.root for one in run)]
            said = " ".join(one.text for one in run)
            yield Name(name, kind, said, word.start, run[-1].end, broader().get(name, frozenset()), name in _classes())
        elif len(word.text) >= _LEARNED and (word.root,) not in concepts.table() and (kind := _by_ending(word.text)):
            yield Name(word.root, kind, word.text, word.start, word.end)
        at += length or 1


def _is_one(run: Sequence[Word]) -> bool:
    """In the table, and no shorter word of the same root: can is no cane."""
    known = _table().get(tuple(word.root for word in run))
    return known is not None and (len(run) > 1 or run[0].text not in FUNCTION_WORDS)


@cache
def _by_ending(word: str) -> str:
    found = closed.read(word)
    return _KINDS.get(found[0].kind, "") if len(found) == 1 and " " not in found[0].text else ""
