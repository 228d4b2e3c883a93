"""Silence of the length that the words would take: a real engine for trying everything else, and for tests."""

from __future__ import annotations

from typing import ClassVar

from audioguide.audio import pcm
from audioguide.engines.lengths import BY_WORDS, Lengths
from audioguide.engines.words import words
from audioguide.model import Clip, Voice, WordMark

SAMPLE_RATE = 22_050
_NO_WORDS_MS = 50


class Silent:
    """Says nothing, for exactly as long as saying it at `rate` would take."""

    name: ClassVar[str] = "silent"
    sends_text_off_device: ClassVar[bool] = False

    def check(self) -> str:
        """Always able to run."""
        return ""

    def version(self) -> str:
        """1: lengths by words alone."""
        return "1"

    def voices(self) -> list[Voice]:
        """One, for any language."""
        return [Voice(self.name, "silence", "und", "Silence as long as the words would take")]

    def sample_rate(self, voice: str) -> int:
        """22,050 Hz."""
        return SAMPLE_RATE

    def gain(self, voice: str) -> float:
        """Left as it is."""
        return 1.0

    def lengths(self, voice: str) -> Lengths:
        """By words alone."""
        return BY_WORDS

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        """Silence with evenly spaced word marks; 50 ms where there is no word."""
        places = words(spoken)
        milliseconds = len(places) * 60_000 / rate if places else _NO_WORDS_MS
        sound = pcm.silence(milliseconds, SAMPLE_RATE)
        frames, count = len(sound) // 2, max(len(places), 1)
        marks = (
            WordMark(start, end, index * frames // count, (index + 1) * frames // count)
            for index, (start, end) in enumerate(places)
        )
        return Clip(sound, SAMPLE_RATE, tuple(marks))
