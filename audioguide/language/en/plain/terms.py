"""The English term table, `terms.tsv`, and the grammar that its plain words need in a sentence.

A pair stands in the table only where one word may take the other's place wherever it is read: "edema" is always
swelling. "Acute", "positive" or "discharge" mean several things, so they are not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from audioguide.language.base.terms import Pair, Swap, Terms, read_pairs
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.reading.words import FUNCTION_WORDS

_TABLE = Path(__file__).with_name("terms.tsv")
_BINDS = ("that", "to", "by")
"""What makes a duty of "required", and an aim of "so"."""
_VOWEL = re.compile(r"(?!uri|uni|use|usu|ute|eu)[aeiou]", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
_THE = re.compile(r"\b(the)\s+$", re.IGNORECASE)


class EnglishTerms(Terms):
    """Pairs that stand in English sentences: behind an article, in front of a noun, at the start with a capital."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        super().__init__(pairs)
        self._being = LISTS.words("being")
        self._before_amounts = LISTS.words("before_amounts") | LISTS.words("prepositions") | self._being
        self._ends_a_noun = FUNCTION_WORDS | LISTS.words("prepositions")

    def fits(self, pair: Pair, before: str, following: str) -> bool:
        """Whether the plain words are sound between these two words, by the flags of their row."""
        ends = not following or not following[0].isalnum() or following in self._ends_a_noun
        if pair.plain.startswith("too "):
            # "The too little fluid", "severe too little fluid" and "too little fluid recurs" are no English.
            return ends and (not before or before in self._before_amounts)
        if "adjective" in pair.grammar:
            listed = following in ("and", "or", ",") and before not in self._being
            return listed or following == ":" or not ends
        if "clause" in pair.grammar:
            # It takes the end of a group of words: "cancer that comes back treatment" is none.
            return ends and following != "of"
        if "opening" in pair.grammar and before not in ("", ".", ";", "?", "!"):
            return False
        if "unbound" in pair.grammar and following in _BINDS:
            return False
        return ends or "phrase" not in pair.grammar

    def written(self, pair: Pair, text: str, start: int, end: int) -> str:
        """The plain words with the capitals of what they stand for, and with the full stop that ended the text."""
        there, plain = text[start:end], pair.plain
        if pair.term.endswith(".") and not text[end:].strip():
            plain += "."
        if not pair.as_written and there.isupper() and len(there) > 1 and "." not in pair.term:
            return plain.upper()
        starts = not text[:start].strip()
        if (there[0].isupper() and pair.term[0].islower() and "." not in pair.term) or (starts and there[0].isupper()):
            return plain[0].upper() + plain[1:]
        return plain

    def swapped(self, text: str, swaps: Iterable[Swap]) -> str:
        """`text` with the swaps made, and the article before each made to fit."""
        return apply(text, swaps)


def apply(text: str, swaps: Iterable[Swap]) -> str:
    """`text` with the swaps made, and the article before each made to fit."""
    out, last = "", 0
    for swap in swaps:
        out += text[last : swap.start]
        article = _ARTICLE.search(out)
        new = swap.new
        if article:
            out = out[: article.start()] + _article(article[1], article[2], new, "uncounted" in swap.pair.grammar)
        elif new.startswith("both ") and (the := _THE.search(out)):
            out, new = out[: the.start()], new.capitalize() if the[1][0].isupper() else new
        out += new
        last = swap.end
    return out + text[last:]


def _article(written: str, space: str, new: str, uncounted: bool) -> str:
    if uncounted:
        return ""
    fit = "an" if _VOWEL.match(new) else "a"
    return (fit.capitalize() if written[0].isupper() else fit) + space


@cache
def terms() -> EnglishTerms:
    """The pairs of the table, ready to be looked up."""
    return EnglishTerms(read_pairs(_TABLE))


def short_form(short: str, full: str) -> Pair:
    """The pair of a short form that a document itself explains; no row says whether an article may stand before it."""
    uncounted = full.lower().startswith(LISTS.entries("uncounted"))
    return Pair(short, full, "word", frozenset({"uncounted"} if uncounted else ()), "", "the source itself")
