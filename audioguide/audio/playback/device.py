"""What sound goes out by: a device of this machine, or none at all with a clock that can run fast.

miniaudio says nothing when a device goes: its callback just comes no more. So each device notes when it last pulled.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from io import RawIOBase
from pathlib import Path
from typing import Any, Protocol

from audioguide.errors import AudioError

PERIOD_MS = 50
"""Shorter ones are heard to stumble while this process is busy."""
_PERIODS = 3
_DELAY = 1.7
"""Periods between handing out and hearing: measured at the monitor of a PulseAudio sink."""

_ASKED_AGAIN = (0.0, 0.1, 0.2)
"""Seconds before each question for the devices there are."""

Pull = Callable[[int], bytes]
"""Count of samples -> exactly as many."""


class NoSuchDevice(AudioError):
    """Nothing to play on, or nothing of that name."""

    def __init__(self, message: str, devices: tuple[str, ...]) -> None:
        super().__init__(message)
        self.devices = devices


class Device(Protocol):
    """An open device, pulling already."""

    name: str
    pulled: float
    """time.monotonic() of the last pull."""
    pace: float
    """Seconds of sound in a second."""

    def delay(self) -> float:
        """Samples between the last one handed out and the one now heard; less as time goes by, never under 0."""
        ...

    def close(self) -> None:
        """Stop pulling, give the device back."""
        ...


def open_device(name: str, rate: int, channels: int, pull: Pull) -> Device:
    """The device whose name holds `name`, or the system's own choice. Raises NoSuchDevice, AudioError."""
    if name == "null" or name.startswith("null:"):
        return NullDevice(name, rate, channels, pull)
    return SoundDevice(name, rate, channels, pull)


class SoundDevice:
    """A device of this machine."""

    pace = 1.0

    def __init__(self, name: str, rate: int, channels: int, pull: Pull) -> None:
        """Raises NoSuchDevice."""
        import miniaudio

        self.name, identity = _found(name)
        self.rate = rate
        self.pulled = time.monotonic()
        self._begun = False
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16,
                channels,
                rate,
                PERIOD_MS,
                identity,
                _PERIODS,
                _backends(),
                app_name="audioguide",
            )
            source = self._pulling(pull)
            next(source)
            self._device.start(source)
        except miniaudio.MiniaudioError as problem:
            raise NoSuchDevice(_why_not(name), device_names()) from problem

    def _pulling(self, pull: Pull) -> Generator[bytes, int, None]:
        count = yield b""
        while True:
            pcm = pull(count)
            self.pulled = time.monotonic()
            count = yield pcm

    def delay(self) -> float:
        """See Device."""
        buffered = _DELAY * PERIOD_MS / 1000
        return self.rate * max(0.0, buffered - (time.monotonic() - self.pulled))

    def close(self) -> None:
        """A sound server that has gone can keep this call for ever, so it is made by a thread nobody waits for long."""
        closing = threading.Thread(target=self._close, daemon=True)
        closing.start()
        closing.join(0.5)

    def _close(self) -> None:
        import miniaudio

        context = self._device._context
        with suppress(miniaudio.MiniaudioError):
            self._device.close()
        # The library leaves its context open: a connection to the sound server each time.
        miniaudio.lib.ma_context_uninit(context)


class NullDevice:
    """Pulls like a device and drops what it gets, or writes it to a file: `null`, `null:20`, `null:20:heard.pcm`."""

    def __init__(self, name: str, rate: int, channels: int, pull: Pull) -> None:
        """Raises AudioError for a pace that is no number."""
        _, pace, file = [*name.split(":", 2), "", ""][:3]
        try:
            self.pace = float(pace or 1)
        except ValueError as wrong:
            raise AudioError(f"The pace of the null device is {pace}; write a number, as in null:20.") from wrong
        self.name = name
        self.pulled = time.monotonic()
        self._stopping = threading.Event()
        self._count = rate * PERIOD_MS // 1000
        self._out: RawIOBase | None = Path(file).open("ab", buffering=0) if file else None  # noqa: SIM115  (closed in close)
        self._pull = pull
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        due = time.monotonic()
        while not self._stopping.is_set():
            pcm = self._pull(self._count)
            self.pulled = time.monotonic()
            if self._out is not None:
                self._out.write(pcm)
            due = max(due + PERIOD_MS / 1000 / self.pace, self.pulled - 0.2)
            self._stopping.wait(max(0.0, due - self.pulled))

    def delay(self) -> float:
        """Nothing is held back."""
        return 0.0

    def close(self) -> None:
        """See Device."""
        self._stopping.set()
        self._thread.join()
        if self._out is not None:
            self._out.close()


def device_names() -> tuple[str, ...]:
    """What this machine offers."""
    return tuple(str(device["name"]) for device in _listed())


def _found(name: str) -> tuple[str, Any]:
    """(name, identity for the library) of the first device whose name holds `name`, whatever its capitals."""
    if not name:
        return "the system's own", None
    listed = _listed()
    for device in listed:
        if name.lower() in str(device["name"]).lower():
            return str(device["name"]), device["id"]
    raise NoSuchDevice(_why_not(name), tuple(str(device["name"]) for device in listed))


def _listed() -> list[dict[str, Any]]:
    import miniaudio

    # A sound server that has just been started, or is very busy, tells of none at first.
    for pause in _ASKED_AGAIN:
        time.sleep(pause)
        with suppress(miniaudio.MiniaudioError):
            listed: list[dict[str, Any]] = miniaudio.Devices(_backends()).get_playbacks()
            if listed:
                return listed
    return []


def _why_not(name: str) -> str:
    return f"There is no sound device named {name}." if name else "There is no sound device that can be played on."


def _backends(platform: str = sys.platform) -> list[Any]:
    """The sound systems tried, in this order. The library's own list ends with one that nobody hears."""
    from miniaudio import Backend

    if platform == "win32":
        return [Backend.WASAPI, Backend.DSOUND, Backend.WINMM]
    if platform == "darwin":
        return [Backend.COREAUDIO]
    if platform == "linux":
        return [Backend.PULSEAUDIO, Backend.ALSA]
    return [Backend.SNDIO, Backend.AUDIO4, Backend.OSS]
