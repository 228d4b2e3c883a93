"""The invariant of the spoken form: nothing written is lost. Held for every sentence before anyone may hear it.

A plain word must be said as it is written; what a rule claimed is read back by the language, which shares no rule,
table or pattern with its rules for that, so that a mistake there is seen here.
"""

from __future__ import annotations

import re
import unicodedata

from audioguide.language.base import language_of
from audioguide.model import Span, Spoken

_STRAIGHT = str.maketrans("’‘‐‑", "''--")
_LISTED = re.compile(r"(?:\A\s*|[:;.,]\s+)\*\s[^*=]+\s\*\s|\A\s*\*\s\d{1,2}[.)]\s")
"""Stars that begin the items of a list: more than one, the first of them where a list begins, or one with a number."""
_PAUSES = frozenset(".,;:?!…'\"·‧‚„`®™©•")


def lost(spoken: Spoken, language: str) -> tuple[str, ...]:
    """What of the written sentence is not in the spoken one, each as written; empty where nothing is lost.

    Read back are digits, letters of names, units, signs, negations and words. Pauses and brackets may go.
    """
    said_as = language_of(language).spoken
    pauses = _PAUSES | said_as.pauses
    missing: list[str] = []
    place = 0
    for span in (*spoken.spans, Span(0, 0, len(spoken.text), len(spoken.text))):
        missing += _unclaimed(spoken.text, place, span.text_start, pauses)
        place = max(place, span.text_end)
        written = spoken.text[span.text_start : span.text_end]
        said = spoken.spoken[span.spoken_start : span.spoken_end]
        if span.rule:
            missing += said_as.lost_in(written, said)
        elif written.translate(_STRAIGHT) != said or said_as.is_short_form(written):
            missing.append(written)
    if any(span.rule for span in spoken.spans) and said_as.denials(spoken.text) > said_as.denials(spoken.spoken):
        missing.append("a negation")
    return tuple(missing)


def _unclaimed(text: str, start: int, end: int, pauses: frozenset[str]) -> list[str]:
    """Characters nobody says that are more than a pause."""
    return [text[place] for place in range(start, end) if not _is_pause(text, place, pauses)]


def _is_pause(text: str, place: int, pauses: frozenset[str]) -> bool:
    mark = text[place]
    if mark in pauses or mark.isspace() or _has_no_sound(mark):
        return True
    before, behind = text[place - 1 : place], text[place + 1 : place + 2]
    # "HIV/AIDS": a slash before a word or a sign may be a pause, and never before a digit. Stars around words stress
    # them.
    if mark == "/":
        return behind.isalpha() or behind.isspace() or behind in ("+", "-", "\u2212", "\u2013")
    if mark == "*" and behind.isspace() and not before.strip():
        return _LISTED.search(text) is not None
    return mark == "*" and (text.count("*") % 2 == 0 or (not before.isalnum() and not behind.isspace()))


def _has_no_sound(mark: str) -> bool:
    """By its Unicode category: it shapes a text without being a word, number or sign."""
    return unicodedata.category(mark) in {"Cf", "Mn", "Zs", "Cc", "Zl", "Zp", "Pd", "Ps", "Pe", "Pi", "Pf"}
