"""Words and phrases that mean something, looked up where they stand: of those that begin at a place, the longest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from operator import itemgetter
from typing import Generic, Literal, TypeVar

from audioguide.language.en.meaning.tokens import Word

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """What each phrase means. A phrase is its words as they are written, or their roots, by `form`."""

    def __init__(self, rows: Mapping[tuple[str, ...], T], form: Literal["text", "root"] = "text") -> None:
        self._rows, self._form = dict(rows), itemgetter(Word._fields.index(form))
        self._alone = {phrase[0]: meaning for phrase, meaning in self._rows.items() if len(phrase) == 1}
        self._opened: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        """First word -> second word -> the phrases that begin with both, the longest first; a first word that is a
        phrase by itself has an entry too. Every word of every clause is looked up here, so that one that begins none
        must cost one look."""
        for phrase in sorted(self._rows, key=len, reverse=True):
            seconds = self._opened.setdefault(phrase[0], {})
            if len(phrase) > 1:
                seconds.setdefault(phrase[1], []).append(phrase)

    def __contains__(self, phrase: object) -> bool:
        return phrase in self._rows

    def begins(self, word: Word) -> bool:
        """True where a word begins a phrase."""
        return self._form(word) in self._opened

    def at(self, words: Sequence[Word], place: int) -> tuple[T, int] | None:
        """What the longest phrase that begins at a place means, and its words; None where none does, or at the end."""
        if place >= len(words):
            return None
        form, first = self._form, self._form(words[place])
        seconds = self._opened.get(first)
        if seconds is None:
            return None
        if seconds and place + 1 < len(words):
            for phrase in seconds.get(form(words[place + 1]), ()):
                length = len(phrase)
                if length == 2 or tuple(map(form, words[place : place + length])) == phrase:
                    return self._rows[phrase], length
        return (self._alone[first], 1) if first in self._alone else None

    def starts(self, words: Sequence[Word]) -> Iterator[tuple[int, T, int]]:
        """Every place where a phrase begins, what the longest means, and its words; one may begin inside another."""
        opened, alone = self._opened, self._alone
        forms = tuple(map(self._form, words))
        for place, (first, second) in enumerate(zip_longest(forms, forms[1:])):
            # Many a small word begins a phrase, and few stand before the second word of one.
            seconds = opened.get(first)
            if seconds is not None and (second in seconds or first in alone) and (known := self.at(words, place)):
                yield place, *known

    def apart(self, words: Sequence[Word]) -> Iterator[tuple[int, T, int]]:
        """The same, and none inside another: the first of two holds."""
        past = 0
        for place, meaning, length in self.starts(words):
            if place >= past:
                past = place + length
                yield place, meaning, length
