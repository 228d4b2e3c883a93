"""A passage as clauses: cut at stops, before words that open a clause, and behind a condition that stands in front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from audioguide.language.base.meaning import Opener
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word, words
from audioguide.language.en.reading.lists import LISTS as READING

_STOPS = frozenset(".!?…")
_NOTS = frozenset(("not", "never", "isn't", "wasn't", "even"))
_BREAKS = frozenset(";:()–—")
_FRONT = frozenset(("condition", "exception", "occasion", "restriction", "concession", "reason", "limit"))
"""Openers of a clause that may stand in front, so that its comma ends it."""


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one clause, without the marks around it."""

    words: tuple[Word, ...]
    opener: Opener
    sentence: int


@cache
def _openers() -> dict[tuple[str, ...], tuple[str, bool]]:
    """Words -> (opener, whether it opens a clause without a comma too)."""
    return {tuple(row[0].split()): (row[1], row[2] == "anywhere") for row in LISTS.rows("openers")}


@cache
def _first() -> frozenset[str]:
    """The words that openers begin with: most words are none."""
    return frozenset(words[0] for words in _openers())


@cache
def _goes_on() -> frozenset[str]:
    """Words that begin a clause of their own behind a comma."""
    return LISTS.words("after_comma")


def split(text: str) -> Iterator[Part]:
    """The clauses of a text."""
    run: list[Word] = []
    opener, sentence = "", 0
    found = words(text)
    for at, word in enumerate(found):
        if _abbreviates(text, found, at):
            continue
        opened = _opens(found, at, run)
        breaks = word.text in _BREAKS and not _in_telephone(found, at)
        if run and (opened or word.text in _STOPS or breaks or _comma_breaks(found, at, opener, run)):
            yield from _part(run, opener, sentence)
            run, opener = [], ""
        if opened:
            opener = opened
        sentence += word.text in _STOPS
        if not word.is_mark or run:
            run.append(word)
    yield from _part(run, opener, sentence)


def _abbreviates(text: str, found: Sequence[Word], at: int) -> bool:
    """The point of "approx. 30 g" ends no sentence."""
    if found[at].text != "." or not at or found[at - 1].end != found[at].start:
        return False
    behind = text[found[at].end :].lstrip()[:1]
    return (behind.isdigit() or behind.islower()) and found[at - 1].text in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(form for form, ends in READING.rows("abbreviations") if ends == "never")


def _part(run: Sequence[Word], opener: str, sentence: int) -> Iterator[Part]:
    while run and run[-1].is_mark and run[-1].text not in "%°":
        run = run[:-1]
    if run:
        yield Part(tuple(run), cast("Opener", opener), sentence)


def _opens(found: Sequence[Word], at: int, run: list[Word]) -> str:
    """What the words at this place open; empty where nothing, or where a comma is needed and missing."""
    if run and run[-1].text in _NOTS:
        return ""  # "Not because of you": the denial is of what follows.
    if found[at].text not in _first():
        return ""
    for length in (2, 1):
        known = _openers().get(tuple(word.text for word in found[at : at + length]))
        if known and (known[1] or not run or run[-1].text == ","):
            return known[0]
    return ""


def _in_telephone(found: Sequence[Word], at: int) -> bool:
    """A bracket or dash of "(01632) 960 960"."""
    code = next((n for n in (at + 1, at - 1) if 0 <= n < len(found) and found[n].text.isdigit()), None)
    if code is None or not (found[code].text.startswith("0") or found[at].text == ")"):
        return False
    behind = [word.text for word in found[at + 1 : at + 4]]
    return any(text.isdigit() for text in behind) and (found[at].text != ")" or behind[0].isdigit())


def _comma_breaks(found: Sequence[Word], at: int, opener: str, run: Sequence[Word]) -> bool:
    """A comma behind a condition in front, or before a word that goes on with a clause of its own; "of every ten
    people, it affects one" is one clause."""
    if found[at].text != "," or (not opener and run[0].text in _WHOLES):
        return False
    after = found[at + 1].text if at + 1 < len(found) else ""
    return opener in _FRONT or after in _goes_on()


_WHOLES = frozenset(("of", "out", "among"))
