"""The small voice: espeak by way of pyttsx3's raw bindings. A hundred languages, over a thousand times real time."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from itertools import accumulate, pairwise
from typing import ClassVar

from audioguide.audio import pcm
from audioguide.engines import espeak_folder, espeak_library
from audioguide.engines.pace import PaceTable
from audioguide.engines.trim import trimmed
from audioguide.engines.words import word_at, words
from audioguide.errors import EngineUnavailable
from audioguide.model import Clip, Voice, WordMark

DEFAULT_VOICE = "en-us"
GAIN = 1.98
"""Brings en-us to -18 LUFS: scripts/calibrate. Other voices take it too."""
PACE = PaceTable(((96.9, 80), (103.3, 90), (216.1, 190), (255.0, 225), (332.0, 300), (497.0, 450)))
"""From scripts/calibrate; espeak's own speeds are whole words a minute from 80 to 450."""
MOST_CHARACTERS = 1500
"""Of one call: espeak ends the process on far longer ones."""
MOST_IN_A_WORD = 80
"""Longer runs of letters are cut: one of 20,000 ends the process."""
_CLAUSE_END = re.compile(r"[.!?;:,—…]\s|\s")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]|[\ud800-\udfff]")


class Pyttsx3:
    """espeak's voices, on Linux."""

    name: ClassVar[str] = "pyttsx3"
    sends_text_off_device: ClassVar[bool] = False

    def check(self) -> str:
        """Linux only for now; the package and its files must be there."""
        if not sys.platform.startswith("linux"):
            return "pyttsx3 is not yet done on this platform, only on Linux. Use --voice natural."
        try:
            espeak_folder.library_and_voices()
        except EngineUnavailable as why:
            return str(why)
        return ""

    def version(self) -> str:
        """Both packages; and that the lexicon is not used: espeak's own dictionary is."""
        packages = (f"{name} {metadata.version(name)}" for name in ("pyttsx3", "espeakng-loader"))
        return ", ".join((*packages, "lexicon ignored", "adapter 1"))

    def voices(self) -> list[Voice]:
        """All voices of espeak, en-us first; none where it is not installed."""
        if self.check():
            return []
        return espeak_folder.listed(self.name, DEFAULT_VOICE, espeak_folder.library_and_voices()[1])

    def sample_rate(self, voice: str) -> int:
        """22,050 Hz."""
        return espeak_library.SAMPLE_RATE

    def gain(self, voice: str) -> float:
        """Measured for en-us."""
        return GAIN

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        """Say a sentence of any length. `lexicon` is not used. Raises EngineError, EngineUnavailable."""
        text = _UNSAFE.sub(" ", spoken)
        sound = bytearray()
        events: list[tuple[int, int]] = []
        pieces = _pieces(text)
        said = espeak_library.speak((text[start:end] for start, end in pieces), voice, round(PACE.speed(rate)))
        for (start, _), speech in zip(pieces, said, strict=True):
            offset = len(sound) // 2
            events += ((start + place, offset + sample) for place, sample in speech.words)
            sound += speech.pcm
        marks = list(_marks(bytes(sound), text, events))
        return trimmed(bytes(sound), espeak_library.SAMPLE_RATE, marks)


def _pieces(text: str) -> list[tuple[int, int]]:
    """The text in stretches espeak can bear, cut at the ends of clauses, else at blanks, else in mid-word."""
    pieces, start = [], 0
    while start < len(text):
        end = min(start + MOST_CHARACTERS, len(text))
        if end < len(text):
            ends = [found.end() for found in _CLAUSE_END.finditer(text, start, end)]
            strong = [place for place in ends if not text[place - 2].isalnum() and place > start + MOST_CHARACTERS // 2]
            end = (strong or ends or [end])[-1]
        long = re.compile(rf"\S{{{MOST_IN_A_WORD + 1}}}").search(text, start, end)
        if long:
            end = long.start() + MOST_IN_A_WORD
        pieces.append((start, end))
        start = end
    return pieces


def _marks(sound: bytes, text: str, events: list[tuple[int, int]]) -> Iterator[WordMark]:
    """A mark for each word: from its first event to the next word's, less the silence before that.

    The event of a sentence's first word stands at the blank before it. Words that espeak joins, such as "in the",
    have one event between them, and share its time by their letters.
    """
    places = words(text)
    firsts: list[tuple[int, int]] = []
    for place, sample in events:
        index = word_at(places, place + 1 if text[place : place + 1].isspace() else place)
        if index is not None and (not firsts or firsts[-1][0] < index):
            firsts.append((index, sample))
    loud = pcm.audible(sound)
    for (index, start), (following, limit) in pairwise([*firsts, (len(places), len(sound) // 2)]):
        last = pcm.last_audible(loud, start, limit)
        yield from _shared(places[index:following], start, (last or limit) - start)


def _shared(places: list[tuple[int, int]], start: int, length: int) -> Iterator[WordMark]:
    ends = list(accumulate(end - begin for begin, end in places))
    for place, before, behind in zip(places, [0, *ends], ends, strict=False):
        yield WordMark(*place, start + before * length // ends[-1], start + behind * length // ends[-1])
