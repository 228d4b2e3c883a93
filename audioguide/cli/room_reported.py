"""The days of a report, from the log: what was heard on each, and what was planned where that is known."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.cli.room_counts import together
from audioguide.cli.room_planned import PlannedDay, planned_days
from audioguide.cli.room_words import moment
from audioguide.cli.speakable import duration
from audioguide.errors import AudioguideError

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Count, Heard


@dataclass(frozen=True, slots=True)
class ReportedDay:
    """What was heard on a day."""

    day: date
    items: tuple[Heard, ...]
    silent: str
    """Where nothing was heard: "closed" if the log says that the room was, else "nothing was heard"."""
    names: int = 0
    """How often a name was called."""
    planned: PlannedDay | None = None

    @property
    def count(self) -> Count:
        """Of its items."""
        from audioguide.waiting_room.tally import total

        return total(self.items)

    @property
    def ended(self) -> datetime:
        """When its last item was over."""
        return self.items[-1].over

    @property
    def chapters(self) -> int:
        """How many were heard."""
        return sum(bool(one.folder) for one in self.items)

    @property
    def wanted(self) -> int | None:
        """How many chapters were planned; None where nobody knows."""
        return None if self.planned is None else sum(bool(one.folder) for one in self.planned.items)

    @property
    def told(self) -> str:
        """ "63 chapters and 2 announcements, 43 minutes 1 second. Planned: 66 chapters and 2 announcements."."""
        plan = self.planned.items if self.planned is not None else ()
        planned = f" Planned: {together(plan)}." if plan else ""
        if not self.items:
            return f"{self.silent}.{planned}"
        called = f" Names called: {self.names}." if self.names else ""
        return f"{together(self.items)}, {duration(self.count.seconds)}.{planned}{called}"


def reported_days(
    items: Sequence[Heard], log: Sequence[dict[str, Any]], begin: date | None, end: date | None
) -> list[ReportedDay]:
    """Each of the days asked for that the log tells of; without a wish, from the first to the last that was heard."""
    if not items:
        return []
    known = date.fromisoformat(log[0]["at"][:10]), _known_until(log[-1])
    first = max(begin, known[0]) if begin else min(one.day for one in items)
    last = min(end, known[1]) if end else max(one.day for one in items)
    heard: dict[date, list[Heard]] = defaultdict(list)
    for one in items:
        heard[one.day].append(one)
    names = Counter(line["at"][:10] for line in log if line["what"] == "hushed")
    days = [first + timedelta(number) for number in range((last - first).days + 1)]
    closed = _closed_days(log, days)
    return [
        ReportedDay(day, tuple(heard[day]), "closed" if day in closed else "nothing was heard", names[day.isoformat()])
        for day in days
    ]


def _known_until(line: dict[str, Any]) -> date:
    """The last day of which a log tells that ends so: a line that says when the room opens tells of all days before."""
    day = date.fromisoformat(line["at"][:10])
    opens = str(line.get("opens", ""))[:10]
    return max(day, date.fromisoformat(opens) - timedelta(1)) if opens else day


def _closed_days(log: Iterable[dict[str, Any]], days: Iterable[date]) -> set[date]:
    """Those of which the log says that the room was closed all day; none on which it was not running.

    days: one after the other. What the log told last holds until it tells something else.
    """
    told: dict[date, set[str]] = defaultdict(set)
    last: dict[date, str] = {}
    for line in log:
        if line["what"] in ("waiting", "started", "resumed", "room closed"):
            day = date.fromisoformat(line["at"][:10])
            last[day] = str(line.get("why", "")) if line["what"] == "waiting" else str(line["what"])
            told[day].add(last[day])
    lines, closed = sorted(last), set()
    for day in days:
        at = bisect_left(lines, day)
        before = last[lines[at - 1]] if at else ""
        if {before, *told[day]} == {"closed"}:
            closed.add(day)
    return closed


def compared(days: Sequence[ReportedDay], config: str | None, output: str | None) -> tuple[list[ReportedDay], str]:
    """The same with what waiting-room.toml plans for them, and a sentence on that comparison, or on why there is none.

    config: None takes the file of this folder, where there is one.
    """
    from audioguide.cli.room_simulate import room_on
    from audioguide.waiting_room.settings_file import FILE_NAME

    if not days:
        return list(days), ""
    if config is None and not Path(FILE_NAME).is_file():
        missing = f"the room's settings ({FILE_NAME}) are not in this folder. Name their file with --config."
        return list(days), f"What was planned is not known here: {missing}"
    first = datetime.combine(days[0].day, time())
    try:
        room, _ = room_on(first, (), config, output)
    except AudioguideError as wrong:
        return list(days), f"What was planned is not known: {wrong}"
    planned = planned_days(room, first, (days[-1].day - days[0].day).days + 1)
    found = []
    for day, plan in zip(days, planned, strict=True):
        silent = plan.shut if day.silent == "closed" and plan.shut else day.silent
        found.append(replace(day, planned=plan, silent=silent))
    return found, (
        "Planned is what the room's settings and the guides give as they are today. A few chapters more or fewer "
        "are no fault: when a name is called, or something goes wrong, what comes later moves."
    )


def not_made(days: Sequence[ReportedDay]) -> Iterator[str]:
    """Announcements that were planned, and that the log does not tell of within the time in which they are made."""
    from audioguide.waiting_room.announcing import LATE

    for day in days:
        for one in day.planned.announcements if day.planned is not None else ():
            made = [other.begun.replace(tzinfo=None) for other in day.items if other.item == one.item]
            at = one.begun.replace(tzinfo=None)
            if not any(-1 <= (other - at).total_seconds() <= LATE for other in made):
                yield f"“{one.title}” on {moment(one.begun)}"
