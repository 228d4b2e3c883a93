"""How fast each sentence of a chapter is said, so that all of it keeps the pace asked and no sentence runs away.

A voice at one speed says small words in a hurry and long ones slowly, so at one speed for all the notice before the
figures was the fastest sentence of the guide. Here each sentence is given a length, half by its words and half by its
syllables, and the rate at which this voice fills it. What has to be taken in word by word, `careful`, never has more
syllables a second than the mean, and as few words as SLOWEST allows. See docs/decisions/0035-pace-by-sentence.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import floor, log
from typing import NamedTuple

from audioguide.engines.lengths import Lengths, Sounding
from audioguide.engines.words import words
from audioguide.language.base import Language
from audioguide.model import Rate, Sentence

SYLLABLES_A_WORD = 1.3
"""Of a plain text in English."""
HALT = 0.35
"""Words of a plain text in whose time a comma holds the voice up: about a seventh of a second."""
CAREFUL = 1.15
"""How much longer than the mean a careful sentence is: about what its length can be mistaken by."""
STEP = 1.04
"""A chapter's own factor and mean go by such steps, so that an edit of one sentence seldom moves the others."""
MOST_STEPS = 6
"""How far the factor goes either way: a chapter of odd words or pauses is a little off rather than hurried."""
UNDER = 0.985
"""Of the mean, where a careful sentence is said once more: the mean itself is known no nearer before all is said."""
SLOWEST, FASTEST = 2.8, 4.2
"""Syllables a second that a sentence is given at PACE words a minute; at other paces in proportion."""
LEAST, MOST = 2.55, 4.5
"""The same, past which it is said once more."""
FEW = 4
"""Words of a sentence so short that what is left at its edges decides how fast it seems."""
PACE = 135
NARROWEST, WIDEST = 0.72, 1.35
"""Of the guide's rate: further from it no voice sounds like itself."""
_HALT = re.compile(r"[,;:—–…](?=\s)")
_STOP = re.compile(r"[.!?](?=\s)")


class PacedLine(NamedTuple):
    """What a sentence's rate depends on."""

    sentence: Sentence
    spoken: str
    pause: int
    """Milliseconds of silence after it."""


def sentence_rates(
    lines: Sequence[PacedLine], pace: int, rate: float, lengths: Lengths, language: Language
) -> list[Rate]:
    """The rate of each sentence, as `Engine.synthesize` takes it: whole words a minute.

    pace: words a minute asked, pauses included. rate: of speech alone that gives it over a plain text; every sentence
    has it in a language that counts no syllables.
    """
    counts = [sounding(line.spoken, language) for line in lines]
    if not any(count.syllables for count in counts):
        return [Rate(rate)] * len(lines)
    slowly = [careful(line.sentence) for line in lines]
    shares = [_share(count, slow) for count, slow in zip(counts, slowly, strict=True)]
    wanted = 60 * sum(count.words for count in counts) / pace - sum(line.pause for line in lines) / 1000
    scale = pace / PACE
    seconds = _seconds(counts, shares, wanted, rate, scale)
    mean = UNDER * sum(count.syllables for count in counts) / sum(seconds)
    steady = min(float(STEP ** floor(log(mean, STEP))), SYLLABLES_A_WORD * rate / 60)
    return [
        _rate(count, given, steady if slow else MOST * scale, LEAST * scale, rate, lengths)
        for count, given, slow in zip(counts, seconds, slowly, strict=True)
    ]


def careful(sentence: Sentence) -> bool:
    """Notices, the state of review, safety lines and figures: what may not be missed.

    A figure stands in digits in what tells a fact or a term; numbers of chapters and of examples are none.
    """
    generated = sentence.paragraph == 0 and sentence.kind != "title"
    told = sentence.kind in ("fact", "definition") and any(map(str.isdigit, sentence.text))
    return generated or sentence.kind == "safety" or told


def sounding(spoken: str, language: Language) -> Sounding:
    """What of a spoken form its length depends on."""
    places = [spoken[start:end].lower() for start, end in words(spoken)]
    return Sounding(
        len(places),
        sum(word in language.spoken.weak_words for word in places),
        language.reading.syllables(spoken),
        language.spoken.sounds(spoken),
        len(_HALT.findall(spoken)),
        len(_STOP.findall(spoken)),
    )


def _share(count: Sounding, slowly: bool) -> float:
    """Words of a plain text in whose time a sentence should be said."""
    by_syllables = count.syllables / SYLLABLES_A_WORD
    if slowly:
        return CAREFUL * max(by_syllables, count.words)
    return (by_syllables + count.words) / 2 + HALT * (count.halts + count.stops)


def _seconds(
    counts: Sequence[Sounding], shares: Sequence[float], wanted: float, rate: float, scale: float
) -> list[float]:
    """The length of each sentence, by the one factor of the steps that brings all of them nearest to `wanted`."""
    of_word = 60 / rate
    pairs = [
        (share * of_word, count.syllables / (FASTEST * scale), count.syllables / (SLOWEST * scale))
        for count, share in zip(counts, shares, strict=True)
    ]
    factors = (STEP**step for step in range(-MOST_STEPS, MOST_STEPS + 1))
    ways = [[min(most, max(least, factor * own)) for own, least, most in pairs] for factor in factors]
    return min(ways, key=lambda seconds: abs(sum(seconds) - wanted))


def _rate(count: Sounding, seconds: float, fastest: float, slowest: float, rate: float, lengths: Lengths) -> Rate:
    """The rate at which the voice fills so many seconds, as near as it may go.

    fastest, slowest: syllables a second past which it is said once more.
    """
    asked = 60 * lengths.of(count) / seconds if seconds else rate
    words = float(round(min(WIDEST * rate, max(NARROWEST * rate, asked))))
    if count.words <= FEW or not count.syllables:
        return Rate(words)
    return Rate(words, round(count.syllables / fastest, 2), round(count.syllables / min(slowest, fastest), 2))
