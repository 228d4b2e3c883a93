"""The terminal the player runs in: how wide it is, whether it gives single keys, how lines are laid out for it."""

from __future__ import annotations

import io
import os
import queue
import sys
import textwrap
from contextlib import suppress
from typing import Any

from audioguide.errors import OutputError
from audioguide.player import key_readers
from audioguide.player.preferences import NARROWEST, WIDEST
from audioguide.player.state import PlayerEvent


def filled(text: str, width: int = WIDEST) -> str:
    """The text on lines of at most `width`; a long word is not broken."""
    return textwrap.fill(text, max(NARROWEST, width), break_long_words=False, break_on_hyphens=False)


def show(text: str) -> None:
    """Print this as it is. Whoever read our lines may have gone, or a disk be full: the listener may still be there."""
    try:
        if sys.stdout is not None:
            sys.stdout.write(text)
            sys.stdout.flush()
    except (OSError, ValueError, OutputError):
        _print_nowhere(sys.stdout)


def rub_out(columns: int) -> None:
    """Take back so many columns of what was typed. No other control leaves by the gate of what is printed."""
    try:
        taken = getattr(sys.stdout, "rub_out", None)
        if taken is not None:
            taken(columns)
            sys.stdout.flush()
    except (OSError, ValueError, OutputError):
        _print_nowhere(sys.stdout)


def print_error(line: str, width: int = WIDEST) -> None:
    """A line where errors are."""
    try:
        print(filled(line, width), file=sys.stderr, flush=True)
    except (OSError, ValueError, OutputError):
        _print_nowhere(sys.stderr)


def _print_nowhere(stream: Any) -> None:
    """From now on; or Python would complain at exit of what was left unwritten."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


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
    terminal = is_terminal()
    if terminal and not line:
        try:
            if sys.platform == "win32":
                import msvcrt

                return key_readers.WindowsReader(events.put, msvcrt), False
            return key_readers.TerminalReader(events.put, encoding=_encoding()), False
        except (ImportError, OSError, ValueError):
            # A terminal that gives no single keys: letters and Enter do as well.
            pass
    with suppress(AttributeError, OSError, ValueError):
        # A byte that is no letter here must not be the end of all that is typed.
        sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    return key_readers.LineReader(sys.stdin or io.StringIO(), events.put, terminal), terminal


def ask(reader: key_readers.KeyReader, prompt: str) -> str | None:
    """A whole line, before any key is read; None where there is no more. The terminal has its own manner meanwhile."""
    reader.restore()
    try:
        show(prompt)
        line = sys.stdin.readline()
    except (OSError, ValueError, AttributeError):
        return None
    finally:
        reader.enter()
    return line.rstrip("\n") if line else None


def _encoding() -> str:
    return getattr(sys.stdin, "encoding", None) or "utf-8"


def is_terminal() -> bool:
    """Whether somebody types at one."""
    try:
        return os.isatty(sys.stdin.fileno())
    except (AttributeError, OSError, ValueError):
        # There is no standard input, or it is closed, or it is no file.
        return False
