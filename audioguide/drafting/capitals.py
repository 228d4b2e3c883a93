"""A source that shouts its headings and warnings is read in its usual voice: capitals are heard letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from audioguide.language.base.claims import Claims
from audioguide.model import Block, Document

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’-][^\W\d_]+)*(?!\w)")
"""No letters beside a digit: a postcode keeps its capitals, and so does B12."""
LEAST = 2
"""Letters of a word that can be told from an initial."""


def in_sentence_case(document: Document, claims: Claims) -> Document:
    """The document with lines that are all in capitals written as sentences. No letter is changed but in its case.

    A script without capitals passes through unchanged.
    """
    cases = Cases((block.text for block in document.blocks), claims)
    blocks = tuple(_in_sentence_case(block, cases) for block in document.blocks)
    return replace(document, title=cases.sentence_case(document.title), blocks=blocks)


def _in_sentence_case(block: Block, cases: Cases) -> Block:
    text = block.text if block.boilerplate or block.cells else cases.sentence_case(block.text)
    return replace(block, text=text) if text != block.text and len(text) == len(block.text) else block


class Cases:
    """How a document writes its words where it does not shout."""

    def __init__(self, texts: Iterable[str], claims: Claims) -> None:
        self._claims = claims
        written = [text for text in texts if not text.isupper()]
        inside = [word for text in written for word in _WORD.findall(text)]
        self._small = frozenset(word for word in inside if word.islower())
        self._short = frozenset(word for word in inside if word.isupper() and len(word) >= LEAST)
        self._named = frozenset(word.lower() for word in inside if word.istitle() and len(word) >= LEAST)

    def sentence_case(self, text: str) -> str:
        """A text all in capitals as a sentence; what the document writes in capitals elsewhere too, such as HIV, stays.

        A word that nothing shows to be an ordinary one stays as well: it may be a short form.
        """
        if not text.isupper() or not _WORD.search(text):
            return text
        small = _WORD.sub(lambda found: self._word(found[0]), text)
        first = _WORD.search(small)
        at = first.start() if first else 0
        return small[:at] + small[at : at + 1].upper() + small[at + 1 :]

    def _word(self, word: str) -> str:
        low = word.lower()
        if low in self._small:
            return low
        if word in self._short:
            return word
        return low if low in self._named or self._claims.is_ordinary(low) else word
