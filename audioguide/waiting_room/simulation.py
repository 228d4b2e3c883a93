"""The programme on a clock of its own: days go by in a moment, and the log says what would have been played."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from audioguide.waiting_room.happenings import Event, Hush, Louder, Note, Over, Room, Silence, Sound, State, Tick
from audioguide.waiting_room.happenings import Heard as HeardFrame
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.session import due, step

_CALL_EVERY = 40 * 60.0
"""Seconds between two names that are called, on average."""
_TOUCH_EVERY = 5 * 3600.0
_LONGEST_STEP = 3600.0


@dataclass
class _Sounding:
    """What a device would be playing."""

    sound: Sound
    rate: int
    began: float

    def frame(self, steady: float) -> int:
        return min(self.sound.end, self.sound.start + round((steady - self.began) * self.rate))

    @property
    def ends(self) -> float:
        return self.began + (self.sound.end - self.sound.start) / self.rate


def simulate(room: Room, begin: datetime, days: float, seed: int | None = None) -> Iterator[dict[str, Any]]:
    """The lines of the log. seed: names are called and volumes changed at random, the same ones for the same seed."""
    visitors = random.Random(seed)
    calls = visitors.expovariate(1 / _CALL_EVERY) if seed is not None else float("inf")
    touches = visitors.expovariate(1 / _TOUCH_EVERY) if seed is not None else float("inf")
    state, sounding = State(), None
    start = Moment(begin, 0.0)
    at, end = 0.0, days * 86_400
    while at <= end:
        moment = start.after(at)
        if sounding is not None:
            state, _ = step(room, state, HeardFrame(sounding.sound.token, sounding.frame(at)), moment)
        event: Event = Tick()
        if sounding is not None and at >= sounding.ends:
            event, sounding = Over(sounding.sound.token, sounding.sound.end), None
        elif at >= calls:
            event = Hush(float(room.configuration.hush))
            calls = at + 1 + visitors.expovariate(1 / _CALL_EVERY)
        elif at >= touches:
            event = Louder(visitors.choice((-2, -1, 1, 2)))
            touches = at + 1 + visitors.expovariate(1 / _TOUCH_EVERY)
        state, effects = step(room, state, event, moment)
        for effect in effects:
            match effect:
                case Note(fields):
                    yield fields
                case Sound(token=token):
                    assert state.playing is not None and state.playing.token == token
                    sounding = _Sounding(effect, state.playing.segments[0].rate, at)
                case Silence():
                    sounding = None
        times = [due(room, state, moment), calls, touches, at + _LONGEST_STEP]
        at = max(at, min([*times, sounding.ends] if sounding else times))
        if at == moment.steady and not effects:
            # Nothing happened at this instant: a rounding must not keep us here.
            at += 0.001
