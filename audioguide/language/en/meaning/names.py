"""Closed names of a clause: medicines, parts of the body, tests, illnesses, signs, foods, germs and aids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.meaning import Name
from audioguide.language.en.meaning import concepts
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word, root_of
from audioguide.language.en.reading import names as closed
from audioguide.language.en.reading.words import FUNCTION_WORDS

_LEARNED = 7
"""Letters of the shortest word that its ending alone makes a medicine, a test or an illness."""
_KINDS = {"drug": "medicine", "condition": "illness", "treatment": "treatment"}


@cache
def _table() -> PhraseTable[tuple[str, str]]:
    """Roots of a word or phrase -> its name and kind."""
    out: dict[tuple[str, ...], tuple[str, str]] = {}
    for kind, alike, *_ in LISTS.rows("names"):
        said = alike.split(", ")
        for one in said:
            out.setdefault(tuple(map(root_of, one.replace("-", " - ").split())), (said[0], kind))
    return PhraseTable(out, "root")


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
        word, length = words[at], 1
        if found := _found(words, at):
            (name, kind), length = found
            run = words[at : at + length]
            said = " ".join(one.text for one in run)
            yield Name(name, kind, said, word.start, run[-1].end, broader().get(name, frozenset()), name in _classes())
        elif len(word.text) >= _LEARNED and (word.root,) not in concepts.table() and (kind := _by_ending(word.text)):
            yield Name(word.root, kind, word.text, word.start, word.end)
        at += length


def _found(words: Sequence[Word], at: int) -> tuple[tuple[str, str], int] | None:
    """A name of the table, and no shorter word of the same root: can is no cane."""
    found = _table().at(words, at) if _table().begins(words[at]) else None
    return None if found and found[1] == 1 and words[at].text in FUNCTION_WORDS else found


@cache
def _by_ending(word: str) -> str:
    found = closed.read(word)
    return _KINDS.get(found[0].kind, "") if len(found) == 1 and " " not in found[0].text else ""
