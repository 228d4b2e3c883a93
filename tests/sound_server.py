"""A PulseAudio server of our own with one sink that nobody hears, and its monitor to record from."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path


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
        for _ in range(100):
            if "heard" in self.ask("list", "short", "sinks"):
                return
            time.sleep(0.05)
        raise AssertionError("the sound server did not start")

    def ask(self, *words: str) -> str:
        done = subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=10
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
        # A sample that is silent by itself may have been taken for the first of the gap, or the other way round.
        places = [at for at in range(max(0, done - 8), done + 10, 2) if heard[:100] == expected[at : at + 100]]
        if len(heard) < 100 or not places or not pauses:
            return done, heard
        done = min(places, key=lambda at: abs(at - done))
        pauses -= 1


def sounding(pcm: bytes) -> bytes:
    """From the first sample that is not silent."""
    return next((pcm[at:] for at in range(0, len(pcm), 2) if pcm[at : at + 2] != b"\0\0"), b"")


class Recording:
    """What the sink plays, from now on: 16-bit mono PCM, and when each piece came."""

    def __init__(self, server: SoundServer) -> None:
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
        while not self.pieces:
            time.sleep(0.01)

    def _read(self) -> None:
        assert self._process.stdout is not None
        while piece := os.read(self._process.stdout.fileno(), 1 << 16):
            self.pieces.append((time.perf_counter(), piece))

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
