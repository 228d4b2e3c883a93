"""Now, as this room sees it, and what the clock on the wall says of other moments.

Times of day have no zone here: they are those of this machine's own. Where clocks are changed, an hour is missing or
comes twice; so lengths are never taken from times of day, but from `seconds_between`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta


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
        return Moment(datetime.fromtimestamp(self.now.timestamp() + seconds), self.steady + seconds, self.known)


def wall(day: date, minute: int) -> datetime:
    """When the clock on the wall shows so many minutes of a day, or of the next; of two such times, the first."""
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def seconds_between(first: datetime, second: datetime) -> float:
    """Seconds that pass from one time of day here to another, also where clocks are changed between them."""
    return second.timestamp() - first.timestamp()


def written(now: datetime) -> str:
    """Time of day with its distance from world time, so that two hours of one name are told apart in a log."""
    return now.astimezone().isoformat(timespec="milliseconds")
