"""The process that sounds, kept alive: started again when it dies or sticks, and asked whether all is well."""

from __future__ import annotations

from collections.abc import Callable

from audioguide.audio.playback import Back as DeviceBack
from audioguide.audio.playback import Failed, Lost, NoDevice, Order, Play, Playback, SoundEvent, Stop, Volume
from audioguide.language.base.phrases.room import Reason

QUIET = 4.0
"""Seconds without a word from it, while it should sound, after which not all is well."""
STUCK = 12.0
"""Seconds after which it is replaced."""
SEEKING, LONGEST_SEEKING = 30.0, 600.0
"""Seconds for which it seeks a lost device by itself, before a new process tries; twice as long each time."""
_PAUSES = (0.2, 1.0, 2.0, 5.0, 10.0)
"""Seconds before a new process, longer each time one fails at once."""


class Speaker:
    """`order` what is wanted; `look` now and then."""

    def __init__(self, device: str, cap_db: float, tell: Callable[[int, SoundEvent], None]) -> None:
        """tell: is handed each event with the number of the process it is from, in another thread."""
        self.device, self.cap_db = device, cap_db
        self._tell = tell
        self.number = 0
        self.lost_since: float | None = None
        self._sounding = False
        self._heard_at = 0.0
        self._starts = 0
        self._seeks = 0
        self._start_at: float | None = None
        self._playback: Playback | None = None

    def start(self, steady: float) -> None:
        """Start a process, in place of one that runs."""
        self.stop()
        self.number += 1
        number = self.number
        self._playback = Playback(lambda event: self._tell(number, event), self.device or None, self.cap_db)
        self._heard_at = steady
        self._start_at = None

    def stop(self) -> None:
        """End the process."""
        if self._playback is not None:
            self._playback.kill()
            self._playback = None

    @property
    def pid(self) -> int | None:
        """Of the process that sounds."""
        return self._playback.pid if self._playback is not None else None

    def order(self, order: Order, steady: float) -> None:
        """Hand over an order."""
        if isinstance(order, Play) and not self._sounding:
            self._sounding, self._heard_at = True, steady
        if isinstance(order, Stop):
            self._sounding = False
        if self._playback is not None:
            self._playback.send(order)

    def rest(self) -> None:
        """Nothing is expected to sound."""
        self._sounding = False

    def follow(self, number: int, event: SoundEvent, steady: float) -> bool:
        """Note an event; False for one of a process that is gone."""
        if number != self.number:
            return False
        self._heard_at = steady
        if isinstance(event, Lost | NoDevice):
            self.lost_since = self.lost_since if self.lost_since is not None else steady
        elif isinstance(event, Failed):
            self._start_at = steady + _PAUSES[min(self._starts, len(_PAUSES) - 1)]
            self._starts += 1
        elif not isinstance(event, DeviceBack):
            self.lost_since = None
            self._starts = self._seeks = 0
        return True

    def look(self, steady: float) -> Reason | None:
        """Why a new process was started; None where none was. Then nothing is playing, and the volume is its own."""
        silent = steady - self._heard_at
        why: Reason | None
        if self._start_at is not None:
            why = "it had ended" if steady >= self._start_at else None
        elif self.lost_since is not None:
            why = "the sound device is still away" if silent > self._seeking() else None
            self._seeks += bool(why)
        else:
            why = "it was stuck" if self._sounding and silent > STUCK else None
        if why:
            self.start(steady)
        return why

    def _seeking(self) -> float:
        return float(min(LONGEST_SEEKING, SEEKING * 2 ** min(self._seeks, 10)))

    def well(self, steady: float) -> bool:
        """Whether it really plays, is silent on purpose, or is known to seek a device."""
        limit = self._seeking() + QUIET if self.lost_since is not None else QUIET
        return not self._sounding or steady - self._heard_at < limit

    def volume(self, decibels: float, steady: float) -> None:
        """Be this loud."""
        self.order(Volume(decibels), steady)
