"""pyttsx3's stock driver, held at arm's length: for Windows (SAPI5) and macOS (NSSS).

The stock driver may hang, write nothing or end its process. So it has a process of its own, is asked for one sentence
at a time and within a time limit, and what it wrote is looked at. A sentence that fails is tried once more with a fresh
process. Tried with drivers that fail in these ways, and not yet on Windows or macOS.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from audioguide.errors import AudioError, EngineError

SAMPLE_RATE = 22_050
"""Of what `say` gives, whatever rate the system's voice has."""
ENDINGS = {"nsss": ".aiff"}
"""macOS writes AIFF by whatever name."""
TRIES = 2


class StockDriver:
    """One driver in one process, begun at the first sentence and ended with this object."""

    def __init__(self, driver: str, seconds: float = 60.0) -> None:
        """seconds: for one sentence, or for the driver's start."""
        self.driver = driver
        self.seconds = seconds
        self._process: subprocess.Popen[str] | None = None

    def voices(self) -> list[dict[str, str]]:
        """`name`, `language` and `about` of each voice of the system. Raises EngineError."""
        voices: list[dict[str, str]] = self._asked({})["voices"]
        return voices

    def say(self, text: str, voice: str, rate: int) -> bytes:
        """16-bit mono PCM at SAMPLE_RATE. text: with a word in it. rate: the driver's own words a minute.

        Raises EngineError when a fresh process cannot say it either.
        """
        for tries in range(1, TRIES + 1):
            try:
                return self._once(text, voice, rate)
            except EngineError as failed:
                self.close()
                if tries == TRIES:
                    raise EngineError(
                        f"the system's voice, asked {TRIES} times, failed: {failed} "
                        "Try the voice in the system's own settings, or use --voice natural."
                    ) from failed
        raise AssertionError("every try returns or raises")

    def close(self) -> None:
        """End the process; the next sentence begins another."""
        if self._process is not None:
            _end(self._process)
            self._process = None

    def _once(self, text: str, voice: str, rate: int) -> bytes:
        with TemporaryDirectory(prefix="audioguide-", ignore_cleanup_errors=True) as place:
            file = Path(place) / f"sentence{ENDINGS.get(self.driver, '.wav')}"
            error = self._asked({"text": text, "voice": voice, "rate": rate, "file": str(file)})["error"]
            if error:
                raise EngineError(f"{error}.")
            if not file.is_file() or not file.stat().st_size:
                raise EngineError("it wrote no sound.")
            return _samples(file)

    def _asked(self, request: dict[str, Any]) -> dict[str, Any]:
        """The driver's answer. Raises EngineError where it gives none in time."""
        process = self._begun()
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(self.seconds, process.kill)
        timer.start()
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            line = ""
        in_time = timer.is_alive()
        timer.cancel()
        timer.join()
        if not line:
            self.close()
            raise EngineError("its process ended." if in_time else f"it gave no answer in {self.seconds:g} seconds.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _begun(self) -> subprocess.Popen[str]:
        if self._process is None:
            command = [sys.executable, "-m", "audioguide.engines.stock_process"]
            self._process = subprocess.Popen(
                [*command, self.driver, ENDINGS.get(self.driver, ".wav")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
            weakref.finalize(self, _end, self._process)
        return self._process


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                # What was still to be written has no reader any more.
                continue


def _samples(file: Path) -> bytes:
    from audioguide.audio import decode

    try:
        sound = b"".join(decode.blocks(file, SAMPLE_RATE))
    except AudioError as failed:
        raise EngineError(f"what it wrote is no sound: {failed}") from failed
    if not any(sound):
        raise EngineError("what it wrote is silence.")
    return sound
