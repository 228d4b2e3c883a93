"""A time of day that the room can trust: small computers wake without one, and somebody may set it wrong.

The room keeps its own time on the steady clock. The system's clock is followed, except where it goes back by days and
nobody on the network vouches for it.
"""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from audioguide.language.base.phrases.room import Reason
from audioguide.waiting_room.log_entry import entry
from audioguide.waiting_room.moment import Moment

DRIFT = 2.0
"""Seconds that two clocks may differ without a word."""
BACK = 48 * 3600.0
"""Seconds by which a clock may be set back and still be believed: a wrong day put right, the end of summer time."""
_TIME_ERROR = 5
_TIMEX = 1024
"""Bytes, more than the kernel's structure needs."""


@dataclass(frozen=True, slots=True)
class OwnTime:
    """What the room believes."""

    ahead: float
    """Epoch seconds minus the steady clock."""
    latest: float
    """The latest epoch second ever believed."""
    known: bool

    def at(self, steady: float) -> float:
        """Epoch seconds."""
        return self.ahead + steady


@dataclass(frozen=True, slots=True)
class ClockReading:
    """All clocks at one instant."""

    system: float
    """Epoch seconds."""
    steady: float
    vouched: bool
    """A time server has set the clock."""


def begin(reading: ClockReading, latest: float) -> OwnTime:
    """Start from the system's clock; it is unknown where it lies days before what was once seen."""
    known = reading.vouched or reading.system > latest - BACK
    return OwnTime(reading.system - reading.steady, max(latest, reading.system) if known else latest, known)


def follow(own: OwnTime, reading: ClockReading) -> tuple[OwnTime, dict[str, object] | None]:
    """What the room believes now, and a line for the log where that changed."""
    mine = own.at(reading.steady)
    jump = reading.system - mine
    there = replace(own, ahead=reading.system - reading.steady)
    if not own.known:
        if reading.vouched or reading.system > own.latest - BACK:
            return replace(there, latest=reading.system, known=True), entry("clock known", by=round(jump))
        return there, None
    if reading.vouched:
        settled = replace(there, latest=reading.system)
    elif reading.system > own.latest - BACK:
        settled = replace(there, latest=max(own.latest, reading.system))
    else:
        return replace(own, latest=max(own.latest, mine)), None
    return settled, entry("clock changed", by=round(jump)) if abs(jump) > DRIFT else None


class Clock:
    """Reads the clocks of this machine, and tells of each change."""

    def __init__(
        self, latest: float, note: Callable[[dict[str, object]], None], read: Callable[[], ClockReading] | None = None
    ) -> None:
        """latest: the latest time that was ever believed, from the state; 0 for none."""
        self._read = read or read_clocks
        self.tell = note
        reading = self._read()
        self.own = begin(reading, latest)
        self._doubted = False
        if not self.own.known:
            why: Reason = "it lies days before what was seen before"
            note(entry("clock unknown", why=why))

    def moment(self) -> Moment:
        """Now."""
        reading = self._read()
        self.own, changed = follow(self.own, reading)
        doubted = self.own.known and abs(reading.system - self.own.at(reading.steady)) > DRIFT
        if changed is not None:
            self.tell(changed)
        elif doubted and not self._doubted:
            by = round(reading.system - self.own.at(reading.steady))
            why: Reason = "it was set back by days"
            self.tell(entry("clock not believed", by=by, why=why))
        self._doubted = doubted
        here = datetime.fromtimestamp(self.own.at(reading.steady))
        return Moment(here, reading.steady, self.own.known)


def read_clocks() -> ClockReading:
    """The clocks of this machine."""
    steady = time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()
    return ClockReading(time.time(), steady, vouched())


def vouched() -> bool:
    """Whether the kernel says that a time server has set the clock."""
    if sys.platform != "linux":
        return False
    adjtimex = getattr(ctypes.CDLL(None), "adjtimex", None)
    state = adjtimex(ctypes.create_string_buffer(_TIMEX)) if adjtimex else -1
    return bool(0 <= state != _TIME_ERROR)
