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
from audioguide.language.en.meaning.tokens import words
from audioguide.language.en.reading.lists import LISTS as READING

BODY = "part of the body"
_DENYING = frozenset(("not", "no", "never", "without", "non", "nor", "isn't"))
_NEAR = 2
"""Words between a denial and what it denies."""
_Members = dict[str, frozenset[str]]


@cache
def _table() -> dict[tuple[str, ...], _Members]:
    """Roots of a word or phrase -> for each group that knows it, the names of what it may be."""
    out: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for group, alike in LISTS.rows("exclusive"):
        _enter(out, group, alike.split(", ")[0], alike.split(", "))
    for part, alike in LISTS.rows("body_alike"):
        _enter(out, BODY, part, alike.split(", "))
    for part, *_ in READING.rows("body_parts"):
        if BODY not in out[_roots(part)]:
            _enter(out, BODY, part, [part])
    return {roots: {group: frozenset(names) for group, names in known.items()} for roots, known in out.items()}


def _enter(out: dict[tuple[str, ...], dict[str, set[str]]], group: str, name: str, alike: list[str]) -> None:
    for said in alike:
        out[_roots(said)][group].add(name)


def _roots(said: str) -> tuple[str, ...]:
    return tuple(word.root for word in words(said) if not word.is_mark)


@cache
def _longest() -> dict[str, int]:
    out: dict[str, int] = {}
    for roots in _table():
        out[roots[0]] = max(len(roots), out.get(roots[0], 0))
    return out


def read(text: str) -> tuple[Alternative, ...]:
    """The choices of a text, each once."""
    return tuple(dict.fromkeys(_read(text)))


def _read(text: str) -> Iterator[Alternative]:
    said = [word for word in words(text) if not word.is_mark]
    roots = [word.root for word in said]
    at = 0
    while at < len(said):
        longest = _longest().get(roots[at], 0)
        size = next((n for n in range(longest, 0, -1) if tuple(roots[at : at + n]) in _table()), 0)
        denied = any(word.text in _DENYING for word in said[max(0, at - _NEAR) : at])
        if size and not denied:
            spoken = " ".join(word.text for word in said[at : at + size])
            for group, names in _table()[tuple(roots[at : at + size])].items():
                yield Alternative(group, names, spoken)
        at += size or 1
