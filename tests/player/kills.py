"""Kills the player at random moments, and holds what it kept against what was heard until then.

Every sample of the book tells its own place, so what the null device was given last is where the listener was.
"""

from __future__ import annotations

import array
import os
import random
import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

from audioguide.player.opening import open_book
from audioguide.player.place import file_of, load
from audioguide.player.state import spot_of
from tests.player.built import home

RATE = 8000
_CHAPTERS = 6
_SECONDS = 60
_KEYS = ["N", "P", "b", "f", "n", "", "g 3", "u", "m note", "w", "r"]
"""No other speed: its samples are blends, which tell no place."""
_FRESH = 1.0
"""Seconds before the kill in which a key may have moved the place without being heard yet."""
_START = 1.5
"""Seconds the player may need to be there; a key typed before then is obeyed then."""


def book(folder: Path) -> Path:
    """Six minutes whose samples are 1,000 a chapter and one a tenth of a second."""
    folder.mkdir()
    for chapter in range(_CHAPTERS):
        samples = array.array("h")
        for tenth in range(10 * _SECONDS):
            samples.extend([1000 * (chapter + 1) + tenth] * (RATE // 10))
        with wave.open(str(folder / f"{chapter + 1}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(samples.tobytes())
    return folder


def run(folder: Path, times: int, seed: int) -> list[float]:
    """Seconds of place lost at each kill; raises AssertionError where a state file is broken."""
    chance = random.Random(seed)
    sounds = book(folder / "book")
    # A tone mixed in would change what a sample tells.
    settings = folder / "config" / "audioguide"
    settings.mkdir(parents=True)
    (settings / "play.toml").write_text("earcons = false\n")
    opened, _ = open_book(sounds)
    kept_file = file_of(folder / "state" / "audioguide", opened.key)
    lost = []
    for number in range(times):
        before, _ = load(kept_file)
        heard, fresh = _visit(folder, sounds, chance, number)
        kept, problem = load(kept_file)
        assert not problem, problem
        if heard is None:
            # Killed before anything sounded: nothing has changed.
            assert kept == before or fresh
            continue
        assert kept.place is not None
        spot = spot_of(opened, kept.place)
        assert spot is not None
        at = spot.chapter * _SECONDS + spot.frame / RATE
        if kept.finished or (fresh and abs(heard - at) > 5):
            continue
        lost.append(heard - at)
    return lost


def _visit(folder: Path, sounds: Path, chance: random.Random, number: int) -> tuple[float | None, bool]:
    """(seconds of the book heard last; None when nothing was, whether a key came just before the end)"""
    out = folder / f"heard-{number}.pcm"
    command = [
        sys.executable,
        "-m",
        "audioguide",
        "play",
        "--device",
        f"null:1:{out}",
        "--answers",
        "over",
        str(sounds),
    ]
    player = subprocess.Popen(
        command, env=home(folder), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert player.stdin is not None
    began = time.monotonic()
    end = began + chance.uniform(0.05, 6.0)
    typed = 0.0
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(left, chance.uniform(0.1, 1.5)))
        if time.monotonic() < end and chance.random() < 0.5:
            key = chance.choice(_KEYS)
            player.stdin.write(key.encode() + b"\n")
            player.stdin.flush()
            typed = max(time.monotonic(), began + _START)
    os.kill(player.pid, signal.SIGKILL)
    killed = time.monotonic()
    player.wait()
    player.stdin.close()
    # The other process ends by itself, as its orders do.
    time.sleep(0.15)
    pcm = out.read_bytes() if out.is_file() else b""
    out.unlink(missing_ok=True)
    samples = [sample for sample in array.array("h", pcm[: len(pcm) // 2 * 2]) if sample >= 1000]
    if not samples:
        return None, typed > 0
    # A jump made while it is paused is kept, and not heard.
    silent = not any(pcm[-RATE // 5 :])
    chapter, tenth = divmod(samples[-1], 1000)
    return (chapter - 1) * _SECONDS + tenth / 10, silent or killed - typed < _FRESH


if __name__ == "__main__":
    import tempfile

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory(prefix="kills-") as place:
        lost = sorted(run(Path(place), count, seed=int(time.time())))
    print(
        f"{count} kills, {len(lost)} held against what was heard: the place kept is {lost[len(lost) // 2]:.1f} "
        f"seconds behind at the median, {lost[-1]:.1f} at most, {-lost[0]:.1f} ahead at most; no state file was broken."
    )
    sys.exit(lost[-1] > 5)
