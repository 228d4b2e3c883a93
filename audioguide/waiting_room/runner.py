"""The thin shell: real sound, clocks, files, screen and keys around the state machine."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.audio.playback.messages import Refused, Stop, Volume
from audioguide.language.base import language_of
from audioguide.language.base.phrases.room import LogEvent, Reason, RoomPhrases
from audioguide.waiting_room import keys, state_file
from audioguide.waiting_room.admission import Refusal
from audioguide.waiting_room.clock import Clock, ClockReading
from audioguide.waiting_room.configuration import LOUDEST, Configuration
from audioguide.waiting_room.events import (
    GoOn,
    Hush,
    Louder,
    NewItems,
    Note,
    Restarted,
    Room,
    RoomEvent,
    RoomState,
    RoomTick,
    StartSound,
)
from audioguide.waiting_room.guides import RoomGuides, RoomPaths
from audioguide.waiting_room.log import Log
from audioguide.waiting_room.log_entry import entry
from audioguide.waiting_room.log_sentences import log_sentence
from audioguide.waiting_room.moment import written
from audioguide.waiting_room.notify import Notifier
from audioguide.waiting_room.recovery import recalled, saved
from audioguide.waiting_room.session import due, step
from audioguide.waiting_room.setting import settings_of
from audioguide.waiting_room.sounds import Sounds
from audioguide.waiting_room.speaker import Speaker
from audioguide.waiting_room.view import view
from audioguide.waiting_room.watch import ConfigurationRead, GuideChanged, GuideRead, SoundsRead, Verify, Watch, altered

if TYPE_CHECKING:
    from audioguide.waiting_room.screen import Server

LONGEST_SLEEP = 0.5
"""Seconds: health is looked after at least this often."""
RESUME_WITHIN = 600.0
"""Seconds after which an interrupted item is not gone on with."""
_AT_START = tuple(name for name, setting in settings_of(Configuration).items() if setting.at_start)
_ORDERS: dict[str, Callable[[Configuration], RoomEvent]] = {
    "/hush": lambda configuration: Hush(configuration.hush),
    "/go-on": lambda _: GoOn(),
    "/quieter": lambda _: Louder(-1),
    "/louder": lambda _: Louder(1),
}


class RoomRunner:
    """`run` returns when `order("quit")` was called, from any thread. Whoever makes one holds `occupied`."""

    def __init__(
        self,
        configuration: Configuration,
        sounds: Sounds,
        paths: RoomPaths,
        verify: Verify,
        notifier: Notifier,
        say: Callable[[str], None],
        clocks: Callable[[], ClockReading] | None = None,
    ) -> None:
        """say: is handed each thing that happens, as a sentence. clocks: see Clock."""
        self.say, self.notifier = say, notifier
        self.messages: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.log = Log(paths.state, tell=lambda back: say(self.phrases.log_back if back else self.phrases.log_lost))
        self.state_writer = state_file.StateWriter(paths.state, self._write)
        before, trouble = state_file.read(paths.state)
        early: list[dict[str, object]] = []
        self.clock = Clock(before.latest, early.append, clocks)
        self.moment = self.clock.moment()
        self.clock.tell = self._write
        self.room = Room(configuration, sounds, (), reading=True)
        self.state: RoomState = recalled(before, self.clock.own.at(self.moment.steady), self.moment.steady)
        self.guides = RoomGuides(paths, self.moment.steady, before if self._fresh(before) else None)
        self.speaker = self._new_speaker(configuration)
        self.server = _server(configuration, self.order) if configuration.serves else None
        self.watch = Watch(configuration, paths.file, paths.named, paths.output, verify, self.messages.put)
        self._running = True
        early += [entry("state", why=trouble)] if trouble else []
        if before.item and self.guides.pending is None:
            why: Reason = "too much time has passed"
            early.append(entry("abandoned", item=before.item, why=why))
        for fields in early:
            self._write(fields)

    @property
    def phrases(self) -> RoomPhrases:
        """The room's own language."""
        return language_of(self.room.configuration.language).room

    def order(self, order: str) -> None:
        """A key, or a request."""
        self.messages.put(order)

    def run(self) -> None:
        """Play, until told to end."""
        self.speaker.start(self.moment.steady)
        self.watch.start()
        self._note("room opened", **({"screen": self.server.address} if self.server else {}))
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
            playing = self.state.playing
            left = {"item": playing.item.id, "seconds": round(playing.seconds, 1)} if playing is not None else {}
            self._note("room closed", **left)
            self.log.close()

    def _turn(self) -> None:
        wait = min(LONGEST_SLEEP, max(0.0, due(self.room, self.state, self.moment) - self.moment.steady))
        try:
            message = self.messages.get(timeout=wait) if wait else self.messages.get_nowait()
        except queue.Empty:
            message = None
        self.moment = self.clock.moment()
        self._obey(message)
        if self.guides.stale(self.moment):
            self._admit()
        if why := self.speaker.look(self.moment.steady):
            self._note("playback started anew", why=why)
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
            case keys.QUIT:
                self._running = False
            case str():
                self._step(_ORDERS[message](self.room.configuration))
            case (int(number), event):
                if self.speaker.follow(number, event, self.moment.steady):
                    self._step(event)
            case GuideChanged(folder, kept):
                self.guides.change(folder, kept)
                self._note("guide changed", item=Path(folder).name)
                self._admit()
            case GuideRead(guide):
                self.guides.put(guide)
                self._admit()
            case SoundsRead(sounds):
                self.room = replace(self.room, sounds=sounds)
                self._note("sounds changed")
            case ConfigurationRead(configuration, problem):
                self._configure(configuration, problem)

    def _configure(self, configuration: Configuration | None, problem: str) -> None:
        if configuration is None:
            self._note("configuration refused", why=f"{problem} The one before is kept.")
            return
        before = self.room.configuration
        fixed = {name: getattr(before, name) for name in _AT_START}
        later = any(getattr(configuration, name) != value for name, value in fixed.items())
        self.room = replace(self.room, configuration=replace(configuration, **fixed))
        self._note("configuration changed", **({"later": "screen, at the next start"} if later else {}))
        if (before.device, before.cap) != (configuration.device, configuration.cap):
            self.speaker.stop()
            self.speaker = self._new_speaker(configuration)
            self.speaker.start(self.moment.steady)
            self._step(Restarted())
        self._admit()

    def _admit(self) -> None:
        """What may play now, from what is verified, chosen and not past its day."""
        playing = self.state.playing is not None
        items, resume = self.guides.admit(self.room.configuration, self.moment, playing, self._refuse)
        self.room = replace(self.room, items=items, reading=self.guides.reading)
        if resume is not None:
            self._step(resume)
        self._step(NewItems(self.guides.kept))

    def _refuse(self, refusal: Refusal) -> None:
        self._note("refused", item=refusal.what, why=refusal.why)

    def _step(self, event: RoomEvent) -> None:
        self.state, effects = step(self.room, self.state, event, self.moment)
        for effect in effects:
            match effect:
                case Note(fields):
                    self._write(fields)
                case Volume(decibels):
                    self.speaker.volume(decibels, self.moment.steady)
                case Stop():
                    self.speaker.order(effect, self.moment.steady)
                case StartSound(order, sha256):
                    if why := altered(order.path, sha256):
                        self._step(Refused(order.token, why))
                        continue
                    self.speaker.order(order, self.moment.steady)
        if self.state.playing is None or self.state.hushed_until is not None:
            self.speaker.rest()

    def _show(self) -> None:
        if self.server is not None:
            lost = self.speaker.lost_since is not None and self.state.playing is not None
            self.server.show(view(self.room, self.state, self.moment, lost))

    def _remember(self) -> None:
        """What matters after a power cut; but not over what was there before, until that is gone on with."""
        if self.guides.pending is None:
            self.state_writer.keep(saved(self.state, self.clock.own, self.moment.steady), self.moment.steady)

    def _note(self, what: LogEvent, **fields: Any) -> None:
        self._write(entry(what, **fields))

    def _write(self, fields: dict[str, Any]) -> None:
        dated = fields if "at" in fields else {"at": written(self.moment.now)} | fields
        self.log.write(dated)
        self.say(log_sentence(dated, self.phrases))

    def _fresh(self, before: state_file.SavedRoom) -> bool:
        away = self.clock.own.at(self.moment.steady) - before.saved
        return bool(before.item) and 0 <= away < RESUME_WITHIN

    def _new_speaker(self, configuration: Configuration) -> Speaker:
        return Speaker(
            configuration.device,
            min(configuration.cap, LOUDEST),
            lambda number, event: self.messages.put((number, event)),
        )


def _server(configuration: Configuration, tell: Callable[[str], None]) -> Server:
    """Loaded here: a room without a screen needs no server."""
    from audioguide.waiting_room.screen import Server

    return Server(configuration, tell)
