"""What the faults of `planted` share: another voice for a sentence, and the refusal of a folder that has no room."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from scripts.measure.planted_folder import Folder, Line

if TYPE_CHECKING:
    from scripts.measure.planted_folder import Samples


class CannotBe(Exception):
    """This folder has no place for such a fault."""


class Say:
    """Says a sentence of a guide in another manner."""

    def __init__(self, chapters: Path, cache: Path, voices: Iterable[str]) -> None:
        self.chapters = chapters
        self.cache = cache
        self.voices = list(voices)

    def __call__(self, folder: Folder, line: Line, voice: str, pace: int) -> Samples:
        """Samples at the folder's rate. Raises CannotBe where the voice cannot say it."""
        from audioguide.api import AudioguideError, read_guide, read_settings
        from audioguide.speech import lexicon_for, rendition
        from audioguide.speech.voice import choose_voice

        guide = replace(read_guide(self.chapters / folder.record["guide"]), pace=pace)
        lexicon = lexicon_for(guide.language, self.chapters, self.chapters / guide.name)
        try:
            choice = choose_voice(guide, read_settings({"VOICE": voice}, environment={}))
            told = rendition.say(line.text, guide, choice, lexicon, self.cache)
        except AudioguideError as refused:
            raise CannotBe(str(refused)) from refused
        sound = np.frombuffer(told.pcm, "<i2").astype(np.float64)
        places = np.arange(0, len(sound) - 1, told.sample_rate / folder.rate)
        said: Samples = np.interp(places, np.arange(len(sound)), sound).astype(np.int16)
        return said


Fault = Callable[[Folder, random.Random, Say], set[str]]
"""Changes the folder, and gives what a finding may name: ids of the sentences that are wrong, files that are."""
