"""What a clause speaks of: each word by its root, and everyday words for one thing by one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from audioguide.language.base.meaning import Concept
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word, root_of
from audioguide.language.en.reading.words import FUNCTION_WORDS


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the table of concepts."""

    name: str
    contrary: bool
    """It says the contrary: uncommon of common, stay away of come back."""


@cache
def table() -> PhraseTable[Known]:
    """Roots of a word or phrase -> its concept. data/concepts.tsv: concept, words parted by commas, contrary words."""
    out: dict[tuple[str, ...], Known] = {}
    for row in LISTS.rows("concepts"):
        name, alike, contrary = (*row, "", "")[:3]
        for said in alike.split(", "):
            out[_roots(said)] = Known(name, contrary=False)
        for said in contrary.split(", ") if contrary else ():
            out[_roots(said)] = Known(name, contrary=True)
    return PhraseTable(out, "root")


def _roots(said: str) -> tuple[str, ...]:
    return tuple(root_of(word) for word in said.split())


@cache
def _empty() -> frozenset[str]:
    """Roots that say nothing of any subject."""
    return frozenset(map(root_of, FUNCTION_WORDS)) | LISTS.words("empty")


def read(words: Sequence[Word]) -> tuple[Concept, ...]:
    """The concepts of a clause in order; `denied` is set where a word says the contrary of its concept."""
    return tuple(_read(words))


def _read(words: Sequence[Word]) -> Iterator[Concept]:
    at, known, empty = 0, table(), _empty()
    while at < len(words):
        word, length = words[at], 1
        if found := known.at(words, at):
            concept, length = found
            said = " ".join(one.text for one in words[at : at + length])
            yield Concept(concept.name, said, word.start, words[at + length - 1].end, concept.contrary)
        elif not word.is_mark and not word.text[0].isdigit() and word.root not in empty:
            yield Concept(word.root, word.text, word.start, word.end)
        at += length
