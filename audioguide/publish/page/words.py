"""Which words of a paragraph the page explains behind it: those that nothing in their chapter has explained so far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from audioguide.language.base import Language
from audioguide.model import Cue, Term

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_ENDING = 1
"""Letters that a form of a word may have more than the glossary's: "tumors", and never "number" for "numb"."""


class Explainer:
    """Takes the paragraphs of one chapter in order.

    A sentence that defines a term explains it itself, and each term is explained once.
    """

    def __init__(self, glossary: Sequence[Term], language: Language) -> None:
        self._terms = [(term, _words(term.term)) for term in glossary]
        self._forms = language.reading.forms
        self._told: set[str] = set()

    def new_words(self, sentences: Iterable[Cue]) -> list[Term]:
        """The terms of the glossary that this paragraph is the first to use, in the glossary's order."""
        lines = list(sentences)
        self._told.update(term.casefold() for cue in lines for term in cue.terms)
        texts = [_words(cue.text) for cue in lines]
        found = [
            term
            for term, words in self._terms
            if words and term.term.casefold() not in self._told and any(self._uses(text, words) for text in texts)
        ]
        self._told.update(term.term.casefold() for term in found)
        return found

    def _uses(self, text: list[str], term: list[str]) -> bool:
        """Whether the term stands in the text, its last word as it is or in another form."""
        *first, last = term
        for place, word in enumerate(text[len(first) :]):
            # Its last word is looked at first, since hardly any other begins so.
            stands = word.startswith(last) and text[place : place + len(first)] == first
            if stands and (word == last or self._is_form(word, last)):
                return True
        return False

    def _is_form(self, word: str, of: str) -> bool:
        return word.startswith(of) and len(word) - len(of) <= _ENDING and of in self._forms(word)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
