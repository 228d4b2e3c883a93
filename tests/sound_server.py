"""A PulseAudio server of our own with one sink that nobody hears, and its monitor to record from."""

from __future__ import annotations

import math
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from tests.waiting import HANG, until

T = TypeVar("T")
ANY = 1_000_000
"""Of pauses: what a busy machine leaves between the samples is silence, as often as it likes."""


def missing() -> str:
    """What keeps the server from running here; empty when nothing does."""
    absent = [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]
    return f"{', '.join(absent)} not installed" if absent else ""


class SoundServer:
    """`environment` leads a program to it. It may be killed and started again."""

    def __init__(self, rate: int, rewinds: bool = True) -> None:
        """rewinds: as most sinks do. Such a one may sleep for 2 seconds before anything of it is recorded; one that
        does not is there at once, and drops samples sooner on a busy machine.
        """
        self.rate = rate
        self._rewinds = rewinds
        self.folder = Path(tempfile.mkdtemp(prefix="sound-"))
        self.socket = self.folder / "native"
        self.environment = os.environ | {
            "PULSE_SERVER": f"unix:{self.socket}",
            "XDG_RUNTIME_DIR": str(self.folder),
            "HOME": str(self.folder),
        }
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = ["pulseaudio", "--system=false", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no"]
        command += ["-L", f"module-native-protocol-unix socket={self.socket} auth-anonymous=1"]
        command += ["-L", f"module-null-sink sink_name=heard rate={self.rate} channels=1 format=s16le"]
        command[-1] += "" if self._rewinds else " norewinds=1"
        self.socket.unlink(missing_ok=True)
        self._server = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until(lambda: "heard" in self.ask("list", "short", "sinks"), "the sound server did not start", 0.05)

    def ask(self, *words: str) -> str:
        done = subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=HANG
        )
        return done.stdout

    def kill(self) -> None:
        assert self._server is not None
        self._server.send_signal(signal.SIGKILL)
        self._server.wait()
        self._server = None

    def close(self) -> None:
        if self._server is not None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> SoundServer:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def matched(heard: bytes, expected: bytes, pauses: int = 0) -> tuple[int, bytes]:
    """(bytes of `expected` that were heard from its start, what was heard behind them).

    So many pauses, as silence of any length, may stand among them; one more is a dropout, and ends what is the same.
    """
    heard, done = sounding(heard), 0
    while True:
        limit = min(len(heard), len(expected) - done)
        view = memoryview(expected)[done : done + limit]
        same = next((at - at % 2 for at in range(limit) if heard[at] != view[at]), limit)
        done, heard = done + same, sounding(heard[same:])
        # A sample that is silent by itself may have been taken for the first of the gap, or the other way round. Near
        # the very end a gap may stand, too: then what is heard is all that is left.
        places = [at for at in range(max(0, done - 8), done + 10, 2) if heard[:100] == expected[at : at + 100]]
        if not heard or not places or not pauses:
            return done, heard
        done = min(places, key=lambda at: abs(at - done))
        pauses -= 1


def without_fault(record: Callable[[], T], fault: Callable[[T, bool], str], attempts: int = 3) -> None:
    """One clean recording proves it. A busy machine leaves gaps in all of them: then the last one is held to what must
    be true with gaps in it too. How often a recording is clean: scripts/measure/run playbench gaps.

    fault: (recording, whether gaps are allowed) -> what is wrong with it, or nothing.
    """
    for _ in range(attempts):
        recording = record()
        if not fault(recording, False):
            return
    found = fault(recording, True)
    assert not found, found


def sounding(pcm: bytes) -> bytes:
    """From the first sample that is not silent."""
    return next((pcm[at:] for at in range(0, len(pcm), 2) if pcm[at : at + 2] != b"\0\0"), b"")


def in_turn(pcm: bytes, rate: int) -> list[tuple[int, float]]:
    """(hertz, dBFS RMS) of the pure tones that are heard, in turn, however many gaps each has.

    A tone counts where two neighbours of 50 ms are steady and alike.
    """
    size = rate // 20
    samples = np.frombuffer(pcm[: len(pcm) // (2 * size) * 2 * size], "<i2").astype(float).reshape(-1, size) / 32768
    found: list[tuple[int, float]] = []
    before: tuple[int, float] | None = None
    for window in samples:
        halves = np.sqrt(np.mean(window.reshape(2, -1) ** 2, axis=1))
        now = None
        if min(halves) > 0.001 and max(halves) < 1.1 * min(halves):
            peak = int(np.argmax(np.abs(np.fft.rfft(window * np.hanning(size), rate))))
            now = (round(peak / 10) * 10, 20 * math.log10(float(np.sqrt(np.mean(window**2)))))
            if before and _alike(before, now) and not (found and _alike(found[-1], now)):
                found.append(now)
        before = now
    return found


def _alike(one: tuple[int, float], other: tuple[int, float]) -> bool:
    return abs(one[0] - other[0]) <= 10 and abs(one[1] - other[1]) < 0.5


class Recording:
    """What the sink plays, from now on: 16-bit mono PCM, and when each piece came, if a clock is given."""

    def __init__(self, server: SoundServer, clock: Callable[[], float] = lambda: 0.0) -> None:
        self._clock = clock
        command = ["parec", "-d", "heard.monitor", f"--rate={server.rate}", "--channels=1", "--format=s16le"]
        self._process = subprocess.Popen(
            [*command, "--latency-msec=5"],
            env=server.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.pieces: list[tuple[float, bytes]] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        until(lambda: self.pieces, "nothing was recorded")

    def _read(self) -> None:
        assert self._process.stdout is not None
        while piece := os.read(self._process.stdout.fileno(), 1 << 16):
            self.pieces.append((self._clock(), piece))

    @property
    def pcm(self) -> bytes:
        return b"".join(piece for _, piece in list(self.pieces))

    def stop(self) -> bytes:
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return self.pcm
