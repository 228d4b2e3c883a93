"""The playback process with its events gathered, for tests."""

from __future__ import annotations

import queue
import time
from typing import TypeVar

from audioguide.audio.playback import At, Order, Playback, SoundEvent

E = TypeVar("E")


class Listener:
    """Sends orders, waits for events."""

    def __init__(self, device: str | None = "null") -> None:
        self.events: list[SoundEvent] = []
        self._news: queue.Queue[SoundEvent] = queue.Queue()
        self.playback = Playback(self._news.put, device)

    def send(self, *orders: Order) -> None:
        for order in orders:
            self.playback.send(order)

    def wait(self, kind: type[E], token: int | None = None, seconds: float = 5.0) -> E:
        """The next event of this kind (about this item)."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                event = self._news.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                break
            self.events.append(event)
            if isinstance(event, kind) and token in (None, getattr(event, "token", None)):
                return event
        raise AssertionError(f"no {kind.__name__} within {seconds} seconds; there was {self.events[-5:]}")

    def wait_until(self, token: int, frame: int, seconds: float = 10.0) -> int:
        """The first place heard at or after `frame`."""
        while (at := self.wait(At, token, seconds)).frame < frame:
            pass
        return at.frame

    def __enter__(self) -> Listener:
        return self

    def __exit__(self, *_: object) -> None:
        self.playback.close()
