"""Small built guides whose chapters are tones, each of its own pitch, and rooms that play them."""

from __future__ import annotations

import hashlib
import math
import threading
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from audioguide import timeline
from audioguide.audio import mp3
from audioguide.model import ChapterTimeline
from audioguide.timeline import Head
from audioguide.waiting_room.clock import ClockReading
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.guides import RoomPaths
from audioguide.waiting_room.notify import Notifier
from audioguide.waiting_room.runner import RoomRunner
from audioguide.waiting_room.sounds import Sounds
from tests import timelines

RATE = timelines.RATE
LEVEL = 0.2
"""Of full scale: -17 dBFS RMS."""
ALWAYS = (((0, 1440),),) * 7


def guide(
    folder: Path,
    chapters: dict[str, tuple[str, int]],
    *,
    language: str = "en-US",
    clinical: bool = False,
    sign_off: str = "unsigned",
    review_by: str = "",
    first_hertz: int = 300,
) -> Path:
    """chapters: slug -> (setting, sentences). A sentence lasts a second, and half a second of silence comes before it.

    Chapter k is a tone of first_hertz + 100 * k Hz.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for number, (slug, (setting, count)) in enumerate(chapters.items(), 1):
        texts = tuple(f"Sentence {place} of {slug}." for place in range(1, count))
        chapter = timelines.chapter(number, texts, None, setting=setting)
        made.append(replace(chapter, file=f"{number:02d}-{slug}.mp3", title=slug, sign_off=sign_off))
        encode(folder / made[-1].file, made[-1], first_hertz + 100 * number)
    files = {chapter.file: sha256(folder / chapter.file) for chapter in made}
    line = timelines.timeline(
        guide=folder.name, language=language, clinical=clinical, sign_off=sign_off, review_by=review_by, routes=()
    )
    waiting = folder / ".guide.json"
    timeline.write(waiting, Head(line, {"all": "0" * 64}, files), made)
    waiting.replace(folder / timeline.FILE_NAME)
    return folder


def encode(file: Path, chapter: ChapterTimeline, hertz: int) -> None:
    frames = file.with_suffix(".frames")
    with frames.open("wb") as out:
        stream = mp3.encode([tone(chapter, hertz)], RATE, out)
    mp3.write(file, b"", [(stream, frames)])
    frames.unlink()


def tone(chapter: ChapterTimeline, hertz: int) -> bytes:
    pcm = array("h", bytes(2 * chapter.frames))
    turn = 2 * math.pi * hertz / RATE
    for cue in chapter.cues:
        for place in range(cue.start, cue.end):
            pcm[place] = round(32767 * LEVEL * math.sin(turn * place))
    return pcm.tobytes()


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Days:
    """A clock that may be set, and that may run fast."""

    def __init__(self, pace: float = 1.0) -> None:
        self.pace, self.set_by, self.vouched = pace, 0.0, False
        self.began, self.epoch = time.monotonic(), time.time()

    def __call__(self) -> ClockReading:
        steady = (time.monotonic() - self.began) * self.pace
        return ClockReading(self.epoch + steady + self.set_by, steady, self.vouched)


class Running:
    """A room in a thread of its own, with what it said."""

    def __init__(self, runner: RoomRunner, told: list[str]) -> None:
        self.runner, self.told = runner, told
        self.notes: list[dict[str, Any]] = []
        write = runner.log.write

        def kept(fields: dict[str, Any]) -> None:
            self.notes.append(fields | {"steady": time.monotonic()})
            write(fields)

        runner.log.write = kept  # type: ignore[method-assign]
        self.thread = threading.Thread(target=runner.run, daemon=True)

    def all(self, what: str, **fields: Any) -> list[dict[str, Any]]:
        return [
            note
            for note in list(self.notes)
            if note["what"] == what and all(note.get(key) == value for key, value in fields.items())
        ]

    def wait(self, what: str, count: int = 1, seconds: float = 20.0, **fields: Any) -> dict[str, Any]:
        """The note when it has come so often."""
        found: list[dict[str, Any]] = until(
            lambda: self.all(what, **fields)[count - 1 : count], seconds, (what, self.notes)
        )
        return found[0]

    def heard(self, beyond: int = 0, seconds: float = 20.0) -> float:
        """When something is heard again, seconds on the steady clock."""
        before = self.runner.state.playing
        frame = before.frame if before else -1

        def sounds() -> bool:
            playing = self.runner.state.playing
            return playing is not None and (before is None or playing.token != before.token or playing.frame > frame)

        until(sounds, seconds, self.notes)
        return time.monotonic()


def until(true: Callable[[], Any], seconds: float, said: object) -> Any:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.01)
    raise AssertionError(f"it did not come within {seconds} seconds: {said}")


def configuration(**changes: Any) -> Configuration:
    """Always open, without pauses."""
    plain = Configuration(hours=ALWAYS, gap=0, plays_per_hour=60, repeat_after=1, chime=False, device="null:20")
    return replace(plain, **changes)


@contextmanager
def room(
    folder: Path,
    settings: Configuration | None = None,
    *,
    sounds: Sounds | None = None,
    named: tuple[Path, ...] = (),
    verify: Callable[[Path], str] = lambda _: "",
    clocks: Callable[[], ClockReading] | None = None,
    file: Path | None = None,
    notifier: Notifier | None = None,
) -> Iterator[Running]:
    """A running room over the guides of `folder`/output."""
    told: list[str] = []
    place = RoomPaths(file, named, folder / "output", folder / "state")
    runner = RoomRunner(
        settings or configuration(),
        sounds or Sounds(),
        place,
        verify,
        notifier or Notifier("", None),
        told.append,
        clocks,
    )
    running = Running(runner, told)
    running.thread.start()
    try:
        yield running
    finally:
        runner.order("quit")
        running.thread.join(10)
        assert not running.thread.is_alive()
