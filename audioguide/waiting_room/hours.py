"""When the room is open, and how loud at what time of day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from audioguide.waiting_room.configuration import LOUDEST, Configuration

_LOOK_AHEAD = 370
"""Days searched for the next opening."""


def closes(configuration: Configuration, now: datetime) -> datetime | None:
    """When the stretch ends that is open now; None while the room is closed."""
    for start, end in _open(configuration, now.date()):
        if start <= now < end:
            return end
    return None


def opens(configuration: Configuration, now: datetime) -> datetime | None:
    """When the room next opens; None if it does not within a year."""
    for days in range(_LOOK_AHEAD):
        for start, _ in _open(configuration, now.date() + timedelta(days)):
            if start > now:
                return start
    return None


def _open(configuration: Configuration, day: date) -> list[tuple[datetime, datetime]]:
    """The open stretches of a day, those that touch one another joined."""
    if any(first <= day <= last for first, last in configuration.holidays):
        return []
    joined: list[tuple[int, int]] = []
    for start, end in configuration.hours[day.weekday()]:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    midnight = datetime.combine(day, time())
    return [(midnight + timedelta(minutes=start), midnight + timedelta(minutes=end)) for start, end in joined]


def volume(configuration: Configuration, now: datetime | None, change: float = 0.0) -> float:
    """Decibels at a time of day, or at an unknown one: then the lowest of all. The cap holds for every one.

    change: what somebody has added by a key.
    """
    parts = configuration.parts
    if now is None:
        asked = min([configuration.volume, *(part.volume for part in parts)])
    else:
        minute = now.hour * 60 + now.minute
        asked = next((part.volume for part in parts if part.start <= minute < part.end), configuration.volume)
    return min(asked + change, configuration.cap, LOUDEST)


def next_change(configuration: Configuration, now: datetime) -> datetime:
    """The next minute at which hours or volume may be others; midnight at the latest."""
    midnight = datetime.combine(now.date(), time())
    minutes = {1440, *(edge for stretch in configuration.hours[now.weekday()] for edge in stretch)}
    minutes |= {edge for part in configuration.parts for edge in (part.start, part.end)}
    return min(at for minute in minutes if (at := midnight + timedelta(minutes=minute)) > now)
