"""What each of some days will bring by a configuration: for `waiting-room plan`, and for a report to compare with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from audioguide.cli.room_counts import language_name
from audioguide.cli.room_words import day_name, joined, short_day, stretches

if TYPE_CHECKING:
    from audioguide.waiting_room.events import Room
    from audioguide.waiting_room.tally import Count, Heard


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """What a day will bring."""

    day: date
    hours: tuple[str, ...]
    """ "08:00 to 12:30" and "13:30 to 17:00"; none where it is closed."""
    holiday: bool
    seconds: float
    """For which the room is open."""
    parts: tuple[tuple[Heard, ...], ...]
    """Its items, those of each of its hours."""

    @property
    def open(self) -> str:
        """ "08:00 to 12:30 and 13:30 to 17:00"; empty where it is closed."""
        return joined(self.hours)

    @property
    def shut(self) -> str:
        """ "closed", and why, where nothing opens on it."""
        return "" if self.hours else "closed for a holiday" if self.holiday else "closed"

    @property
    def items(self) -> tuple[Heard, ...]:
        """All of them."""
        return tuple(one for part in self.parts for one in part)

    @property
    def announcements(self) -> tuple[Heard, ...]:
        """Those of its items that are none of a guide."""
        return tuple(one for one in self.items if not one.folder)

    @property
    def count(self) -> Count:
        """Of its items."""
        from audioguide.waiting_room.tally import total

        return total(self.items)


def planned_days(room: Room, first: datetime, days: int) -> list[PlannedDay]:
    """Each of so many days, from midnight of the first."""
    from audioguide.waiting_room.hours import is_holiday, open_seconds, open_stretches
    from audioguide.waiting_room.simulation import simulate
    from audioguide.waiting_room.tally import heard

    # One day more: what opens late on the last one goes on over midnight.
    items, configuration = list(heard(simulate(room, first, days + 1))), room.configuration
    found = []
    for day in (first.date() + timedelta(number) for number in range(days)):
        spans = [(a.timestamp(), b.timestamp()) for a, b in open_stretches(configuration, day, 1)]
        parts = tuple(tuple(one for one in items if a <= one.begun.timestamp() < b) for a, b in spans)
        holiday, open_for = is_holiday(configuration, day), open_seconds(configuration, day)
        found.append(PlannedDay(day, tuple(stretches(configuration, day)), holiday, open_for, parts))
    return found


def made(planned: Sequence[PlannedDay]) -> Iterator[str]:
    """Each announcement with its time and the days on which it is made, and those on which it is not though others are.

    "At 16:45 on Monday and Wednesday, in English: “The desk closes.” Not on Tuesday, December 8: closed."
    """
    days: dict[tuple[str, str, str], list[date]] = {}
    for day in planned:
        for one in day.announcements:
            days.setdefault((f"{one.begun:%H:%M}", one.title, language_name(one.language)), []).append(day.day)
    for (clock, title, language), there in sorted(days.items()):
        names = dict.fromkeys(day_name(day) for day in sorted(there, key=lambda day: day.weekday()))
        between = _between(planned, there)
        closed = [short_day(day.day) for day in between if not day.hours]
        open_yet = [short_day(day.day) for day in between if day.hours]
        without = f" Not on {joined(closed)}: closed." if closed else ""
        without += f" Not on {joined(open_yet)}." if open_yet else ""
        yield f"At {clock} on {joined(list(names))}, in {language}: “{title}”{without}"


def _between(planned: Sequence[PlannedDay], there: Sequence[date]) -> list[PlannedDay]:
    """Days without it between two that have it, or on a weekday on which it is made otherwise."""
    weekdays = {day.weekday() for day in there}
    within = [day for day in planned if day.day not in there]
    return [day for day in within if min(there) < day.day < max(there) or day.day.weekday() in weekdays]
