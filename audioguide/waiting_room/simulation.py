"""The programme on a clock of its own: days go by in a moment, and the log says what would have been played."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from audioguide.audio.playback.messages import At, Ended, Play, Stop
from audioguide.waiting_room.events import (
    Hush,
    Louder,
    Note,
    Room,
    RoomEffect,
    RoomEvent,
    RoomState,
    RoomTick,
    StartSound,
)
from audioguide.waiting_room.hours import closes
from audioguide.waiting_room.moment import Moment, seconds_between
from audioguide.waiting_room.session import due, step

_CALL_EVERY = 40 * 60.0
"""Seconds between two names that are called, on average."""
_TOUCH_EVERY = 5 * 3600.0
_LONGEST_STEP = 3600.0
_BEFORE_MIDNIGHT = 0.001
"""Seconds before the end of the last day at which it is over: sums of seconds may miss midnight by a hair."""


@dataclass
class _Sounding:
    """What a device would be playing."""

    sound: Play
    rate: int
    began: float

    def frame(self, steady: float) -> int:
        return min(self.end, self.sound.start + round((steady - self.began) * self.rate))

    @property
    def end(self) -> int:
        assert self.sound.end is not None
        return self.sound.end

    @property
    def ends(self) -> float:
        return self.began + (self.end - self.sound.start) / self.rate


def simulate(room: Room, begin: datetime, days: float, seed: int | None = None) -> Iterator[dict[str, Any]]:
    """The lines of the log.

    seed: while the room is open, names are called and volumes changed at random, the same ones for the same seed.
    """
    visitors = random.Random(seed)
    calls = visitors.expovariate(1 / _CALL_EVERY) if seed is not None else float("inf")
    touches = visitors.expovariate(1 / _TOUCH_EVERY) if seed is not None else float("inf")
    state = RoomState()
    sounding: _Sounding | None = None
    start = Moment(begin, 0.0)
    at, end = 0.0, seconds_between(begin, begin + timedelta(days))
    while at < end - _BEFORE_MIDNIGHT:
        moment = start.after(at)
        events: list[RoomEvent] = []
        if sounding is not None:
            over = at >= sounding.ends
            token, frame = sounding.sound.token, sounding.frame(at)
            events.append(Ended(token, sounding.end) if over else At(token, frame))
        somebody = closes(room.configuration, moment.now) is not None
        if at >= calls:
            events += [Hush(float(room.configuration.hush))] if somebody else []
            calls = at + 1 + visitors.expovariate(1 / _CALL_EVERY)
        if at >= touches:
            change = visitors.choice((-2, -1, 1, 2))
            events += [Louder(change)] if somebody else []
            touches = at + 1 + visitors.expovariate(1 / _TOUCH_EVERY)
        for event in events or [RoomTick()]:
            state, effects = step(room, state, event, moment)
            yield from (effect.fields for effect in effects if isinstance(effect, Note))
            sounding = _sounding(sounding, state, effects, at)
        times = [due(room, state, moment), calls, touches, at + _LONGEST_STEP]
        # A rounding must not keep us at one instant.
        at = max(at + 0.0005, min([*times, sounding.ends] if sounding else times))


def _sounding(before: _Sounding | None, state: RoomState, effects: list[RoomEffect], at: float) -> _Sounding | None:
    """What a device plays after these effects."""
    for effect in effects:
        match effect:
            case StartSound(order):
                assert state.playing is not None
                before = _Sounding(order, state.playing.segments[0].rate, at)
            case Stop():
                before = None
    if before is None or state.playing is None or before.sound.token != state.playing.token:
        return None
    return before
