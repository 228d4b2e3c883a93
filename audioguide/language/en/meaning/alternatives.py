"""Where an explanation chooses between things that shut each other out: high or low, eye or ear, a test or a treatment.

The groups stand in data/exclusive.tsv. Parts of the body are one more group: those that data/body_alike.tsv has by
several words, and the reading's list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from audioguide.language.base.meaning import Alternative
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import words
from audioguide.language.en.reading.lists import LISTS as READING

BODY = "part of the body"
_DENYING = frozenset(("not", "no", "never", "without", "non", "nor", "isn't"))
_NEAR = 2
"""Words between a denial and what it denies."""
_Members = dict[str, frozenset[str]]


@cache
def _table() -> PhraseTable[_Members]:
    """Roots of a word or phrase -> for each group that knows it, the names of what it may be."""
    out: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for group, alike in LISTS.rows("exclusive"):
        _enter(out, group, alike.split(", ")[0], alike.split(", "))
    for part, alike in LISTS.rows("body_alike"):
        _enter(out, BODY, part, alike.split(", "))
    for part, *_ in READING.rows("body_parts"):
        if BODY not in out[_roots(part)]:
            _enter(out, BODY, part, [part])
    rows = {roots: {group: frozenset(names) for group, names in known.items()} for roots, known in out.items()}
    return PhraseTable(rows, "root")


def _enter(out: dict[tuple[str, ...], dict[str, set[str]]], group: str, name: str, alike: list[str]) -> None:
    for said in alike:
        out[_roots(said)][group].add(name)


def _roots(said: str) -> tuple[str, ...]:
    return tuple(word.root for word in words(said) if not word.is_mark)


def read(text: str) -> tuple[Alternative, ...]:
    """The choices of a text, each once."""
    return tuple(dict.fromkeys(_read(text)))


def _read(text: str) -> Iterator[Alternative]:
    said = [word for word in words(text) if not word.is_mark]
    at = 0
    while at < len(said):
        members, size = _table().at(said, at) or ({}, 1)
        if not any(word.text in _DENYING for word in said[max(0, at - _NEAR) : at]):
            spoken = " ".join(word.text for word in said[at : at + size])
            for group, names in members.items():
                yield Alternative(group, names, spoken)
        at += size
