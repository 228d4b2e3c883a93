"""How fast the player answers: scripts/measure/run playbench [echo] [sound] [seek] [start] [entry] [gaps]

echo   from a key to its line on a terminal
sound  from a key to another sound at the monitor of a PulseAudio sink
seek   from the order to go somewhere in a 10-hour MP3 file to the sound of that place, at the same monitor
entry  MP3 files of others, variable and constant, with a Xing tag and without, half an hour and four hours: 50 places
       each, held by correlation against a decoder that read from the start
start  from the command to its first sound there, everything in the disk's cache
gaps   ten recordings of a visit at a sink: how many are clean, the files' samples bit for bit and no silence between
Needs pulseaudio and pulseaudio-utils, except for echo and entry.
"""

import array
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pexpect

from audioguide.audio import decode, mp3
from audioguide.audio.playback import Play, Playback
from audioguide.audio.playback.source import SoundSource
from audioguide.audio.sound_file import described
from tests.audio import foreign
from tests.audio.playback.test_sound_server import recorded, recording_fault
from tests.audio.sounds import frames_of, tone
from tests.sound_server import Recording, SoundServer

ROOT = Path(__file__).resolve().parents[2]

RATE = 24_000
PLAY = [sys.executable, "-m", "audioguide", "play", "--no-trace"]
LEVELS = range(2000, 20_001, 2000)


def level_files(folder: Path) -> Path:
    """A folder of sound files that differ in level alone, so that one sample tells which of them is heard."""
    folder.mkdir()
    for number, level in enumerate(LEVELS, 1):
        with wave.open(str(folder / f"{number:02d}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(array.array("h", [level] * RATE * 60).tobytes())
    return folder


def report(what: str, seconds: list[float], bar: str) -> None:
    ordered = sorted(1000 * each for each in seconds)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    print(
        f"{what}: median {statistics.median(ordered):.0f} ms, p95 {p95:.0f} ms, {len(ordered)} times (bar {bar})",
        flush=True,
    )


def echo(place: Path) -> None:
    folder = level_files(place / "levels")
    child = pexpect.spawn(PLAY[0], [*PLAY[1:], str(folder), "--device", "null"], timeout=10, echo=False)
    child.delaybeforesend = None
    child.expect("for help.")
    time.sleep(1)
    found = []
    for number in range(200):
        key, line = [("w", "Chapter "), ("n", "forward."), ("+", "Speed "), ("-", "speed.")][number % 4]
        began = time.perf_counter()
        child.send(key)
        child.expect_exact(line)
        found.append(time.perf_counter() - began)
        child.expect_exact("\n")
        time.sleep(random.uniform(0.02, 0.08))
    child.send("q")
    child.expect(pexpect.EOF)
    report("key to echoed line", found, "30 median, 50 p95")


def heard(recording: Recording, since: int, right: Callable[[int], bool], seconds: float = 5.0) -> tuple[float, int]:
    """(when the first piece came that holds a sample that is right, how many pieces there are then)"""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        while since < len(recording.pieces):
            when, piece = recording.pieces[since]
            since += 1
            samples = array.array("h", piece[: len(piece) // 2 * 2])
            if samples and right(max(samples)):
                return when, since
        time.sleep(0.001)
    peaks = [max(array.array("h", piece[: len(piece) // 2 * 2])) for _, piece in recording.pieces[-5:]]
    raise SystemExit(f"Error: the sound that was waited for did not come; the last peaks are {peaks}.")


def sound(place: Path) -> None:
    folder = level_files(place / "levels")
    with SoundServer(RATE) as server:
        recording = Recording(server, time.perf_counter)
        command = [*PLAY[1:], str(folder), "--answers", "over"]
        child = pexpect.spawn(PLAY[0], command, timeout=10, echo=False, env=server.environment)
        child.delaybeforesend = None
        heard(recording, 0, lambda peak: peak == LEVELS[0])
        found: dict[str, list[float]] = {"next chapter": [], "pause": [], "go on": []}
        for number in range(60):
            time.sleep(random.uniform(0.3, 0.4))
            chapter = number % 9 + 1
            since = len(recording.pieces)
            began = time.perf_counter()
            if chapter == 9:
                child.send("g")
                child.sendline("1")
                heard(recording, since, lambda peak: peak == LEVELS[0])
                continue
            child.send("N")
            when, since = heard(recording, since, LEVELS[chapter].__eq__)
            found["next chapter"].append(when - began)
            for key in ("pause", "go on"):
                time.sleep(random.uniform(0.2, 0.3))
                since = len(recording.pieces)
                began = time.perf_counter()
                child.send(" ")
                when, since = heard(recording, since, partial(falls_silent, key == "pause"))
                found[key].append(when - began)
        child.send("q")
        child.expect(pexpect.EOF)
        recording.stop()
    for what, times in found.items():
        report(f"key to changed sound, {what}", times, "120 median")


def falls_silent(silent: bool, peak: int) -> bool:
    return (peak == 0) == silent


def is_level(level: int, peak: int) -> bool:
    return abs(peak - 0.95 * level) < 400 + 0.02 * level


def seek(place: Path) -> None:
    """One minute a level, over and over for ten hours."""
    times = np.arange(60 * RATE) / RATE
    parts = []
    for level in LEVELS:
        pcm = (level * np.sin(2 * np.pi * 500 * times)).astype("<i2").tobytes()
        parts.append(frames_of(pcm, RATE, place / f"{level}.bare"))
    file = place / "ten-hours.mp3"
    mp3.write(file, b"", parts * 60)
    starts = mp3.starts([stream for stream, _ in parts] * 60)
    found = []
    with SoundServer(RATE) as server:
        recording = Recording(server, time.perf_counter)
        os.environ.update(server.environment)
        with Playback(lambda event: None) as playback:
            playback.send(Play(1, str(file)))
            heard(recording, 0, lambda peak: peak > 1000)
            before = 0
            for token in range(2, 102):
                time.sleep(random.uniform(0.2, 0.3))
                minute = random.choice([m for m in range(600) if abs(m % 10 - before) > 1])
                before = minute % 10
                level = LEVELS[before]
                since = len(recording.pieces)
                began = time.perf_counter()
                playback.send(Play(token, str(file), starts[minute] + 20 * RATE))
                when, _ = heard(recording, since, partial(is_level, level))
                found.append(when - began)
        recording.stop()
    report("seek in a 10-hour MP3 file, order to sound", found, "150 p95")


def off_by(got: np.ndarray, whole: np.ndarray, at: int, rate: int) -> float:
    """Seconds from where `got` should be from, `at`, to where it is from, within 2 minutes; nan where it is nowhere."""
    if np.array_equal(got, whole[at : at + len(got)]):
        return 0.0
    low = max(0, at - 120 * rate)
    near, got = whole[low : at + 120 * rate].astype(float), got.astype(float)
    size = 1 << (len(near) + len(got)).bit_length()
    product = np.fft.irfft(np.fft.rfft(near, size) * np.conj(np.fft.rfft(got, size)), size)[: len(near) - len(got) + 1]
    energy = np.concatenate([[0], np.cumsum(near**2)])
    match = product / np.sqrt((energy[len(got) :] - energy[: -len(got)]) * (got**2).sum() + 1)
    best = int(match.argmax())
    return (low + best - at) / rate if match[best] > 0.9 else float("nan")


def entry(place: Path) -> None:
    rate = 24_000
    pcm = foreign.lively(1800, rate)
    for kind in ("variable", "constant"):
        half = foreign.bare(pcm, rate, kind == "variable")
        for name, times in (("30 minutes", 1), ("4 hours", 8)):
            bare = place / "bare.mp3"
            bare.write_bytes(half * times)
            for tag, file in (("no tag", bare), ("Xing tag", foreign.tagged(bare, place / "tagged.mp3"))):
                entries(f"{kind} bit rate, {name}, {tag}", file, rate)


def entries(what: str, file: Path, rate: int) -> None:
    whole = np.concatenate([np.frombuffer(piece, "<i2") for piece in decode.blocks(file)])
    source = SoundSource(str(file))
    off, taken = [], []
    for _ in range(50):
        at = random.randrange(len(whole) - rate)
        began = time.perf_counter()
        pieces = source.blocks(at, at + rate // 4, rate, 1, 1.0)
        pcm = [next(pieces)[0]]
        taken.append(time.perf_counter() - began)
        got = np.frombuffer(b"".join([*pcm, *(piece[0] for piece in pieces)]), "<i2")
        off.append(abs(off_by(got, whole, at, rate)))
    source.close()
    told = described(file).frames / len(whole)
    print(
        f"{what}: off by {statistics.median(off):.3f} seconds at the median, {max(off):.3f} at most; length told "
        f"{told:.4f} times the true one; first entry {1000 * taken[0]:.0f} ms, the others {1000 * max(taken[1:]):.0f} "
        "ms at most",
        flush=True,
    )


def start(place: Path) -> None:
    folder = level_files(place / "levels")
    guides = sorted((ROOT / "output").glob("*/guide.json"))
    found: dict[str, list[float]] = {"folder of files": []}
    if guides:
        found["built guide, resumed in a sentence"] = []
    with SoundServer(RATE) as server:
        recording = Recording(server, time.perf_counter)
        time.sleep(1)
        for _ in range(21):
            for what, times in found.items():
                path = str(folder if what.startswith("folder") else guides[0].parent)
                since = len(recording.pieces)
                began = time.perf_counter()
                # Chapter 1 of a guide begins with half a second of silence of its own, which is no part of the start.
                child = subprocess.Popen(
                    [*PLAY, path, "--answers", "over"],
                    env=server.environment,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                )
                when, _ = heard(recording, since, lambda peak: peak > 60)
                lead = 0.5 if what.startswith("built") else 0.0
                times.append(when - began - lead)
                child.terminate()
                child.wait()
                time.sleep(0.3)
        recording.stop()
    for what, times in found.items():
        report(f"start to first sound, {what}", times[1:], "500")


def gaps(place: Path) -> None:
    file = place / "item.mp3"
    mp3.write(file, b"", [frames_of(tone(12 * RATE + 5, RATE), RATE, place / "bare")])
    whole = b"".join(decode.blocks(file))
    clean = 0
    with SoundServer(RATE) as server:
        os.environ.update(server.environment)
        for _ in range(10):
            clean += not recording_fault(whole, recorded(server, file), False)
    print(f"recordings without a gap or a wrong sample: {clean} of 10 (bar 9)", flush=True)


PARTS = {"echo": echo, "sound": sound, "seek": seek, "entry": entry, "start": start, "gaps": gaps}

if __name__ == "__main__":
    for name in sys.argv[1:] or PARTS:
        if name not in PARTS:
            sys.exit(f"Error: there is no part {name}. Known are: {', '.join(PARTS)}.")
        with tempfile.TemporaryDirectory(prefix="playbench-") as place:
            PARTS[name](Path(place))
