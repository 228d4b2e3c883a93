"""The terminal the player runs in: how wide it is, whether it gives single keys, how lines are laid out for it."""

from __future__ import annotations

import io
import os
import queue
import sys
import textwrap

from audioguide.player import key_readers
from audioguide.player.preferences import NARROWEST, WIDEST
from audioguide.player.state import PlayerEvent


def filled(text: str, width: int = WIDEST) -> str:
    """The text on lines of at most `width`; a long word is not broken."""
    return textwrap.fill(text, max(NARROWEST, width), break_long_words=False, break_on_hyphens=False)


def print_error(line: str, width: int = WIDEST) -> None:
    """A line where errors are."""
    print(filled(line, width), file=sys.stderr, flush=True)


def fitting(preference: int) -> int:
    """Characters a line: a line that the terminal would break in the middle of a word is broken by us."""
    try:
        # Not from COLUMNS, which may be that of another terminal.
        columns = os.get_terminal_size(sys.stdout.fileno()).columns or WIDEST + 1
    except (OSError, ValueError):
        columns = WIDEST + 1
    return max(NARROWEST, min(preference, columns - 1))


def key_reader(line: bool, events: queue.SimpleQueue[PlayerEvent]) -> tuple[key_readers.KeyReader, bool]:
    """(where keys come from, whether the Enter key behind an answer is echoed). line: letters and Enter are asked."""
    terminal = _is_terminal()
    if terminal and not line:
        try:
            if sys.platform == "win32":
                import msvcrt

                return key_readers.WindowsReader(events.put, msvcrt), False
            return key_readers.TerminalReader(events.put), False
        except (ImportError, OSError, ValueError):
            # A terminal that gives no single keys: letters and Enter do as well.
            pass
    return key_readers.LineReader(sys.stdin or io.StringIO(), events.put, terminal), terminal


def _is_terminal() -> bool:
    try:
        return os.isatty(sys.stdin.fileno())
    except (AttributeError, OSError, ValueError):
        # There is no standard input, or it is closed, or it is no file.
        return False
