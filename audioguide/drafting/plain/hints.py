"""Hints: what a transform may not do, given at the line so that a person can."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.writing.lines import Hint
from audioguide.errors import Message
from audioguide.language.base import Language

LONG = 20
"""Words; rule L1."""
KINDS: dict[str, Message] = {
    "H1": "Longer than an ear holds. Can it be two sentences?",
    "H2": "Passive. Who does this?",
    "H3": "A bracket or stroke. How should it be said?",
    "H4": "Percent that may be no chance. Can it be said without?",
    "H5": "A short form that few know. Say it in full.",
    "H6": "Two denials in one sentence. Can one be said the other way?",
    "H7": "It begins with a word for what was said before. Is it plain to an ear what that is?",
    "H8": "A date that can be read two ways, and build stops at it. Write the month as a word.",
}
"""What the lines of one kind ask, where many stand together."""


def hints(text: str, language: Language) -> tuple[Hint, ...]:
    """Every hint for one written line; the date of H8 comes before the stroke in it, of which H3 would speak."""
    return tuple(_hints(text, language))


def _hints(text: str, language: Language) -> Iterator[Hint]:
    plain, words = language.plain, language.reading.words(text)
    length = len(text.split())
    if length > LONG:
        yield Hint("H1", f"{length} words. An ear holds {LONG}: can it be two sentences?")
    if plain.is_passive(words):
        yield Hint("H2", "Passive: who does this?")
    dates = plain.dates_in_figures(text)
    if dates:
        dated = text[slice(*dates[0])]
        yield Hint("H8", f"{dated} can be read two ways, and build stops at it. Write the month as a word.")
    if any(mark in _without(text, dates) for mark in "()/"):
        yield Hint("H3", "A bracket or stroke: how should it be said?")
    if plain.says_percent(text):
        yield Hint("H4", "Percent that may be no chance: can it be said without?")
    if short := plain.unexplained(text):
        yield Hint("H5", f"{', '.join(short)}: say it in full.")
    if language.reading.denied(words) > 1:
        yield Hint("H6", "Two denials in one sentence: can one be said the other way?")
    if language.claims.points_back(text) and length > 1:
        yield Hint("H7", f'"{text.split()[0]}": is it plain to an ear what this means?')


def _without(text: str, places: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(places):
        text = text[:start] + text[end:]
    return text
