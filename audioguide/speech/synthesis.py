"""Spoken sentences -> clips, through the cache. The only caller of engines.

A clip is rendered once for a given engine, version, voice, rate, language, spoken form and lexicon entries; the same
sentence in another chapter, guide or week is read back.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import AbstractContextManager, nullcontext
from dataclasses import astuple, dataclass

from audioguide.engines.base import Engine, speaks_quickly
from audioguide.errors import EngineError
from audioguide.model import Clip, Rate
from audioguide.speech.clip_cache import ClipCache

_UNWATCHED = nullcontext()


@dataclass(frozen=True, slots=True)
class Manner:
    """How sentences are said: all that changes a clip but the sentence itself."""

    engine: str
    version: str
    voice: str
    rate: float
    """Words a minute of speech alone, of a plain text; a sentence of a guide has its own."""
    language: str
    code: str = ""
    """Fingerprint of the program's own part in the clip: the adapter's tables and the trimming."""


def clip_key(manner: Manner, spoken: str, lexicon: dict[str, str], words: float | None = None) -> str:
    """SHA-256 over the manner, the spoken form and the lexicon entries it uses. words: its own rate, if it has one."""
    parts = [astuple(manner), spoken, sorted(lexicon.items()), words]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()


class Synthesizer:
    """Says sentences with one engine in this process."""

    def __init__(self, engine: Engine, manner: Manner, cache: ClipCache, sample_rate: int) -> None:
        """sample_rate: Hz, that of the voice; a kept clip of another is made anew."""
        self.engine = engine
        self.manner = manner
        self.cache = cache
        self.sample_rate = sample_rate
        self.rendered = 0
        """Clips the engine made."""
        self.reused = 0
        """Clips the cache had."""

    def say(
        self,
        spoken: str,
        lexicon: dict[str, str],
        rate: Rate | None = None,
        watch: AbstractContextManager[None] = _UNWATCHED,
    ) -> Clip:
        """The clip of one spoken sentence, with the lexicon entries it uses. Raises EngineError naming the sentence.

        rate: the sentence's own; None = the manner's. watch: entered while the clip is made or found.
        """
        asked = rate or Rate(self.manner.rate)
        with watch:
            clip, made = self._at(asked.words, spoken, lexicon)
            # Said once more where it did not come out between its two lengths, as one in thirty does not; never where
            # each saying is a request to somebody else's machine.
            better = asked.corrected(clip.frames / clip.sample_rate)
            if better is not None and not self.engine.sends_text_off_device:
                clip, made = self._at(better, spoken, lexicon)
        self.rendered += made
        self.reused += not made
        return clip

    def _at(self, words: float, spoken: str, lexicon: dict[str, str]) -> tuple[Clip, bool]:
        """The clip at this rate, and whether the engine made it just now. Two sentences that sound alike share one."""
        key = clip_key(self.manner, spoken, lexicon, words)
        engine = f"{self.manner.engine} {self.manner.version}"
        clip = self.cache.find(key, engine)
        if clip is not None and clip.sample_rate == self.sample_rate:
            return clip, False
        try:
            clip = self.engine.synthesize(spoken, self.manner.voice, words, lexicon)
        except EngineError as failed:
            raise type(failed)(f'{self.manner.engine} could not say "{spoken}": {failed}') from failed
        self.cache.keep(key, engine, clip, small=not speaks_quickly(self.engine))
        return clip, True
