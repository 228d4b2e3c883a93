"""Sentences that a list may hang on or that need none: a short ban in front of it, an order with its own condition."""

from __future__ import annotations

from audioguide.language.base import Language

LONGEST_BAN = 9
"""Words of a ban that says nothing of when it holds."""


def bans(text: str, language: Language) -> bool:
    """True where a text ends with a short ban, which may be meant for the list behind it."""
    last = next(reversed(list(language.reading.sentences(text))), "")
    return len(last.split()) <= LONGEST_BAN and language.claims.polarity(last)[1] > 0


def acts(text: str, language: Language) -> bool:
    """True for a call to act, and for a condition with one: "If you missed it today, take it at once"."""
    said = next(iter(language.reading.sentences(text)), "")
    bent = language.plain.lists.is_condition(f"{next(iter(said.split()), '')} x")
    calls = language.claims.calls_to_act
    return calls(text) or (bent and any(calls(part.strip()) for part in said.split(",")[1:]))
