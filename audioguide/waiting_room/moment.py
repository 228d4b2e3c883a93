"""Now, as this room sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Moment:
    """The same instant on two clocks."""

    now: datetime
    """Time of day here, without a zone."""
    steady: float
    """Seconds on a clock that nobody sets: what lengths and pauses are measured by."""
    known: bool = True
    """Whether the time of day can be believed."""

    def after(self, seconds: float) -> Moment:
        """The moment so much later."""
        return Moment(self.now + timedelta(seconds=seconds), self.steady + seconds, self.known)
