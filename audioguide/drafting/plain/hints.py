"""Hints: what a transform may not do, said at the line so that a person can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.drafting.writing.lines import Hint
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.dates import NUMERIC
from audioguide.language.en.reading.words import listed, words

LONG = 20
"""Words; rule L1."""
_BE = listed("am is are was were be been being isn't aren't wasn't weren't")
_BETWEEN = listed("not also often still now then only already usually never always being been very most")
_STATES = listed("tired scared worried interested relieved frustrated pleased used related advanced aggressive "
                 "needed red "
                 "hundred excited concerned supposed allowed linked based limited involved localized swollen "
                 "need bed indeed")  # fmt: skip
_IRREGULAR = listed("done given taken found told made put kept sent shown seen held called left felt meant set "
                    "cut chosen written "
                    "broken driven eaten drawn grown thrown run brought taught thought known")  # fmt: skip
_PARTICIPLE = re.compile(r"[a-z]{2,}ed")
_SHORT = re.compile(r"\b[A-Z]{2,}s?\b")
_KNOWN_SHORT = frozenset(
    ("MRI", "CT", "HIV", "AIDS", "DNA", "US", "UK", "TV", "OK", "ID", "COVID", "PET", "USA", "NOT", "DO")
)
_BACK = re.compile(r"^(?:it|they|this|that|these|those)\b", re.IGNORECASE)


def hints(text: str) -> tuple[Hint, ...]:
    """Every hint for one written line, in the order of their codes."""
    return tuple(_hints(text, words(text)))


def _hints(text: str, said: tuple[str, ...]) -> Iterator[Hint]:
    length = len(text.split())
    if length > LONG:
        yield Hint("H1", f"{length} words. An ear holds {LONG}: can it be two sentences?")
    if _passive(said):
        yield Hint("H2", "Passive: who does this?")
    dated = NUMERIC.search(text)
    if dated:
        yield Hint("H8", f"{dated[0]} can be read two ways, and build stops at it. Write the month as a word.")
    if any(mark in NUMERIC.sub("", text) for mark in "()/"):
        yield Hint("H3", "A bracket or stroke: how should it be said?")
    if "%" in text or "percent" in said:
        yield Hint("H4", "Percent that may be no chance: can it be said without?")
    short = sorted({word for word in _SHORT.findall(text) if word.rstrip("s") not in _KNOWN_SHORT})
    if short:
        yield Hint("H5", f"{', '.join(short)}: say it in full.")
    if denials.count(said) > 1:
        yield Hint("H6", "Two denials in one sentence: can one be said the other way?")
    if _BACK.match(text) and length > 1:
        yield Hint("H7", f'"{text.split()[0]}": is it plain to an ear what this means?')


def _passive(said: tuple[str, ...]) -> bool:
    for at, word in enumerate(said):
        if word in _BE:
            ahead = [other for other in said[at + 1 : at + 4] if other not in _BETWEEN][:1]
            if ahead and ahead[0] not in _STATES and (ahead[0] in _IRREGULAR or _PARTICIPLE.fullmatch(ahead[0])):
                return True
    return False
