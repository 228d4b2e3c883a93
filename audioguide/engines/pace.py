"""From words a minute to an engine's own speed: a table a voice, measured by scripts/measure/run calibrate."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class PaceTable:
    """What an engine's speeds give over a plain text; straight lines between the points.

    A table, since the natural voice lengthens sounds by whole steps of 25 ms: from one speed to the next many short
    sounds change at once, and no simple curve follows that.
    """

    points: tuple[tuple[float, float], ...]
    """(words a minute of speech alone, speed), both ascending."""

    def speed(self, rate: float) -> float:
        """The engine's speed for `rate` words a minute of speech alone, as near as the table reaches."""
        rates = [point[0] for point in self.points]
        if rate <= rates[0]:
            return self.points[0][1]
        if rate >= rates[-1]:
            return self.points[-1][1]
        (low, slow), (high, fast) = list(pairwise(self.points))[bisect_right(rates, rate) - 1]
        return slow + (fast - slow) * (rate - low) / (high - low)
