"""Keys at the room's own terminal, each also as a letter and Enter where there is none; then one short line."""

from __future__ import annotations

import os
import select
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

QUIT = "/quit"
KEYS = {"h": "/hush", "g": "/go-on", "-": "/quieter", "+": "/louder", "q": QUIT}
"""Key -> order: what may be posted to the screen's address, or the wish to end."""


def listen(tell: Callable[[str], None], help_line: str) -> None:
    """Read keys in a thread until there are no more. `tell` is handed the order behind each; "?" prints `help_line`."""
    threading.Thread(target=_read, args=(tell, help_line), name="read-keys", daemon=True).start()


def _read(tell: Callable[[str], None], help_line: str) -> None:
    try:
        handle = sys.stdin.fileno()
    except (AttributeError, OSError, ValueError):
        return
    while True:
        try:
            select.select([handle], [], [])
            typed = os.read(handle, 64)
        except (OSError, ValueError):
            return
        if not typed:
            return
        for key in typed.decode("ascii", "ignore").lower():
            if key in KEYS:
                tell(KEYS[key])
            elif key == "?":
                print(help_line, flush=True)


@contextmanager
def single_keys() -> Iterator[None]:
    """Keys without Enter, where there is a terminal that can do so; it is as before afterwards."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios
    import tty

    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    tty.setcbreak(handle)
    try:
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)
