"""Keeps a device open while anything sounds, seeks it again when it has gone, and tells what is heard."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from audioguide.audio.playback.device import Device, NoSuchDevice, open_device
from audioguide.audio.playback.feed import NOTHING, Feed, JobPosition
from audioguide.audio.playback.messages import AsideEnded, At, Back, Ended, Lost, NoDevice, Opened, SoundEvent

REPORT = 0.05
"""Seconds between two looks at what is heard."""
_SILENT = 1.0
"""Seconds without a pull after which a device counts as gone."""
_SLOW_START = 3.0
"""The same for one that has filled its buffer and not begun: a sink that was asleep may wait for two seconds."""
_FILLED = 0.5
"""Seconds after the opening in which a device only fills its buffer."""
_REST_AFTER = 20.0
"""Seconds of nothing to play after which the device is given back, so that it may sleep."""
_PAUSES = (0.2, 0.5, 1.0, 2.0)
"""Seconds between attempts to find the device again; the last one stays."""


class Outlet:
    """`watch` is a thread; `fit` and `wake` are called from others."""

    def __init__(
        self, name: str, feed: Feed, tell: Callable[[SoundEvent], None], go_on: Callable[[int, int], None]
    ) -> None:
        """go_on: called when the device is another one, with what was heard last: token of the item, frame."""
        self.name = name
        self.format: tuple[int, int] | None = None
        """Rate in Hz and channels of what is handed out."""
        self._feed, self._tell, self._go_on = feed, tell, go_on
        self._device: Device | None = None
        self._changing = threading.RLock()
        self._gone: float | None = None
        """When the device was lost; None while it is there, or rests."""
        self._heard = JobPosition(NOTHING, 0)
        self._attempts = 0
        self._next_attempt = 0.0
        self._busy = 0.0
        self._opened = 0.0

    def fit(self, rate: int, channels: int) -> None:
        """Have a device of this kind; one of another kind is closed."""
        with self._changing:
            if self.format == (rate, channels) and (self._device is not None or self._gone is not None):
                return
            if self.format != (rate, channels):
                self._close()
                self._feed.forget(rate, channels)
                self.format = (rate, channels)
            if self._gone is None:
                self._open()

    def wake(self) -> None:
        """Something will sound: a device at rest is opened again."""
        with self._changing:
            if self.format is not None and self._device is None and self._gone is None:
                self._open()

    def watch(self) -> None:
        """Work for ever."""
        while True:
            with self._changing:
                pace = self._device.pace if self._device is not None else 1.0
                self._look()
            time.sleep(REPORT / max(1.0, min(pace, 50.0)))

    def _look(self) -> None:
        now = time.monotonic()
        if self._gone is not None:
            if now >= self._next_attempt:
                self._seek(now)
        elif self._device is not None:
            begun = self._device.pulled - self._opened > _FILLED
            if now - self._device.pulled > (_SILENT if begun else _SLOW_START):
                self._lose(now)
                return
            self._report(self._device.delay())
            self._busy = self._busy if self._feed.idle() else now
            if now - self._busy > _REST_AFTER:
                self._close()

    def _report(self, delay: float) -> None:
        heard = self._feed.heard(delay)
        if (aside := self._feed.aside_over(delay)) is not None:
            self._tell(AsideEnded(aside))
        if heard.job is NOTHING:
            return
        token, frame = heard.job.token, round(heard.frame)
        before, self._heard = self._heard, heard
        if before.job is not heard.job or round(before.frame) != frame:
            self._tell(At(token, frame))
        if heard.ended and not (before.ended and before.job is heard.job):
            self._tell(Ended(token, frame))

    def _open(self) -> None:
        assert self.format is not None
        try:
            self._device = open_device(self.name, *self.format, self._feed.take)
        except NoSuchDevice as problem:
            self._gone = time.monotonic()
            self._later(self._gone)
            self._tell(NoDevice(str(problem), problem.devices))
        else:
            self._opened = self._busy = time.monotonic()
            self._tell(Opened(self._device.name, self.format[0]))

    def _lose(self, now: float) -> None:
        self._heard = self._feed.heard(0)
        self._gone = now
        self._close()
        self._attempts = 0
        self._later(now)
        self._tell(Lost(self._heard.job.token, round(self._heard.frame)))

    def _seek(self, now: float) -> None:
        assert self.format is not None and self._gone is not None
        try:
            # What waits was decoded for a later place than the one that was heard.
            self._feed.forget(*self.format)
            self._feed.begin(NOTHING)
            device = open_device(self.name, *self.format, self._feed.take)
        except NoSuchDevice:
            self._later(now)
            return
        self._device, gone, self._gone = device, self._gone, None
        self._opened = self._busy = now
        frame = round(self._heard.frame)
        self._tell(Back(self._heard.job.token, frame, now - gone))
        self._go_on(self._heard.job.token, frame)

    def _later(self, now: float) -> None:
        self._next_attempt = now + _PAUSES[min(self._attempts, len(_PAUSES) - 1)]
        self._attempts += 1

    def _close(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None
