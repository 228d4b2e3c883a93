"""An engine that fails as the words of a sentence tell it to, in worker processes of its own."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import ClassVar

from audioguide.engines.silent import SAMPLE_RATE, Silent
from audioguide.errors import EngineError, EngineUnavailable
from audioguide.model import Clip, Voice

LOG = "FRAGILE_LOG"
"""Environment variable: a file that gets a line for each sentence the engine is asked for."""


class Fragile(Silent):
    name: ClassVar[str] = "fragile"

    def voices(self) -> list[Voice]:
        return [Voice(self.name, "glass", "und", "Breaks")]

    def sample_rate(self, voice: str) -> int:
        return SAMPLE_RATE

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        log = Path(os.environ[LOG])
        asked = log.read_text("utf-8").splitlines() if log.exists() else []
        with log.open("a", encoding="utf-8") as opened:
            opened.write(spoken + "\n")
        first = spoken not in asked
        if "refused" in spoken:
            raise EngineError("it does not like this.")
        if "unavailable" in spoken:
            raise EngineUnavailable("The voice has gone home.")
        if "unforeseen" in spoken:
            raise ZeroDivisionError("a mistake in the engine")
        if "crashes" in spoken:
            os.kill(os.getpid(), signal.SIGSEGV)
        if "stopped" in spoken:
            os.kill(os.getpid(), signal.SIGTERM)
        if "by itself" in spoken:
            os._exit(7)
        if "too much" in spoken:
            raise MemoryError
        if "dies always" in spoken or ("dies once" in spoken and first):
            os.kill(os.getpid(), signal.SIGKILL)
        if "hangs always" in spoken or ("hangs once" in spoken and first):
            time.sleep(3600)
        return super().synthesize(spoken, voice, rate, lexicon)
