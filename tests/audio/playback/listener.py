"""The playback process with its events gathered, for tests."""

from __future__ import annotations

import queue
from pathlib import Path
from typing import TypeVar

from audioguide.audio.playback import Aside, AsideEnded, At, Order, Playback, SoundEvent
from tests.waiting import LIMIT, until

E = TypeVar("E")
_SILENT = 9600
"""Bytes: 0.2 seconds at 24 kHz."""


class Listener:
    """Sends orders, waits for events."""

    def __init__(self, device: str | None = "null") -> None:
        self.events: list[SoundEvent] = []
        self._news: queue.Queue[SoundEvent] = queue.Queue()
        self.playback = Playback(self._news.put, device)

    def send(self, *orders: Order) -> None:
        for order in orders:
            self.playback.send(order)

    def wait(self, kind: type[E], token: int | None = None) -> E:
        """The next event of this kind (about this item)."""
        while True:
            try:
                event = self._news.get(timeout=LIMIT)
            except queue.Empty:
                raise AssertionError(f"no {kind.__name__}; there was {self.events[-5:]}") from None
            self.events.append(event)
            if isinstance(event, kind) and token in (None, getattr(event, "token", None)):
                return event

    def wait_until(self, token: int, frame: int) -> int:
        """The first place heard at or after `frame`."""
        while (at := self.wait(At, token)).frame < frame:
            pass
        return at.frame

    def wait_until_silent(self, recording: Path) -> None:
        """Until the orders sent so far are obeyed, and the null device has written nothing but silence for 0.2 seconds.

        An aside that cannot be played is told of when what was ordered before it is done.
        """
        self.send(Aside("nowhere.wav"))
        self.wait(AsideEnded)
        size = recording.stat().st_size
        until(lambda: recording.stat().st_size > size + _SILENT, "the null device stands still")
        size = recording.stat().st_size
        until(lambda: recording.stat().st_size > size + _SILENT, "the null device stands still")
        assert not any(recording.read_bytes()[size:])

    def __enter__(self) -> Listener:
        return self

    def __exit__(self, *_: object) -> None:
        self.playback.close()
