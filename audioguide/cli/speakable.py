"""Figures as a screen reader says them well, and progress as new lines."""

from __future__ import annotations

import sys
import textwrap
import time
from collections.abc import Callable
from contextlib import suppress

FIRST, EARLY, LATE, CALM_AFTER = 3.0, 5.0, 30.0, 60.0
"""Seconds: first progress line, distance of lines in the first minute, distance after it, when that minute ends."""


def duration(seconds: float) -> str:
    """ "2 minutes 5 seconds"; under ten seconds with one decimal: "0.4 seconds"."""
    if seconds < 9.95:
        shown = f"{seconds:.1f}".removesuffix(".0")
        return f"{shown} second" if shown == "1" else f"{shown} seconds"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [counted(hours, "hour"), counted(minutes, "minute"), counted(rest, "second")]
    return " ".join(part for part in parts if not part.startswith("0 "))


def counted(number: int, noun: str) -> str:
    """ "1 clip", "2 clips"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def lines(text: str) -> str:
    """A sentence of any length as lines under 80 columns; a path or another long word is never broken."""
    filled = textwrap.fill(text, 79, break_long_words=False, break_on_hyphens=False)
    # The word that says what kind of line this is stays with what follows it, however long that is.
    return filled.replace(":\n", ": ", 1) if filled.partition("\n")[0] in ("Error:", "Warning:", "Note:") else filled


class Waiting:
    """Says on standard error for whom we wait, as new lines when Progress says its own."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.began: float | None = None
        self.due = FIRST

    def __call__(self, who: str) -> None:
        """Say it, when a line is due. who: a sentence."""
        now = self.clock()
        self.began = now if self.began is None else self.began
        now -= self.began
        if now >= self.due:
            self.due = now + (LATE if now > CALM_AFTER else EARLY)
            with suppress(BrokenPipeError):
                print(lines(f"{who} Waiting for {duration(now)}."), file=sys.stderr, flush=True)


class Progress:
    """New lines on standard error: first after 3 seconds, then 5 seconds apart, after a minute every 30."""

    def __init__(self, noun: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.noun = noun
        self.clock = clock
        self.began = clock()
        self.due = FIRST

    def __call__(self, done: int, of: int) -> None:
        """Say how far it is, when a line is due; the last line always, once there was a first."""
        if self.is_due(last=done == of):
            self.tell(f"{self.noun} {done} of {of}, {100 * done // of} percent.")

    def is_due(self, last: bool = False) -> bool:
        """Whether a line is due; whoever asks says it. last: it would be the last one."""
        now = self.clock() - self.began
        if now < self.due and not (last and self.due > FIRST):
            return False
        self.due = now + (LATE if now > CALM_AFTER else EARLY)
        return True

    def tell(self, line: str) -> None:
        """A line of one's own. A reader that went away (`2>&1 | head`) is no reason to stop the work."""
        with suppress(BrokenPipeError):
            print(line, file=sys.stderr, flush=True)
