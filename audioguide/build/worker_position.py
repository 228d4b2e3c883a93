"""Where a worker is, in memory that outlives it: the parent learns which sentence a dead or silent worker was at."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext

    from audioguide.engines.base import Engine

STARTING = -1
"""Place of a worker that loads its engine."""
NOWHERE = -2
"""Place of a worker that waits for no engine."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one sentence may take before its worker is given up. Far more than any voice needs."""

    seconds: float = 120.0
    """For any sentence, the engine's own start included."""
    seconds_a_character: float = 0.1
    online_times: float = 10.0
    """Times as much for an engine that waits for another machine, and may be asked by it to wait."""

    def limit(self, spoken: str, engine: Engine) -> float:
        """Seconds for this sentence."""
        times = self.online_times if engine.sends_text_off_device else 1.0
        return times * (self.seconds + self.seconds_a_character * len(spoken))


class WorkerPosition:
    """Written by one worker, read by its parent."""

    def __init__(self, context: SpawnContext) -> None:
        # A plain array: a lock would stay closed when the one who holds it is killed.
        self._cells = context.RawArray("d", (NOWHERE, math.inf))

    @property
    def index(self) -> int:
        """Which sentence of its chapter the worker is at, from 0; or STARTING, or NOWHERE."""
        return int(self._cells[0])

    def late(self) -> bool:
        """Whether the sentence has taken longer than it may."""
        # The clock is one for all processes of a machine.
        return time.monotonic() > float(self._cells[1])

    @contextmanager
    def saying(self, index: int, seconds: float) -> Iterator[None]:
        """The worker is at this sentence, and stays there when it cannot be said."""
        self._cells[0], self._cells[1] = index, time.monotonic() + seconds
        yield
        self.leave()

    def leave(self) -> None:
        """The worker waits for no engine."""
        self._cells[1], self._cells[0] = math.inf, NOWHERE
