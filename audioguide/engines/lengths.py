"""How long a voice takes over one sentence beside another at the same speed: a few constants a voice, measured once.

A speed is one of a whole text. Single sentences run far faster or slower at it: small words shrink to nothing, a comma
holds the voice up, and long words take their time. `speech.pacing` needs to know that before anything is said.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sounding:
    """What of a spoken form its length depends on."""

    words: int
    small: int
    """Of those, words that carry no meaning of their own: "of", "the"."""
    syllables: int
    sounds: int
    """About so many: letters that make one sound together count once."""
    halts: int
    """Commas and their like inside the sentence."""
    stops: int
    """Full stops inside what is said as one."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """Words of a plain text in whose time a voice says each part of a sentence, from scripts/measure/run calibrate."""

    start: float = 0.0
    """Of any sentence, however short."""
    word: float = 1.0
    small: float = 0.0
    """Of a small word, beside `word`: below 0 where the voice hurries over it."""
    syllable: float = 0.0
    sound: float = 0.0
    halt: float = 0.0
    stop: float = 0.0

    def of(self, sounding: Sounding) -> float:
        """Length of a sentence in words of a plain text; at least half a word for each it has."""
        length = (
            self.start
            + self.word * sounding.words
            + self.small * sounding.small
            + self.syllable * sounding.syllables
            + self.sound * sounding.sounds
            + self.halt * sounding.halts
            + self.stop * sounding.stops
        )
        return max(length, sounding.words / 2, 0.5)


BY_WORDS = Lengths()
"""Of a voice that keeps to the words a minute in every single sentence."""
PLAIN = Lengths(start=0.13, word=0.35, small=-0.29, syllable=0.11, sound=0.146, halt=0.7, stop=1.5)
"""Of a voice that nobody has measured: between those of the voices that were."""
