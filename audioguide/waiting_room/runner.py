"""The thin shell: real sound, clocks, files, screen and keys around the state machine."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from audioguide.audio import playback
from audioguide.errors import OutputError
from audioguide.waiting_room import memory as saving
from audioguide.waiting_room.clock import Clock, ClockReading
from audioguide.waiting_room.configuration import LOUDEST, Configuration
from audioguide.waiting_room.events import (
    CannotPlay,
    Event,
    FrameHeard,
    GoOn,
    Hush,
    Louder,
    Loudness,
    NewStock,
    Note,
    Over,
    Restarted,
    Room,
    RoomState,
    RoomTick,
    Silence,
    StartSound,
)
from audioguide.waiting_room.log import Log
from audioguide.waiting_room.notify import Notifier
from audioguide.waiting_room.remembered import recalled, saved
from audioguide.waiting_room.screen import Server
from audioguide.waiting_room.session import due, step
from audioguide.waiting_room.sounds import Sounds
from audioguide.waiting_room.speaker import Speaker
from audioguide.waiting_room.stock import Refusal
from audioguide.waiting_room.stockroom import Place, Stockroom
from audioguide.waiting_room.view import view
from audioguide.waiting_room.watch import ConfigurationRead, GuideChanged, GuideRead, Verify, Watch, altered
from audioguide.waiting_room.wording import sentence

LONGEST_SLEEP = 0.5
"""Seconds: health is looked after at least this often."""
RESUME_WITHIN = 600.0
"""Seconds after which an interrupted item is not gone on with."""
_ORDERS: dict[str, Callable[[Configuration], Event]] = {
    "/hush": lambda configuration: Hush(configuration.hush),
    "/go-on": lambda _: GoOn(),
    "/quieter": lambda _: Louder(-1),
    "/louder": lambda _: Louder(1),
}


class RoomRunner:
    """`run` returns when `order("quit")` was called, from any thread."""

    def __init__(
        self,
        configuration: Configuration,
        sounds: Sounds,
        place: Place,
        verify: Verify,
        notifier: Notifier,
        say: Callable[[str], None],
        clocks: Callable[[], ClockReading] | None = None,
    ) -> None:
        """say: is handed each thing that happens, as a sentence. clocks: see Clock."""
        self.say, self.notifier = say, notifier
        self.messages: queue.SimpleQueue[Any] = queue.SimpleQueue()
        _make(place.state)
        self.log = Log(place.state, tell=say)
        self.keeper = saving.Keeper(place.state, self._note)
        before, trouble = saving.read(place.state)
        early: list[dict[str, object]] = []
        self.clock = Clock(before.latest, early.append, clocks)
        self.moment = self.clock.moment()
        self.clock.tell = self._note
        self.room = Room(configuration, sounds, ())
        self.state: RoomState = recalled(before, self.clock.own.at(self.moment.steady), self.moment.steady)
        self.stock = Stockroom(place, self.moment.steady, before if self._fresh(before) else None)
        self.speaker = self._new_speaker(configuration)
        self.server = Server(configuration, self.order) if configuration.serves else None
        self.watch = Watch(configuration, place.file, place.named, place.output, verify, self.messages.put)
        self._running = True
        early += [{"what": "state", "why": trouble}] if trouble else []
        if before.item and self.stock.pending is None:
            early.append({"what": "abandoned", "item": before.item, "why": "too much time has passed"})
        for fields in early:
            self._note(fields)

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
        except KeyboardInterrupt:
            # The interrupt key, and systemd's wish to stop, are the way in which a room ends.
            self._running = False
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
        except queue.Empty:
            message = None
        self.moment = self.clock.moment()
        self._obey(message)
        if self.stock.stale(self.moment):
            self._restock()
        if why := self.speaker.look(self.moment.steady):
            self._note({"what": "playback started anew", "why": why})
            self._step(Restarted())
        self._step(RoomTick())
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
                self.stock.change(folder, kept)
                self._note({"what": "guide changed", "item": Path(folder).name})
                self._restock()
            case GuideRead(shelf):
                self.stock.put(shelf)
                self._restock()
            case ConfigurationRead(configuration, problem):
                self._configure(configuration, problem)

    def _heard(self, event: playback.SoundEvent) -> None:
        match event:
            case playback.At(token, frame):
                self._step(FrameHeard(token, frame))
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
        playing = self.state.playing is not None
        items, resume = self.stock.admit(self.room.configuration, self.moment, playing, self._refuse)
        self.room = replace(self.room, items=items)
        if resume is not None:
            self._step(resume)
        self._step(NewStock(self.stock.kept))

    def _refuse(self, refusal: Refusal) -> None:
        self._note({"what": "refused", "item": refusal.what, "why": refusal.why})

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
                case StartSound(token, path, sha256, start, end):
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
        """What matters after a power cut; but not over what was there before, until that is gone on with."""
        if self.stock.pending is None:
            self.keeper.keep(saved(self.state, self.clock.own, self.moment.steady), self.moment.steady)

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


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder} cannot be made: {problem.strerror}. Choose another with --state.") from problem
