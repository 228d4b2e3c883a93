"""Engines that write down, line by line, which process made them and which said a sentence."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from audioguide.engines.silent import Silent
from audioguide.model import Clip

LOG = "COUNTED_LOG"
"""Environment variable: the file."""


def note(*words: object) -> None:
    with Path(os.environ[LOG]).open("a", encoding="utf-8") as log:
        log.write(" ".join(map(str, words)) + "\n")


def noted(first: str) -> list[str]:
    """The second word of each line that begins with `first`."""
    log = Path(os.environ[LOG])
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    return [line.split()[1] for line in lines if line.split()[0] == first]


class Counted(Silent):
    name: ClassVar[str] = "counted"

    def __init__(self) -> None:
        note("made", os.getpid())

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        note("said", os.getpid())
        return super().synthesize(spoken, voice, rate, lexicon)


class Far(Counted):
    name: ClassVar[str] = "far"
    sends_text_off_device: ClassVar[bool] = True
