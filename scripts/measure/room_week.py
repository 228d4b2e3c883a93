"""A clinic's week as its plan and its report tell it, and pictures of both pages, to be read with fresh eyes.

    scripts/measure/run room_week FOLDER

FOLDER holds waiting-room.toml and the built guides that it names. A week from Monday, December 7, 2026, is played on a
clock of its own: names are called, the volume is changed, once the power goes, once the loudspeaker is unplugged, once
a guide is taken away and put back. Writes room.log, plan.* and report.* into FOLDER, and pictures of the pages on a
phone, a desktop and paper; needs chromium. What each should look like is for whoever looks.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2

from audioguide.audio.playback.messages import At, Back, Ended, Lost
from audioguide.publish.cover.png import png
from audioguide.waiting_room.events import Hush, Louder, NewItems, Note, Room, RoomEvent, RoomState, RoomTick
from audioguide.waiting_room.hours import closes
from audioguide.waiting_room.log import FILE_NAME
from audioguide.waiting_room.log_entry import entry
from audioguide.waiting_room.moment import Moment, written
from audioguide.waiting_room.session import due, step
from audioguide.waiting_room.simulation import _Sounding, _sounding

FIRST, DAYS = datetime(2026, 12, 7), 7
CUT, DARK = datetime(2026, 12, 9, 10, 20), 25 * 60.0
"""When the power goes, while something plays; for how many seconds."""
UNPLUGGED, AWAY = datetime(2026, 12, 10, 15, 4), 95.0
TAKEN, GONE = datetime(2026, 12, 11, 11, 20), 12 * 60.0
SIZES = {"phone": (360, 740), "desktop": (1280, 900)}
SHEETS = 4


class Week:
    """The room on a clock of its own."""

    def __init__(self, room: Room) -> None:
        self.whole, self.room, self.state = room, room, RoomState()
        self.start, self.at = Moment(FIRST, 0.0), 0.0
        self.sounding: _Sounding | None = None
        self.log: list[dict[str, Any]] = []
        self.incidents: list[tuple[datetime, Callable[[], None]]] = [
            (CUT, self._power), (UNPLUGGED, self._unplug), (TAKEN, self._take)
        ]  # fmt: skip
        self.taken, self.put_back = "", float("inf")

    @property
    def moment(self) -> Moment:
        """Now."""
        return self.start.after(self.at)

    def play(self) -> list[dict[str, Any]]:
        """Every line of the log."""
        people = _people(random.Random(19))
        self._note("room opened")
        called, event = next(people)
        while self.at < DAYS * 86_400:
            self._sound()
            if self.at >= called:
                if closes(self.room.configuration, self.moment.now) is not None:
                    self._step(event)
                called, event = next(people)
            self._step(RoomTick())
            if self.at >= self.put_back:
                self.put_back = float("inf")
                self._other(self.whole.items, self.taken)
            if self.sounding is not None and self.at > self.sounding.began + 12:
                self._go_wrong()
            times = [due(self.room, self.state, self.moment), called, self.at + 15.0, self.put_back]
            self.at = max(self.at + 0.0005, min([*times, self.sounding.ends] if self.sounding else times))
        return self.log

    def _go_wrong(self) -> None:
        """What is next to go wrong, when its time has come and something plays."""
        when, incident = self.incidents[0] if self.incidents else (datetime.max, self._power)
        if self.moment.now >= when and self.state.hushed_until is None:
            del self.incidents[0]
            incident()

    def _sound(self) -> None:
        if self.sounding is not None:
            token, frame = self.sounding.sound.token, self.sounding.frame(self.at)
            over = self.at >= self.sounding.ends
            self._step(Ended(token, self.sounding.end) if over else At(token, frame))

    def _step(self, event: RoomEvent) -> None:
        self.state, effects = step(self.room, self.state, event, self.moment)
        self.log += [effect.fields for effect in effects if isinstance(effect, Note)]
        self.sounding = _sounding(self.sounding, self.state, effects, self.at)

    def _note(self, what: Any, **fields: Any) -> None:
        self.log.append(entry(what, written(self.moment.now), **fields))

    def _power(self) -> None:
        playing = self.state.playing
        assert playing is not None
        self.at += DARK
        self.state, self.sounding = RoomState(past=self.state.past), None
        self._note("abandoned", item=playing.item.id, why="too much time has passed")
        self._note("room opened")

    def _unplug(self) -> None:
        assert self.sounding is not None
        token, frame = self.sounding.sound.token, self.sounding.frame(self.at)
        self._step(Lost(token, frame))
        self.at += AWAY
        self.sounding = replace(self.sounding, began=self.sounding.began + AWAY)
        self._step(Back(token, frame, AWAY))

    def _take(self) -> None:
        playing = self.state.playing
        assert playing is not None
        folder = playing.item.id.rpartition("/")[0]
        self._other([item for item in self.whole.items if not item.id.startswith(f"{folder}/")], folder)
        self._note("refused", item=folder, why="there is no guide.json in it, so it is no built guide.")
        self.taken, self.put_back = folder, self.at + GONE

    def _other(self, items: Any, folder: str) -> None:
        self._note("guide changed", item=folder)
        self.room = replace(self.room, items=tuple(items))
        self._step(NewItems())


def _people(by: random.Random) -> Iterator[tuple[float, RoomEvent]]:
    """When somebody does something, and what: a name every forty minutes, another volume now and then."""
    at = 0.0
    while True:
        at += by.expovariate(1 / 2400)
        yield at, Hush(45.0) if by.random() < 0.85 else Louder(by.choice((-2, -1, 1, 2)))


def pictures(browser: Any, file: Path) -> None:
    """A page in each size and both colours, all of it, and its sheets."""
    for size, (width, height) in SIZES.items():
        for colours in ("light", "dark"):
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
            page.goto(file.as_uri())
            page.screenshot(path=file.with_name(f"{file.stem}-{size}-{colours}.png"))
            if colours == "light":
                page.screenshot(path=file.with_name(f"{file.stem}-{size}-whole.png"), full_page=True)
            page.close()
    page = browser.new_page()
    page.goto(file.as_uri())
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
    for number in range(min(SHEETS, len(sheets))):
        drawn = sheets[number].render(scale=1.5).to_numpy()
        file.with_name(f"{file.stem}-sheet-{number + 1}.png").write_bytes(png(drawn[:, :, 2::-1]))
    page.close()
    print(f"{file.name}: {len(sheets)} sheets")


def say(file: str, *words: str) -> None:
    """What a part of `audioguide waiting-room` prints, into a file."""
    from audioguide.cli.root import run

    with Path(file).open("w", encoding="utf-8") as out, redirect_stdout(out):
        run(["waiting-room", *words])


def main(folder: Path) -> int:
    from playwright.sync_api import sync_playwright

    from audioguide.cli.room_simulate import room_on

    os.chdir(folder)
    room, _ = room_on(FIRST, (), None, None)
    lines = Week(room).play()
    Path(FILE_NAME).write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    days = ("--from", f"{FIRST:%Y-%m-%d}")
    until = f"{FIRST + timedelta(DAYS - 1):%Y-%m-%d}"
    say("plan.txt", "plan", *days, "--page", "plan.html")
    say("report.txt", "report", "--state", ".", *days, "--to", until, "--page", "report.html", "--csv", "report.csv")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name in ("plan", "report"):
            pictures(browser, Path(f"{name}.html").resolve())
        browser.close()
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit((__doc__ or "").strip())
    sys.exit(main(Path(sys.argv[1])))
