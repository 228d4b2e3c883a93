"""The service manager's socket: READY once, WATCHDOG while all is well (sd_notify, in its own 20 lines)."""

from __future__ import annotations

import socket
from contextlib import suppress


class Notifier:
    """Says nothing where there is no socket."""

    def __init__(self, address: str, period: float | None) -> None:
        """address: NOTIFY_SOCKET. period: seconds in which the watchdog wants to hear from us, None for no watchdog."""
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._period = period
        self._next = 0.0

    def say(self, text: str) -> None:
        """One message; a manager that does not listen is no reason to stop playing."""
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as out, suppress(OSError):
            out.settimeout(0.2)
            out.sendto(text.encode(), self._address)

    def well(self, steady: float) -> None:
        """All is well: told three times in each period."""
        if self._period is not None and steady >= self._next:
            self._next = steady + self._period / 3
            self.say("WATCHDOG=1")
