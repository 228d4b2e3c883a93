"""A terminal that nobody reads stands still: this one is read all the time."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

import pexpect

from tests.waiting import HANG


def drained(child: pexpect.spawn[Any]) -> list[str]:
    """Pieces of what it shows, as they come, from now on."""
    pieces: list[str] = []

    def read() -> None:
        with suppress(pexpect.EOF, OSError, ValueError):
            while True:
                with suppress(pexpect.TIMEOUT):
                    shown = child.read_nonblocking(100_000, timeout=HANG)
                    pieces.append(shown if isinstance(shown, str) else bytes(shown).decode("utf-8", "replace"))

    threading.Thread(target=read, daemon=True).start()
    return pieces
