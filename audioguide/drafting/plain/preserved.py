"""Holds every changed sentence against the one before: numbers, denials, sureness, scope, conditions and names stay.

This gate knows nothing of the transforms; it reads both texts as a check would. `lost` names what changed.
"""

from __future__ import annotations

from collections import Counter

from audioguide.errors import Message
from audioguide.language.base import Language


def lost(before: str, after: str, language: Language) -> Message:
    """What the second text says otherwise than the first: "a number", "a denial"; empty where nothing is lost."""
    reading, kept = language.reading, language.plain.preserved
    one, other = kept.in_digits(before), kept.in_digits(after)
    if _figures(one, language) != _figures(other, language):
        return "a number"
    old, new = reading.words(one), reading.words(other)
    if reading.denials(old) != reading.denials(new):
        return "a denial"
    if _sureness(old, language) != _sureness(new, language):
        return "how sure it is"
    if Counter(kept.limits(old)) != Counter(kept.limits(new)):
        return "a word that limits it"
    if kept.times(before) != kept.times(after):
        return "before or after"
    if before != after and not _names_kept(before, after, language):
        return "a name"
    return "which way it goes" if _turned(before, old, new, language) else ""


def _figures(text: str, language: Language) -> tuple[Counter[tuple[tuple[float, ...], str]], Counter[tuple[str, str]]]:
    """The figures of a text, and its amounts as they are written."""
    figures = (figure for figure in language.reading.numbers(text) if figure.unit != "base")
    amounts = language.plain.preserved.amounts(text)
    return Counter((figure.value, figure.unit) for figure in figures), Counter(amounts)


def _sureness(words: tuple[str, ...], language: Language) -> Counter[str]:
    return Counter(mark.kind for mark in language.reading.hedges(words).marks)


def _names_kept(before: str, after: str, language: Language) -> bool:
    """Each drug, body part, test and condition is still named: by its word, or by the plain word that stands for it."""
    words, stem = language.reading.words, language.reading.stem
    swaps = list(language.plain.terms.swaps(before))
    there = {stem(word) for word in words(after)}
    plain = {stem(word) for swap in swaps for word in words(swap.new)}
    old, new = _named(before, language), _named(after, language)
    gone = {word for word in old if word not in there}
    swapped = {stem(word) for swap in swaps for word in words(before[swap.start : swap.end])}
    return gone <= swapped and new <= old | plain | {stem(word) for word in words(before)}


def _named(text: str, language: Language) -> set[str]:
    reading = language.reading
    return {reading.stem(word) for found in reading.names(text) for word in reading.words(found.text)}


def _turned(before: str, old: tuple[str, ...], new: tuple[str, ...], language: Language) -> bool:
    """A word such as lower or increase is gone, or has come, other than by a plain word that stands for another."""
    reading, directions = language.reading, language.plain.preserved.directions
    known = {
        word
        for swap in language.plain.terms.swaps(before)
        for word in (*reading.words(swap.new), *reading.words(before[swap.start : swap.end]))
    }
    one, other = (Counter(word for word in directions(words) if word not in known) for words in (old, new))
    return one != other
