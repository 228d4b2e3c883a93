"""Sentences about a room's configuration that several parts of `audioguide waiting-room` say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audioguide.waiting_room.configuration import Configuration


def day_name(day: date) -> str:
    """ "Monday"; never by the machine's locale."""
    from audioguide.waiting_room.setting_hours import DAYS

    return DAYS[day.weekday()].capitalize()


def full_day(day: date) -> str:
    """ "Monday, 30 November 2026"."""
    from audioguide.language.base import program_language

    return f"{day_name(day)}, {program_language().quantities.date(day.isoformat())}"


def span(first: date, last: date) -> str:
    """ "Monday, November 30, 2026, to Sunday, December 6, 2026"; of one day, that day."""
    return f"{full_day(first)}, to {full_day(last)}" if last != first else full_day(first)


def opening(configuration: Configuration, day: date) -> str:
    """ "08:00 to 12:30 and 13:30 to 18:00"; empty where nothing opens on a day."""
    return joined(stretches(configuration, day))


def stretches(configuration: Configuration, day: date) -> list[str]:
    """ "08:00 to 12:30" and "13:30 to 18:00": what opens on a day, in its order."""
    from audioguide.waiting_room.hours import open_stretches

    told = []
    for start, end in open_stretches(configuration, day, 1):
        ends = "24:00" if end.date() > start.date() and end.hour + end.minute == 0 else f"{end:%H:%M}"
        over = end.date() > start.date() and ends != "24:00"
        told.append(f"{start:%H:%M} to {ends}{' the next day' if over else ''}")
    return told


def levels(configuration: Configuration, now: datetime | None = None) -> Iterator[str]:
    """How loud, at what time. now: then it is said what holds at that moment."""
    from audioguide.language.base import program_language
    from audioguide.waiting_room.hours import volume
    from audioguide.waiting_room.setting_hours import clock

    level = program_language().room.level
    usual = min(configuration.volume, configuration.cap)
    if now is not None:
        yield f"Volume now: {level(volume(configuration, now))}."
    else:
        yield f"Volume: {level(usual)}."
    for part in configuration.parts:
        asked = min(part.volume, configuration.cap)
        yield f"From {clock(part.start)} to {clock(part.end)}: {level(asked)}."
    yield f"Nobody can turn it up further than this: {level(configuration.cap)}."
    yield "10 decibels less sound about half as loud."


def announced(configuration: Configuration) -> Iterator[str]:
    """What is announced, and when."""
    from audioguide.waiting_room.setting_hours import DAYS, clock

    for one in configuration.announcements:
        days = f" {_weekdays(one.days)}" if len(one.days) < len(DAYS) else ""
        yield f"Announced at {joined([clock(minute) for minute in one.at])}{days}: “{one.text}”"


def _weekdays(days: Sequence[int]) -> str:
    """ "on Monday and Friday", "from Monday to Friday"."""
    from audioguide.waiting_room.setting_hours import DAYS

    names = [DAYS[day].capitalize() for day in sorted(days)]
    in_a_row = len(days) > 2 and max(days) - min(days) == len(days) - 1
    return f"from {names[0]} to {names[-1]}" if in_a_row else f"on {joined(names)}"


def joined(parts: Sequence[str]) -> str:
    """ "one, two and three"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
