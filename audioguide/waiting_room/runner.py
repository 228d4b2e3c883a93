"""The thin shell: real sound, clocks, files, screen and keys around the state machine."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from audioguide.audio import playback
from audioguide.errors import OutputError
from audioguide.waiting_room import state as saving
from audioguide.waiting_room.clock import Clock, Reading
from audioguide.waiting_room.configuration import LOUDEST, Configuration
from audioguide.waiting_room.happenings import (
    CannotPlay,
    Event,
    GoOn,
    Heard,
    Hush,
    Louder,
    Loudness,
    NewStock,
    Note,
    Over,
    Restarted,
    Resume,
    Room,
    Silence,
    Sound,
    State,
    Tick,
)
from audioguide.waiting_room.log import Log
from audioguide.waiting_room.notify import Notifier
from audioguide.waiting_room.remembered import recalled, saved
from audioguide.waiting_room.screen import Server
from audioguide.waiting_room.session import due, step
from audioguide.waiting_room.sounds import Sounds
from audioguide.waiting_room.speaker import Speaker
from audioguide.waiting_room.stock import Refusal, Shelf, admit
from audioguide.waiting_room.view import view
from audioguide.waiting_room.watch import ConfigurationRead, GuideChanged, GuideRead, Verify, Watch, altered, folders
from audioguide.waiting_room.wording import sentence

LONGEST_SLEEP = 0.5
"""Seconds: health is looked after at least this often."""
RESUME_WITHIN = 600.0
"""Seconds after which an interrupted item is not gone on with."""
OPENING = 60.0
"""Seconds for which nothing plays while guides are still being verified, except what a power cut interrupted."""
TRY_AGAIN = 5.0
"""Seconds after which a state that did not fit on the disk is written again."""
_ORDERS: dict[str, Callable[[Configuration], Event]] = {
    "/hush": lambda configuration: Hush(configuration.hush),
    "/go-on": lambda _: GoOn(),
    "/quieter": lambda _: Louder(-1),
    "/louder": lambda _: Louder(1),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where everything is."""

    file: Path | None
    """The configuration; None for the defaults."""
    named: tuple[Path, ...]
    """Guides named on the command line, in place of the configuration's."""
    output: Path
    state: Path
    """Folder for state and log."""


class Runner:
    """`run` returns when `order("quit")` was called, from any thread."""

    def __init__(
        self,
        configuration: Configuration,
        sounds: Sounds,
        place: Place,
        verify: Verify,
        notifier: Notifier,
        say: Callable[[str], None],
        clocks: Callable[[], Reading] | None = None,
    ) -> None:
        """say: is handed each thing that happens, as a sentence. clocks: see Clock."""
        self.place, self.say, self.notifier = place, say, notifier
        self.messages: queue.SimpleQueue[Any] = queue.SimpleQueue()
        try:
            place.state.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise OutputError(
                f"{place.state} cannot be made: {problem.strerror}. Choose another with --state."
            ) from problem
        self.log = Log(place.state, tell=say)
        before, trouble = saving.read(place.state)
        self._early: list[dict[str, object]] = []
        self.clock = Clock(before.latest, self._early.append, clocks)
        self.moment = self.clock.moment()
        self.clock._note = self._note
        self.room = Room(configuration, sounds, ())
        self.state: State = recalled(before, self.clock.own.at(self.moment.steady), self.moment.steady)
        self.pending: saving.Saved | None = before if self._fresh(before) else None
        self.shelves: dict[str, Shelf] = {}
        self.refusals: tuple[Refusal, ...] = ()
        self._day: tuple[date, bool] | None = None
        self._began, self._opening = self.moment.steady, True
        self._kept: frozenset[str] = frozenset()
        self._on_disk: saving.Saved | None = None
        self._write_at = 0.0
        self.speaker = self._new_speaker(configuration)
        self.server = Server(configuration, self.order) if configuration.serves else None
        self.watch = Watch(configuration, place.file, place.named, place.output, verify, self.messages.put)
        self._running = True
        for fields in self._early:
            self._note(fields)
        if trouble:
            self._note({"what": "state", "why": trouble})
        if before.item and self.pending is None:
            self._note({"what": "abandoned", "item": before.item, "why": "too much time has passed"})

    def order(self, order: str) -> None:
        """A key, or a request."""
        self.messages.put(order)

    def run(self) -> None:
        """Play, until told to end."""
        self.speaker.start(self.moment.steady)
        self.watch.start()
        self._note({"what": "room opened"} | ({"screen": self.server.address} if self.server else {}))
        self.notifier.say("READY=1")
        try:
            while self._running:
                self._turn()
        finally:
            self._remember()
            self.notifier.say("STOPPING=1")
            self.watch.stop()
            self.speaker.stop()
            if self.server is not None:
                self.server.close()
            self._note({"what": "room closed"})
            self.log.close()

    def _turn(self) -> None:
        wait = min(LONGEST_SLEEP, max(0.0, due(self.room, self.state, self.moment) - self.moment.steady))
        try:
            message = self.messages.get(timeout=wait) if wait else self.messages.get_nowait()
        except KeyboardInterrupt:
            message = "quit"
        except queue.Empty:
            message = None
        self.moment = self.clock.moment()
        self._obey(message)
        late = self._opening and self.moment.steady >= self._began + OPENING
        if late or self._day != (self.moment.now.date(), self.moment.known):
            self._restock()
        if why := self.speaker.look(self.moment.steady):
            self._note({"what": "playback started anew", "why": why})
            self._step(Restarted())
        self._step(Tick())
        if self.speaker.well(self.moment.steady):
            self.notifier.well(self.moment.steady)
        self._show()
        self._remember()

    def _obey(self, message: Any) -> None:
        match message:
            case None:
                return
            case "quit":
                self._running = False
            case str():
                self._step(_ORDERS[message](self.room.configuration))
            case (int(number), event):
                if self.speaker.heard(number, event, self.moment.steady):
                    self._heard(event)
            case GuideChanged(folder, kept):
                self.shelves.pop(folder, None)
                self._note({"what": "guide changed", "item": Path(folder).name})
                self._kept |= kept
                self._restock()
            case GuideRead(shelf):
                self.shelves[shelf.folder] = shelf
                self._restock()
                self._kept = frozenset()
            case ConfigurationRead(configuration, problem):
                self._configure(configuration, problem)

    def _heard(self, event: playback.Event) -> None:
        match event:
            case playback.At(token, frame):
                self._step(Heard(token, frame))
            case playback.Ended(token, frame):
                self._step(Over(token, frame))
            case playback.Refused(token, reason):
                self._step(CannotPlay(token, reason))
            case playback.Lost():
                self._note({"what": "device lost"})
            case playback.NoDevice(reason):
                self._note({"what": "no device", "why": reason})
            case playback.Back(seconds=seconds):
                self._note({"what": "device back", "seconds": round(seconds, 1)})
            case playback.Failed(reason):
                self._note({"what": "playback failed", "why": reason})

    def _configure(self, configuration: Configuration | None, problem: str) -> None:
        if configuration is None:
            self._note({"what": "configuration refused", "why": f"{problem} The one before is kept."})
            return
        before = self.room.configuration
        fixed = {name: getattr(before, name) for name in ("screen", "post", "address", "port", "token", "code")}
        later = any(getattr(configuration, name) != value for name, value in fixed.items())
        self.room = replace(self.room, configuration=replace(configuration, **fixed))
        self._note({"what": "configuration changed"} | ({"later": "screen, at the next start"} if later else {}))
        if (before.device, before.cap) != (configuration.device, configuration.cap):
            self.speaker.stop()
            self.speaker = self._new_speaker(configuration)
            self.speaker.start(self.moment.steady)
            self._step(Restarted())
        self._restock()

    def _restock(self) -> None:
        """What may play now, from what is verified, chosen and not past its day."""
        self._day = (self.moment.now.date(), self.moment.known)
        wanted = [str(folder) for folder in folders(self.room.configuration, self.place.named, self.place.output)]
        shelves = [self.shelves[folder] for folder in wanted if folder in self.shelves]
        items, refusals = admit(self.room.configuration, shelves, self._day[0] if self.moment.known else None)
        for refusal in refusals:
            if refusal not in self.refusals:
                self._note({"what": "refused", "item": refusal.what, "why": refusal.why})
        self.refusals = refusals
        resume = None
        if self.pending is not None:
            there = next((item for item in items if item.id == self.pending.item), None)
            if there is not None and there.sha256 == self.pending.sha256:
                resume = Resume(there.id, self.pending.frame)
        opening = self._opening and not all(folder in self.shelves for folder in wanted)
        self._opening = opening and self.moment.steady < self._began + OPENING
        if resume is not None or not self._opening:
            self.pending = None
        elif resume is None and self.state.playing is None:
            # Which languages there are, and where the power cut was, is known when all guides are.
            items = ()
        self.room = replace(self.room, items=items)
        if resume is not None:
            self._step(resume)
        self._step(NewStock(self._kept))

    def _step(self, event: Event) -> None:
        self.state, effects = step(self.room, self.state, event, self.moment)
        for effect in effects:
            match effect:
                case Note(fields):
                    self._note(fields)
                case Loudness(decibels):
                    self.speaker.volume(decibels, self.moment.steady)
                case Silence():
                    self.speaker.order(playback.Stop(), self.moment.steady)
                case Sound(token, path, sha256, start, end):
                    if why := altered(path, sha256):
                        self._step(CannotPlay(token, why))
                        continue
                    self.speaker.order(playback.Play(token, path, start, end), self.moment.steady)
        if self.state.playing is None or self.state.hushed_until is not None:
            self.speaker.rest()

    def _show(self) -> None:
        if self.server is not None:
            lost = self.speaker.lost_since is not None and self.state.playing is not None
            self.server.show(view(self.room, self.state, self.moment, lost))

    def _remember(self) -> None:
        """Once for each thing that matters after a power cut."""
        now = saved(self.state, self.clock.own, self.moment.steady)
        before = self._on_disk
        if before is not None and replace(now, saved=0, latest=0) == replace(before, saved=0, latest=0):
            return
        if self.pending is not None or self.moment.steady < self._write_at:
            return
        if saving.write(self.place.state, now):
            self._on_disk, self._write_at = now, 0.0
            return
        if not self._write_at:
            self._note({"what": "state not kept", "why": "it cannot be written; is the disk full? Playing goes on."})
        self._write_at = self.moment.steady + TRY_AGAIN

    def _note(self, fields: dict[str, Any]) -> None:
        told = fields if "at" in fields else {"at": self.moment.now.isoformat(timespec="milliseconds")} | fields
        self.log.write(told)
        self.say(sentence(told))

    def _fresh(self, before: saving.Saved) -> bool:
        away = self.clock.own.at(self.moment.steady) - before.saved
        return bool(before.item) and 0 <= away < RESUME_WITHIN

    def _new_speaker(self, configuration: Configuration) -> Speaker:
        return Speaker(
            configuration.device,
            min(configuration.cap, LOUDEST),
            lambda number, event: self.messages.put((number, event)),
        )
