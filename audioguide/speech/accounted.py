"""The invariant of the spoken form: nothing written is lost. Held for every sentence before anyone may hear it.

It shares no rule, table or pattern with the speller, so that a mistake there is seen here. A plain word must be said
as it is written; what a rule claimed is read back by the language's `accounts` module.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import import_module
from typing import Protocol

from audioguide.model import Span, Spoken

_STRAIGHT = str.maketrans("’‘‐‑", "''--")
_NO_SOUND = frozenset({"Cf", "Mn", "Zs", "Cc", "Zl", "Zp", "Pd", "Ps", "Pe", "Pi", "Pf"})
"""Unicode categories of what shapes a text without being a word, number or sign."""
_PAUSES = frozenset(".,;:?!…'\"·‧‚„`®™©•")


class Accounts(Protocol):
    """What a language's module knows."""

    def lost_in(self, written: str, said: str) -> list[str]:
        """What of `written` cannot be read back from `said`."""
        ...

    def is_short_form(self, word: str) -> bool:
        """Whether a plain word is a unit such as "mg", which no engine may be left to say."""
        ...

    def denials(self, text: str) -> int:
        """How many times a text denies something: not, no, never, without."""
        ...


def lost(spoken: Spoken, language: str) -> tuple[str, ...]:
    """What of the written sentence is not in the spoken one, each as written; empty where nothing is lost.

    Read back are digits, letters of names, units, signs, negations and words. Pauses and brackets may go.
    """
    accounts = _accounts(language.split("-")[0].lower())
    missing: list[str] = []
    place = 0
    for span in (*spoken.spans, Span(0, 0, len(spoken.text), len(spoken.text))):
        missing += _unclaimed(spoken.text, place, span.text_start)
        place = max(place, span.text_end)
        written = spoken.text[span.text_start : span.text_end]
        said = spoken.spoken[span.spoken_start : span.spoken_end]
        if span.rule:
            missing += accounts.lost_in(written, said)
        elif written.translate(_STRAIGHT) != said or accounts.is_short_form(written):
            missing.append(written)
    if any(span.rule for span in spoken.spans) and accounts.denials(spoken.text) > accounts.denials(spoken.spoken):
        missing.append("a negation")
    return tuple(missing)


def _unclaimed(text: str, start: int, end: int) -> list[str]:
    """Characters nobody says that are more than a pause."""
    return [text[place] for place in range(start, end) if not _is_pause(text, place)]


def _is_pause(text: str, place: int) -> bool:
    mark = text[place]
    if mark in _PAUSES or mark.isspace() or unicodedata.category(mark) in _NO_SOUND:
        return True
    before, behind = text[place - 1 : place], text[place + 1 : place + 2]
    # "HIV/AIDS": a slash before a word may be a pause; before a digit it never is. Stars around words stress them.
    if mark == "/":
        return behind.isalpha() or behind.isspace()
    return mark == "*" and (text.count("*") % 2 == 0 or (not before.isalnum() and not behind.isspace()))


@cache
def _accounts(primary: str) -> Accounts:
    module: Accounts = import_module(f"audioguide.language.{primary}.spoken.accounts")
    return module
