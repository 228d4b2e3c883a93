"""What is said and what sounds: spoken form, voice, clip.

Named tuples, not dataclasses: they are made for every word, and loaded before the first one can be said.
"""

from __future__ import annotations

import hashlib
import struct
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the spoken form and the stretch of the written text it says; code points, end exclusive."""

    spoken_start: int
    spoken_end: int
    text_start: int
    text_end: int
    rule: str = ""
    """Code of the rule that says it; empty for a plain word."""


class Doubt(NamedTuple):
    """A written shape that a person should look at."""

    code: str
    """Of the rule that met it."""
    start: int
    end: int
    """Code points of the text, end exclusive."""
    shape: str
    """The written characters themselves."""
    message: str
    """What is unclear and what to write instead, as sentences."""
    blocks: bool = False
    """True where it may mean two things: nobody may hear it until the writer has decided."""


class Spoken(NamedTuple):
    """What is said for a sentence, word by word tied to what is shown."""

    text: str
    spoken: str
    spans: tuple[Span, ...]
    """Ascending, one for each written word; a span may hold several spoken words ("4" -> "four")."""
    doubts: tuple[Doubt, ...] = ()
    """Shapes that no rule knew, which were therefore spelled, and shapes that may mean two things."""


class Voice(NamedTuple):
    """A voice an engine offers."""

    engine: str
    name: str
    language: str
    description: str


class WordMark(NamedTuple):
    """When a stretch of the spoken form sounds: code points of the spoken form, frames of the clip."""

    char_start: int
    char_end: int
    start: int
    end: int


class Rate(NamedTuple):
    """How fast one sentence is to be said."""

    words: float
    """A minute, of a plain text: what an engine is given."""
    least: float = 0.0
    """Seconds that the clip must last."""
    most: float = float("inf")
    """Seconds that it may last."""

    def corrected(self, seconds: float) -> float | None:
        """The rate that brings a clip that lasted so long between the two; None where it is there already.

        At most a quarter away: a voice that is further off has misread something, and haste would not mend it.
        """
        wanted = min(self.most, max(self.least, seconds))
        if wanted == seconds or not wanted:
            return None
        return round(self.words * min(1.25, max(0.8, seconds / wanted)), 1)


class Clip(NamedTuple):
    """One sentence as sound: 16-bit signed little-endian mono PCM."""

    pcm: bytes
    sample_rate: int
    """Hz"""
    marks: tuple[WordMark, ...] = ()

    @property
    def frames(self) -> int:
        """Length in samples."""
        return len(self.pcm) // 2

    @property
    def sha256(self) -> str:
        """SHA-256 of its rate, as four bytes, and its samples: what two clips that sound the same have in common."""
        return hashlib.sha256(struct.pack("<I", self.sample_rate) + self.pcm).hexdigest()
