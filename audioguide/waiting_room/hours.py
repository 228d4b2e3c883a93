"""When the room is open, and how loud at what time of day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from audioguide.waiting_room.configuration import LOUDEST, Configuration
from audioguide.waiting_room.moment import seconds_between, wall
from audioguide.waiting_room.setting_hours import A_DAY, Part, Stretch

_LOOK_AHEAD = 370
"""Days searched for the next opening."""
_CHANGED = 120
"""Minutes by which clocks are changed at once, at most."""
_QUARTER = 900.0
"""Seconds. Where clocks are changed, they are changed at a quarter of an hour."""
Open = tuple[datetime, datetime]
"""When the room opens and when it closes."""
Hours = tuple[tuple[Stretch, ...], ...]
Holidays = tuple[tuple[date, date], ...]


def closes(configuration: Configuration, now: datetime) -> datetime | None:
    """When the stretch ends that is open now; None while the room is closed."""
    here = now.timestamp()
    for start, end in open_stretches(configuration, now.date() - timedelta(1), 3):
        if start.timestamp() <= here < end.timestamp():
            return end
    return None


def opens(configuration: Configuration, now: datetime) -> datetime | None:
    """When the room next opens; None if it does not within a year."""
    here = now.timestamp()
    for days in range(_LOOK_AHEAD):
        for start, _ in open_stretches(configuration, now.date() + timedelta(days), 1):
            if start.timestamp() > here:
                return start
    return None


def is_holiday(configuration: Configuration, day: date) -> bool:
    """Whether nothing opens on a day."""
    return any(first <= day <= last for first, last in configuration.holidays)


def open_stretches(configuration: Configuration, first: date, days: int) -> tuple[Open, ...]:
    """The open stretches that begin on these days, those that touch one another joined."""
    return _stretches(configuration.hours, configuration.holidays, first, days)


@lru_cache(maxsize=64)
def _stretches(hours: Hours, holidays: Holidays, first: date, days: int) -> tuple[Open, ...]:
    joined: list[Open] = []
    for day in (first + timedelta(number) for number in range(days)):
        if any(begin <= day <= end for begin, end in holidays):
            continue
        for start, end in ((wall(day, a), wall(day, b)) for a, b in hours[day.weekday()]):
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
    return tuple(joined)


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


def until_change(configuration: Configuration, now: datetime) -> float:
    """Seconds until hours or volume may be others; a quarter of an hour at most."""
    here, minute = now.timestamp(), now.hour * 60 + now.minute
    edges = _edges(configuration.hours, configuration.parts, now.weekday())
    near = [edge for edge in edges if minute - _CHANGED <= edge <= minute + _CHANGED + _QUARTER / 60]
    times = [wall(now.date(), edge).replace(fold=fold).timestamp() for edge in near for fold in (0, 1)]
    return min([at - here for at in times if at > here] + [_QUARTER - here % _QUARTER])


@lru_cache(maxsize=64)
def _edges(hours: Hours, parts: tuple[Part, ...], weekday: int) -> frozenset[int]:
    """Minutes of a day at which hours or volume may change, also those of the night before."""
    today = {edge for stretch in hours[weekday] for edge in stretch}
    night = {edge - A_DAY for stretch in hours[weekday - 1] for edge in stretch}
    return frozenset(today | night | {edge for part in parts for edge in (part.start, part.end)})


def open_seconds(configuration: Configuration, day: date) -> float:
    """For how long the room is open in the stretches that begin on a day."""
    return sum(seconds_between(start, end) for start, end in open_stretches(configuration, day, 1))
