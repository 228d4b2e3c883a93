"""Small built guides whose chapters are tones, each of its own pitch, and rooms that play them."""

from __future__ import annotations

import hashlib
import math
import threading
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from audioguide import timeline
from audioguide.audio import mp3
from audioguide.model import ChapterTimeline
from audioguide.timeline import Head
from audioguide.waiting_room import speaker
from audioguide.waiting_room.clock import ClockReading
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.guides import RoomPaths
from audioguide.waiting_room.keys import QUIT
from audioguide.waiting_room.notify import Notifier
from audioguide.waiting_room.runner import RoomRunner
from audioguide.waiting_room.sounds import Sounds
from tests import timelines
from tests.waiting import HANG, until

RATE = timelines.RATE
LEVEL = 0.2
"""Of full scale: -17 dBFS RMS."""
SLOW = "null:0.2"
"""A device on which a sentence of a guide here lasts seven seconds: it is not over before a busy machine has looked."""
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
    """A clock that may be set, and may be moved on."""

    def __init__(self) -> None:
        self.set_by, self.vouched = 0.0, False
        self.began, self.epoch = time.monotonic(), time.time()

    def move_on(self, seconds: float) -> None:
        """So much time goes by at once."""
        self.began -= seconds

    def __call__(self) -> ClockReading:
        steady = time.monotonic() - self.began
        return ClockReading(self.epoch + steady + self.set_by, steady, self.vouched)


class Running:
    """A room in a thread of its own, with what it said."""

    def __init__(self, runner: RoomRunner, told: list[str]) -> None:
        self.runner, self.told = runner, told
        self.notes: list[dict[str, Any]] = []
        write = runner.log.write

        def kept(fields: dict[str, Any]) -> None:
            self.notes.append(fields)
            write(fields)

        runner.log.write = kept  # type: ignore[method-assign]
        self.rounds = 0
        once = runner._turn

        def turn() -> None:
            once()
            self.rounds += 1

        runner._turn = turn  # type: ignore[method-assign]
        self.thread = threading.Thread(target=runner.run, daemon=True)

    def all(self, what: str, **fields: Any) -> list[dict[str, Any]]:
        return [
            note
            for note in list(self.notes)
            if note["what"] == what and all(note.get(key) == value for key, value in fields.items())
        ]

    def wait(self, what: str, count: int = 1, **fields: Any) -> dict[str, Any]:
        """The note when it has come so often."""
        return until(lambda: self.all(what, **fields)[count - 1 : count], lambda: (what, fields, self.notes))[0]

    def turns(self, count: int) -> None:
        """Returns when it has gone round so often."""
        goal = self.rounds + count
        until(lambda: self.rounds >= goal, lambda: self.notes)

    def heard(self) -> None:
        """Returns when something is heard that was not heard before."""
        before = self.runner.state.playing
        frame = before.frame if before else -1

        def sounds() -> bool:
            playing = self.runner.state.playing
            return playing is not None and (before is None or playing.token != before.token or playing.frame > frame)

        until(sounds, lambda: self.notes)


def replaced(running: Running, clock: Days, monkeypatch: pytest.MonkeyPatch, count: int = 1) -> None:
    """Let the time go by after which a process that is frozen counts as stuck, until another one is there."""
    monkeypatch.setattr(speaker, "STUCK", 12.0)
    clock.move_on(13)
    running.wait("playback started anew", count)
    monkeypatch.setattr(speaker, "STUCK", HANG)


WATCHED = """() => { window.seen = []; new MutationObserver(() => seen.push(
  [document.getElementById("line").textContent, Date.now() / 1000])).observe(document.getElementById("line"),
  {childList: true, characterData: true, subtree: true}); }"""
"""Makes a page of the screen keep [text, seconds since 1970] of each sentence it shows, in `seen`."""


def shown_with_what_is_heard(running: Running) -> list[tuple[str, str]]:
    """(sentence of a frame that is heard, sentence that the screen is given in the same turn), from now on."""
    found: list[tuple[str, str]] = []
    server = running.runner.server
    assert server is not None
    show = server.show

    def noted(view: dict[str, Any]) -> None:
        show(view)
        playing = running.runner.state.playing
        if playing is not None and view["state"] == "playing":
            said = [line.text for line in playing.item.lines if line.start <= playing.frame < line.end]
            found.extend((text, view["line"]) for text in said)

    server.show = noted  # type: ignore[method-assign]
    return found


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
    verify: Callable[[Path, Sequence[int]], str] = lambda *_: "",
    clocks: Callable[[], ClockReading] | None = None,
    file: Path | None = None,
    notifier: Notifier | None = None,
) -> Iterator[Running]:
    """A running room over the guides of `folder`/output."""
    told: list[str] = []
    place = RoomPaths(file, named, folder / "output", folder / "state")
    place.state.mkdir(exist_ok=True)
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
        runner.order(QUIT)
        running.thread.join(HANG)
        assert not running.thread.is_alive()
