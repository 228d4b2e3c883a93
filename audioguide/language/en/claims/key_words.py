"""The words of a clause that must be heard: those with a meaning of their own, and what plain words make of them."""

from __future__ import annotations

from audioguide.language.en.plain.terms import terms
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed, words

MOST_WORDS = 3
_WEAK = listed("still started starts getting having been being using given likely people person") | listed(
    "your their following things"
)


def key_words(text: str, but: tuple[str, ...] = ()) -> list[str]:
    """The words that carry a meaning of their own: the longest ones, in order; none of `but`."""
    said = [w for w in words(text) if w not in FUNCTION_WORDS and w not in _WEAK and "'" not in w and w not in but]
    longest = sorted(dict.fromkeys(said), key=lambda word: (word[0].isdigit(), len(word)), reverse=True)[:MOST_WORDS]
    return [word for word in dict.fromkeys(said) if word in longest]


def key_groups(text: str) -> list[tuple[str, ...]]:
    """Each key word with what plain words make of it."""
    swaps = list(terms().swaps(text))
    out = []
    for word in key_words(text):
        plain = [swap.new.lower() for swap in swaps if word in words(text[swap.start : swap.end])]
        out.append((word, *plain))
    return out


def with_plain(said: list[str], text: str) -> tuple[str, ...]:
    """Key words of a text, and the plain words that may stand for them."""
    swaps = [swap for swap in terms().swaps(text) if set(said) & set(words(text[swap.start : swap.end]))]
    return tuple(dict.fromkeys((*said, *(swap.new.lower() for swap in swaps))))
