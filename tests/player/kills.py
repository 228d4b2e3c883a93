"""Kills the player at random moments, and holds the place it kept against the place its listener was at.

Every sample of the book tells its own place, and the null device writes down what it was given, so that what was heard
is known; and the player says in a line what each key did. The true place follows from these two alone:

- Each line is a step: "10 seconds back." is 10 seconds before the place until then, "Chapter 3 of 6" its start, "Back
  to" the place it names; "Paused." or a bookmark leave the place where it was.
- After a line, the place is the last sample heard since, if that is where playing on from there can have led; else
  nothing of it has been heard yet (a jump while paused, or a moment ago), and the place is where the line led.
- A visit sounds from 5 seconds before the place kept before, but no earlier than its chapter; until that place is
  passed or left by a jump, it stays the true one. Killed before its first line, a visit has changed nothing.
- The line is written before the place is. Of lines that came less than `_SETTLING` before the kill, the place counts as
  kept if it is right for the moment before or after them.

So every kill has its true place, and none is left out.
"""

from __future__ import annotations

import array
import random
import re
import subprocess
import threading
import time
import wave
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from audioguide.player.place_file import file_of, load
from audioguide.player.state import SavedVisit, spot_of
from tests.player.books import ENGLISH, opened
from tests.player.built import PLAY, home

RATE = 8000
_CHAPTERS = 6
_SECONDS = 60
_KEYS = ["N", "P", "b", "f", "n", "", "g 3", "u", "m note", "x", "r"]
"""No other speed or volume, whose samples tell no place, and no "where am I", whose line is that of a jump."""
_SETTLING = 0.1
"""Seconds between the line that tells of a jump and the place on disk, at most."""
_SLACK = 0.5
"""Seconds: a tenth is one sample's worth, and sound goes on while a line is on its way to us."""


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


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the player."""

    text: str
    when: float
    """time.monotonic()"""
    heard: int
    """Bytes of the recording until then."""


@dataclass(slots=True)
class Visit:
    """One player, from its start to its killing."""

    lines: list[Told] = field(default_factory=list)
    pcm: bytes = b""
    killed: float = 0.0

    def places(self, start: float, settling: float = _SETTLING) -> list[float]:
        """Every place, in seconds of the book, at which the place kept may have to be. start: the one kept before."""
        # It goes on where it sounds; until that is passed or left, what was heard in an earlier visit counts.
        sounding, passed, found = start - min(5.0, start % _SECONDS), start, [start]
        for number, line in enumerate(self.lines):
            sounding, jumped = _after(line.text, sounding)
            passed = 0.0 if jumped else passed
            last = number + 1 == len(self.lines)
            until = len(self.pcm) if last else self.lines[number + 1].heard
            seconds = (self.killed if last else self.lines[number + 1].when) - line.when
            sounding = self._heard(line.heard, until, sounding, seconds)
            found.append(max(sounding, passed))
        fresh = sum(self.killed - line.when < settling for line in self.lines)
        return found[len(found) - 1 - fresh :]

    def _heard(self, since: int, until: int, start: float, seconds: float) -> float:
        """The last place in a stretch of the recording that playing for so long from `start` can have led to."""
        for place in reversed(_places_in(self.pcm[since:until])):
            if start - _SLACK <= place <= start + seconds + _SLACK:
                return place
        return start


def _places_in(pcm: bytes) -> list[float]:
    """Seconds of the book, one for each 5 ms that are no silence."""
    step = RATE // 200
    samples = [sample for sample in array.array("h", pcm[: len(pcm) // 2 * 2])[step - 1 :: step] if sample >= 1000]
    return [(sample // 1000 - 1) * _SECONDS + sample % 1000 / 10 for sample in samples]


def _after(line: str, place: float) -> tuple[float, bool]:
    """(the place a line leads to from `place`, whether it is a jump)"""
    whole = float(_CHAPTERS * _SECONDS)
    if line in ("10 seconds back.", "Again."):
        return max(0.0, place - 10), True
    if line == "10 seconds forward.":
        return min(whole, place + 10), True
    if found := re.match(r"Back to chapter (\d), (?:(\d) minute)? ?(?:(\d+) seconds?)?\.$", line):
        return _SECONDS * (int(found[1]) - 1 + int(found[2] or 0)) + float(found[3] or 0), True
    if found := re.match(rf"Chapter (\d) of {_CHAPTERS}", line):
        return float(_SECONDS * (int(found[1]) - 1)), True
    if line.startswith("The end."):
        return whole, True
    return (0.0, True) if line == "From the start." else (place, False)


def run(
    folder: Path, times: int, seed: int, longest: float = 10.0, lanes: int = 3, settling: float = _SETTLING
) -> list[float]:
    """Seconds of place lost at each kill, under 0 where the place kept is ahead; as many as kills.

    longest: seconds a visit lasts at most. lanes: players at once, each a listener of its own. settling: seconds
    between the line that tells of a jump and the place on disk, at most. Raises AssertionError where a state file is
    broken.
    """
    sounds = book(folder / "book")
    shares = [len(range(lane, times, lanes)) for lane in range(lanes)]
    with ThreadPoolExecutor(lanes) as pool:
        found = pool.map(
            lambda lane: _lane(folder / str(lane), sounds, shares[lane], longest, seed + lane, settling), range(lanes)
        )
        return [lost for losses in found for lost in losses]


def _lane(home_folder: Path, sounds: Path, times: int, longest: float, seed: int, settling: float) -> list[float]:
    chance = random.Random(seed)
    # A tone mixed in would change what a sample tells.
    settings = home_folder / "config" / "audioguide"
    settings.mkdir(parents=True)
    (settings / "play.toml").write_text("earcons = false\n")
    book, _ = opened(sounds)
    kept_file = file_of(home_folder / "state" / "audioguide", book.key)

    def at(kept: SavedVisit) -> float:
        spot = spot_of(book, kept.place) if kept.place is not None else None
        return 0.0 if spot is None else spot.chapter * _SECONDS + spot.frame / RATE

    lost = []
    for _ in range(times):
        before, _ = load(kept_file, ENGLISH)
        visit = _visit(home_folder, sounds, longest, chance)
        kept, problem = load(kept_file, ENGLISH)
        assert not problem, problem
        places = visit.places(0.0 if before.finished and visit.lines else at(before), settling)
        lost.append(min((place - at(kept) for place in places), key=abs))
    return lost


def _visit(home_folder: Path, sounds: Path, longest: float, chance: random.Random) -> Visit:
    """Types at random times; kills it at a random moment, every third time within 0.2 s of a key."""
    out = home_folder / "heard.pcm"
    out.unlink(missing_ok=True)
    command = [*_PLAY, "--device", f"null:1:{out}", str(sounds)]
    pipe = subprocess.PIPE
    player = subprocess.Popen(
        command, env=home(home_folder), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    )
    assert player.stdin is not None and player.stdout is not None
    visit = Visit()
    reader = threading.Thread(target=_read, args=(player.stdout, out, visit.lines))
    reader.start()
    end, typing = time.monotonic() + chance.uniform(0.05, longest), chance.choice([0.05, 0.5])
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(left, chance.uniform(0.1, 1.5)))
        if time.monotonic() < end and chance.random() < typing:
            player.stdin.write(chance.choice(_KEYS) + "\n")
            player.stdin.flush()
            if chance.random() < 0.3:
                end = min(end, time.monotonic() + chance.uniform(0, 0.2))
    player.kill()
    visit.killed = time.monotonic()
    player.wait()
    reader.join()
    player.stdin.close()
    player.stdout.close()
    # The other process ends by itself, as its orders do.
    time.sleep(0.15)
    visit.pcm = out.read_bytes() if out.is_file() else b""
    return visit


_PLAY = [*PLAY, "--answers", "over"]


def _read(lines: IO[str], recording: Path, told: list[Told]) -> None:
    for line in lines:
        heard = recording.stat().st_size if recording.is_file() else 0
        told.append(Told(line.strip(), time.monotonic(), heard))
