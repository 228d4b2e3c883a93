"""The other process, as this one sees it: orders down one pipe, events up another."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO

from audioguide.audio.playback.level import CAP_DB
from audioguide.audio.playback.messages import Failed, Order, SoundEvent, from_line, to_line

_ENTRY = "from audioguide.audio.playback.deck import main; main()"
_PATIENCE = 2.0
"""Seconds it has to end by itself; a sound server that hangs must not keep us."""


class Playback:
    """Starts the process and returns at once. Close it, or leave the `with` block, to end it."""

    def __init__(self, tell: Callable[[SoundEvent], None], device: str | None = None, cap_db: float = CAP_DB) -> None:
        """tell: is handed each event, in a thread of its own. device: part of a name, None for the system's own choice,
        `null` for one that nobody hears, `null:20` for one that plays 20 seconds in one. cap_db: see Volume.
        """
        command = [sys.executable, "-c", _ENTRY, device or "", repr(cap_db)]
        # The sound libraries write lines of their own to standard error, which a screen reader would read out.
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # The interrupt key is for us alone: the other process ends when its pipe does.
            process_group=None if sys.platform == "win32" else 0,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._orders: IO[bytes] = self._process.stdin
        self._events: IO[bytes] = self._process.stdout
        self._tell = tell
        self._closing = False
        self._sending = threading.Lock()
        self._listener = threading.Thread(target=self._listen, name="playback events", daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """Of the process that sounds."""
        return self._process.pid

    def send(self, order: Order) -> None:
        """Hand over an order; a process that has ended is told of by a Failed event, not here."""
        with self._sending, suppress(OSError, ValueError):
            self._orders.write(to_line(order))
            self._orders.flush()

    def close(self) -> None:
        """End the process and everything of it."""
        self._closing = True
        with suppress(OSError):
            self._orders.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join(_PATIENCE)
        self._events.close()

    def kill(self) -> None:
        """End the process at once: one that is stuck does not end when it is asked to."""
        self._closing = True
        self._process.kill()
        self.close()

    def __enter__(self) -> Playback:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _listen(self) -> None:
        for line in self._events:
            # Half a line is the last word of a process that was killed.
            with suppress(ValueError, KeyError, TypeError):
                self._tell(from_line(line))
        if not self._closing:
            self._tell(Failed(f"The process that plays the sound has ended with code {self._process.wait()}."))
