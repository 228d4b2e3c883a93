"""Words and phrases that mean something, looked up where they stand: of those that begin at a place, the longest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Generic, Literal, TypeVar

from audioguide.language.en.meaning.tokens import Word

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """What each phrase means. A phrase is its words as they are written, or their roots, by `form`."""

    def __init__(self, rows: Mapping[tuple[str, ...], T], form: Literal["text", "root"] = "text") -> None:
        self._rows, self._form = dict(rows), attrgetter(form)
        lengths: dict[str, set[int]] = {}
        for phrase in self._rows:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}
        """First word -> how many words the phrases have that begin with it, the longest first."""

    def __contains__(self, phrase: object) -> bool:
        return phrase in self._rows

    def touches(self, words: Sequence[Word]) -> bool:
        """True where a word begins a phrase: most clauses have none of most tables."""
        return not self._lengths.keys().isdisjoint(map(self._form, words))

    def at(self, words: Sequence[Word], place: int) -> tuple[T, int] | None:
        """What the longest phrase that begins at a place means, and its words; None where none does, or at the end."""
        if place >= len(words):
            return None
        for length in self._lengths.get(self._form(words[place]), ()):
            phrase = tuple(map(self._form, words[place : place + length]))
            if phrase in self._rows:
                return self._rows[phrase], len(phrase)
        return None
