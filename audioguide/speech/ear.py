"""The gate of the ear: what is heard is what is written, number for number, unit for unit, word for word.

Held without the rules that say a sentence, and without the spans they leave: from the written text, the facts it tells
and the words that are heard alone. What is said as it is written needs no proof; every other stretch is read back by
the language, which must account for each of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from audioguide.errors import Message
from audioguide.language.base import language_of
from audioguide.language.base.hearing import Fault, Hearing, Misheard
from audioguide.model import Fact

CODES: dict[Fault, str] = {
    "number": "E1", "fused": "E2", "unit": "E3", "small word": "E4", "word": "E5", "unsaid": "E6", "minus": "E7",
}  # fmt: skip
"""Fault -> the code of its rule, by which `check`, `build` and `spoken` tell it."""
_WHY: dict[Fault, Message] = {
    "number": "that is another number.",
    "fused": "two numbers run together.",
    "unit": "that is another unit.",
    "small word": "a word such as not, may or if is lost or added.",
    "word": "that is not the same words.",
    "unsaid": "that is written for the eye.",
    "minus": "nothing here can be below zero.",
}
_SHOWN = 60
"""Characters of a stretch in a message."""
_LATELY = 8192
"""Sentences and stretches whose outcome is remembered: a guide says the same shapes again and again."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def misheard(text: str, spoken: str, language: str, facts: Sequence[Fact] = ()) -> tuple[Misheard, ...]:
    """What a listener would not hear as it is written, in the order of the text; empty where nothing is wrong.

    spoken: the spoken form of `text`, however it was made. facts: those the sentence tells. A language whose
    `spoken.hearing` is None is held to nothing.
    """
    hearing = language_of(language).spoken.hearing
    if hearing is None:
        return ()
    found = _heard(hearing, text, spoken)
    if facts and not found and spoken != text:
        found = tuple(dict.fromkeys(_of_facts(text, spoken, facts, hearing)))
    return found


@lru_cache(maxsize=_LATELY)
def _heard(hearing: Hearing, text: str, spoken: str) -> tuple[Misheard, ...]:
    """What is wrong by the text alone. Remembered: a build asks twice, as one of the rules and before it speaks."""
    heard = spoken.split()
    found = list(hearing.left(text, spoken, heard))
    if spoken != text:
        found += _stretches(text.split(), heard, hearing)
    return tuple(dict.fromkeys(found)) if found else ()


def why(wrong: Misheard) -> Message:
    """What is wrong, and what to do, as sentences for a writer."""
    return (
        f"“{_shown(wrong.written)}” would be heard as “{_shown(wrong.heard)}”: {_WHY[wrong.fault]} "
        "Write it in words, as it is to be said."
    )


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"


def _stretches(written: list[str], heard: list[str], hearing: Hearing) -> list[Misheard]:
    """What is wrong with the stretches that are not said as they are written."""
    found = []
    for at, meet, place, met in _differing(written, heard, hearing):
        before = written[at - 1].strip("\"'(),.") if at else ""
        cue = before if before and hearing.is_cue(before) else ""
        wrong = _wrong(hearing, " ".join(written[at:meet]), " ".join(heard[place:met]), cue)
        if wrong is not None:
            found.append(wrong)
    if found and hearing.wrong(" ".join(written), " ".join(heard), "") is None:
        return []  # The stretches were parted at a word that only looked the same.
    return found


@lru_cache(maxsize=_LATELY)
def _wrong(hearing: Hearing, written: str, heard: str, cue: str) -> Misheard | None:
    return hearing.wrong(written, heard, cue)


def _differing(written: list[str], heard: list[str], hearing: Hearing) -> Iterator[tuple[int, int, int, int]]:
    """(from, to) in what is written and (from, to) in what is heard, of each stretch that differs."""
    at = place = 0
    most, last = len(written), len(heard)
    while at < most and place < last:
        if written[at] == heard[place]:
            at, place = at + 1, place + 1
            continue
        meet, met = _meeting(written, heard, at, place, hearing)
        yield at, meet, place, met
        at, place = meet, met
    if at < most or place < last:
        yield at, most, place, last


def _meeting(written: list[str], heard: list[str], at: int, place: int, hearing: Hearing) -> tuple[int, int]:
    """Where both say the same word again, else their ends."""
    behind = frozenset(heard[place:])
    for meet in range(at + 1, len(written)):
        word = written[meet]
        if word in behind and hearing.is_anchor(word):
            return meet, heard.index(word, place)
    return len(written), len(heard)


def _of_facts(text: str, spoken: str, facts: Sequence[Fact], hearing: Hearing) -> Iterator[Misheard]:
    """Numbers of the facts that the text writes in digits, and nobody hears."""
    digits = {found.replace(",", "") for found in _DIGITS.findall(text)}
    if not digits:
        return
    told: frozenset[str] | None = None
    for number in (number for fact in facts for number in fact.numbers if number.unit not in ("date", "phone")):
        for value in number.value:
            written = f"{value:g}"
            if written in digits:
                told = hearing.numbers(spoken) if told is None else told
                if written not in told:
                    yield Misheard("number", written, spoken)
