"""The small voice: on Linux espeak by way of pyttsx3's raw bindings, in a hundred languages, at a thousand times real
time; on Windows and macOS the voices of the system, by way of pyttsx3's stock driver.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from typing import ClassVar

from audioguide.audio import pcm
from audioguide.engines import espeak_folder, espeak_library, espeak_phonemes
from audioguide.engines.espeak_phonemes import with_lexicon
from audioguide.engines.lengths import PLAIN, Lengths
from audioguide.engines.pace import PaceTable
from audioguide.engines.packages import version_of
from audioguide.engines.sharing import by_letters
from audioguide.engines.stock_driver import SAMPLE_RATE, StockDriver
from audioguide.engines.trim import trimmed
from audioguide.engines.words import word_at, words
from audioguide.errors import EngineUnavailable
from audioguide.model import Clip, Voice, WordMark
from audioguide.plugins import install_with

DEFAULT_VOICE = "en-us"
GAIN = 1.98
"""Brings en-us to -18 LUFS: scripts/measure/run calibrate. Other voices take it too."""
PACE = PaceTable(((96.9, 80), (103.3, 90), (216.1, 190), (255.0, 225), (332.0, 300), (497.0, 450)))
"""From scripts/measure/run calibrate; espeak's own speeds are whole words a minute from 80 to 450."""
LENGTHS = Lengths(start=0.08, word=0.43, small=-0.27, syllable=-0.02, sound=0.169, halt=0.91, stop=1.73)
"""Of en-us, from scripts/measure/run calibrate. Other English voices of espeak take them too."""
MOST_CHARACTERS = 1500
"""Of one call: espeak ends the process on far longer ones."""
MOST_IN_A_WORD = 80
"""Longer runs of letters are cut: one of 20,000 ends the process."""
STOCK_PACE = PaceTable(((80, 80), (450, 450)))
"""Of the system's voices on Windows and macOS: a guess that their words a minute are ours. Never measured there."""
DRIVERS = {"win32": "sapi5", "darwin": "nsss"}
"""pyttsx3's stock driver of each system but Linux."""
_NEEDED = {"sapi5": ("pyttsx3", "comtypes"), "nsss": ("pyttsx3", "objc")}
_CLAUSE_END = re.compile(r"[.!?;:,—…]\s|\s")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]|[\ud800-\udfff]")


class Pyttsx3:
    """espeak's voices on Linux, the system's own elsewhere."""

    name: ClassVar[str] = "pyttsx3"
    sends_text_off_device: ClassVar[bool] = False

    def __init__(self) -> None:
        driver = DRIVERS.get(sys.platform)
        self._stock = StockDriver(driver) if driver else None

    def check(self) -> str:
        """The packages and their files must be there."""
        if self._stock is not None:
            missing = [package for package in _NEEDED[self._stock.driver] if find_spec(package) is None]
            how = install_with("pyttsx3")
            return f"The package {missing[0]} is not installed. Install it with: {how}" if missing else ""
        if not sys.platform.startswith("linux"):
            return f"pyttsx3 has no voice on {sys.platform}. Use --voice natural."
        try:
            espeak_folder.library_and_voices()
        except EngineUnavailable as why:
            return str(why)
        return ""

    def version(self) -> str:
        """What speaks, and how its adapter gives it sentences and pronunciations."""
        spoken_by = f"{platform.platform()}" if self._stock else f"espeakng-loader {version_of('espeakng-loader')}"
        return ", ".join((f"pyttsx3 {version_of('pyttsx3')}", spoken_by, "adapter 2"))

    def voices(self) -> list[Voice]:
        """All voices of espeak, en-us first, or all of the system; none where it is not installed."""
        if self.check():
            return []
        if self._stock is not None:
            return [Voice(self.name, one["name"], one["language"], one["about"]) for one in self._stock.voices()]
        return espeak_folder.listed(self.name, DEFAULT_VOICE, espeak_folder.library_and_voices()[1])

    def sample_rate(self, voice: str) -> int:
        """22,050 Hz."""
        return espeak_library.SAMPLE_RATE

    def gain(self, voice: str) -> float:
        """Measured for en-us; 1.0 for the system's voices, which nobody has measured."""
        return 1.0 if self._stock else GAIN

    def speaks_quickly(self) -> bool:
        """espeak's library says hundreds of sentences a second; a driver of the system's does not."""
        return self._stock is None

    def lengths(self, voice: str) -> Lengths:
        """Measured for en-us; those of most voices for the system's, which nobody has measured."""
        return PLAIN if self._stock else LENGTHS

    def takes_phonemes(self, voice: str) -> bool:
        """English voices of espeak do."""
        return self._stock is None and espeak_phonemes.takes_phonemes(voice)

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        """Say a sentence of any length; the system's voices use no lexicon. Raises EngineError, EngineUnavailable."""
        text = _UNSAFE.sub(" ", spoken)
        if self._stock is not None:
            return _stock_clip(self._stock, text, voice, round(STOCK_PACE.speed(rate)))
        parts: list[bytes] = []
        length = 0
        events: list[tuple[int, int]] = []
        pieces = _pieces(text)
        given = [with_lexicon(text[start:end], lexicon, voice) for start, end in pieces]
        said = espeak_library.speak((piece.text for piece in given), voice, round(PACE.speed(rate)))
        for (start, _), piece, speech in zip(pieces, given, said, strict=True):
            events += [(start + piece.place(place), length + sample) for place, sample in speech.words]
            parts.append(speech.pcm)
            length += len(speech.pcm) // 2
        sound = parts[0] if len(parts) == 1 else b"".join(parts)
        return trimmed(sound, espeak_library.SAMPLE_RATE, _marks(sound, text, events))


def _stock_clip(driver: StockDriver, text: str, voice: str, speed: int) -> Clip:
    """By the system's voice, which tells no times: each piece's words share its sound by their letters.

    Text without a word in it is 50 ms of silence.
    """
    sound = b""
    marks: list[WordMark] = []
    for start, end in _pieces(text):
        places = [(start + first, start + behind) for first, behind in words(text[start:end])]
        if not places:
            continue
        said = driver.say(text[start:end], voice, speed)
        first, behind = pcm.edges(said)
        marks += _shared(places, len(sound) // 2 + first, behind - first)
        sound += said
    return trimmed(sound or pcm.silence(50, SAMPLE_RATE), SAMPLE_RATE, marks)


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
    for (index, start), (following, limit) in pairwise([*firsts, (len(places), len(sound) // 2)]):
        last = pcm.last_audible(sound, start, limit)
        yield from _shared(places[index:following], start, (last or limit) - start)


def _shared(places: list[tuple[int, int]], start: int, length: int) -> Iterator[WordMark]:
    if len(places) == 1:
        yield WordMark(*places[0], start, start + length)
        return
    for place, (first, behind) in zip(places, by_letters(places, start, length), strict=True):
        yield WordMark(*place, first, behind)
