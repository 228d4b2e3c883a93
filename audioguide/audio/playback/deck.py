"""The process that sounds: orders from standard input, events to standard output.

Three threads beside the device's own: one reads orders, one decodes, one watches what is heard and whether the device
still pulls. It ends when its input does, so it never outlives the program that started it.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from typing import BinaryIO

from audioguide.audio.playback.decoder import Decoder
from audioguide.audio.playback.feed import NOTHING, Feed, Job
from audioguide.audio.playback.level import factor, tone
from audioguide.audio.playback.messages import (
    Aside,
    AsideEnded,
    Failed,
    Hold,
    Order,
    Play,
    SoundEvent,
    Speed,
    Stop,
    Tone,
    Volume,
    from_line,
    to_line,
)
from audioguide.audio.playback.outlet import Outlet
from audioguide.audio.playback.source import FASTEST, SLOWEST, SoundSource
from audioguide.errors import AudioError

_OVERLAP = 0.06
"""Seconds: a little more than a device takes at once."""


class Deck:
    """Orders in, events out."""

    def __init__(self, device: str, cap_db: float, out: BinaryIO) -> None:
        self.cap_db = cap_db
        self._out = out
        self._writing = threading.Lock()
        self.feed = Feed()
        self.outlet = Outlet(device, self.feed, self.tell, self._go_on)
        self.decoder = Decoder(self.feed, self.outlet.fit, self.tell)
        self._ordering = threading.RLock()
        self.speed = 1.0
        self.play: Play | None = None

    def tell(self, event: SoundEvent) -> None:
        """One line up the pipe; nobody reading any more means that we are no longer wanted."""
        with self._writing:
            try:
                self._out.write(to_line(event))
                self._out.flush()
            except OSError:
                os._exit(0)

    def obey(self, order: Order) -> None:
        """Do what an order says."""
        with self._ordering:
            match order:
                case Play(start=start, held=held):
                    self.play = order
                    self.feed.held = held
                    self._start(start)
                case Stop():
                    self.play = None
                    self.decoder.start(NOTHING)
                case Speed(times):
                    self._change_speed(min(FASTEST, max(SLOWEST, times)))
                case Hold(on):
                    self.feed.held = on
                case Volume(decibels):
                    self.feed.gain = factor(decibels, self.cap_db)
                case Tone(notes):
                    if self.outlet.format:
                        self.feed.sound(tone(notes, *self.outlet.format))
                case Aside(path, number):
                    self._interject(path, number)
        if not self.feed.idle():
            self.outlet.wake()

    def _start(self, frame: int, after_what_waits: bool = False) -> None:
        assert self.play is not None
        job = Job(self.play.token, self.play.path, frame, self.play.end, self.speed)
        self.decoder.start(job, after_what_waits)

    def _change_speed(self, times: float) -> None:
        if times == self.speed:
            return
        self.speed = times
        if self.play is not None:
            # A little more at the old speed, so that there is no gap while the new one is made.
            rate = self.outlet.format[0] if self.outlet.format else 0
            self._start(round(self.feed.cut(int(_OVERLAP * rate))), after_what_waits=True)

    def _interject(self, path: str, number: int) -> None:
        try:
            source = SoundSource(path)
        except AudioError:
            self.tell(AsideEnded(number))
            return
        if self.outlet.format is None:
            self.outlet.fit(source.rate, source.channels)
        rate, channels = self.outlet.format or (source.rate, source.channels)
        pcm = b"".join(pcm for pcm, _, _ in source.blocks(0, None, rate, channels, 1.0))
        source.close()
        self.feed.interject(pcm, number)

    def _go_on(self, token: int, frame: int) -> None:
        """The device is another one: decode again from what was last heard, or from where we were sent since."""
        with self._ordering:
            if self.play is not None:
                self._start(frame if token == self.play.token else self.play.start)


def main() -> None:
    """Entry point of the process: `deck DEVICE CAP_DB`."""
    # miniaudio loads numpy if it can, for a convenience unused here: 50 ms before the first sound.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    device, cap_db = sys.argv[1], float(sys.argv[2])
    if not device.startswith("null"):
        threading.Thread(target=_load, name="load", daemon=True).start()
    deck = Deck(device, cap_db, sys.stdout.buffer)
    threading.Thread(target=_guarded, args=(deck, deck.decoder.run), name="decode", daemon=True).start()
    threading.Thread(target=_guarded, args=(deck, deck.outlet.watch), name="watch", daemon=True).start()
    for line in sys.stdin.buffer:
        deck.obey(from_line(line))
    # Not sys.exit: a thread inside a sound library that hangs would keep us for ever.
    os._exit(0)


def _load() -> None:
    with suppress(ImportError):
        import miniaudio  # noqa: F401


def _guarded(deck: Deck, run: object) -> None:
    """A thread that dies takes the process with it, and says why: half a player would be silent without a word."""
    assert callable(run)
    try:
        run()
    except BaseException as problem:
        deck.tell(Failed(f"The process that plays the sound met something unforeseen: {problem!r}."))
        os._exit(1)
