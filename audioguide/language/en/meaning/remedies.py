"""Things that are said to do good: creams, herbs, vitamins; and whether a clause says that something does."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from audioguide.language.en.meaning import concepts
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import words

_IN_FRONT = frozenset("and so but also then".split())


@cache
def named(kind: str) -> frozenset[str]:
    """Concepts of data/remedies.tsv: own = a remedy of its own, any = a word for whatever is taken."""
    rows = [word for word, known in LISTS.rows("remedies") if known == kind]
    return frozenset(one.name for word in rows for one in concepts.read(words(word)))


@cache
def _relief() -> frozenset[str]:
    return frozenset(words(word)[0].root for word in LISTS.entries("relief"))


def eases(text: str) -> bool:
    """The clause says that something helps, calms, lifts, cures; or "so can", of what does the same."""
    found = words(text)
    same = any(one.text == "so" and other.text in ("can", "will", "do", "does") for one, other in pairwise(found))
    return same or any(word.root in _relief() for word in found)


def doing(text: str) -> str:
    """The concept of the -ing word that a clause begins with, "pulling on it will ..."; empty where there is none."""
    found = [word for word in words(text) if word.text not in _IN_FRONT and not word.is_mark]
    first = found[:1]
    named_first = concepts.read(first) if first and first[0].text.endswith("ing") else ()
    return named_first[0].name if named_first else ""
