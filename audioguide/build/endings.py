"""How a worker ended that gave no answer, by what the system says of it, and what that asks of a person."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import Literal

Remedy = Literal["words or voice", "memory", "again"]
"""words or voice: the sentence, or the voice that could not say it. memory: there was too little. again: neither."""
WINDOWS_FAULT = 0xC0000000
"""From here on, an exit code of Windows tells a fault of the program: 0xC0000005 is a wrong address."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Why there was no answer."""

    told: str
    """The end of a sentence that begins with what could not be done."""
    remedy: Remedy = "words or voice"


LATE = Ending("it gave no answer for too long")
OUT_OF_MEMORY = Ending("memory ran out", "memory")
KILLED = Ending("its process was ended from outside, most likely because memory ran out", "memory")
"""By SIGKILL: so a system ends a process when it has no memory left, and seldom does anybody else."""
CRASHED = Ending("the voice crashed")
STOPPED = Ending("its process was ended from outside", "again")
_CRASHES = frozenset({"SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGABRT", "SIGTRAP", "SIGSYS"})


def ending_of(exit_code: int | None) -> Ending:
    """exit_code: of the process, as `multiprocessing` gives it: minus the signal that ended it; None = not known."""
    if exit_code is None:
        return Ending("its process no longer answered")
    if exit_code >= 0:
        crashed = exit_code >= WINDOWS_FAULT
        return CRASHED if crashed else Ending(f"its process ended by itself, with the exit code {exit_code}")
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        return STOPPED
    if name == "SIGKILL":
        return KILLED
    return CRASHED if name in _CRASHES else STOPPED
