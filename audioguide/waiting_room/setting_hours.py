"""Opening hours, holidays and parts of the day, as waiting-room.toml writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from audioguide.errors import UsageError
from audioguide.waiting_room.setting import Table, decibels, known, list_of, minute, text

QUIETEST, LOUDEST_ASKED = -60.0, 40.0
"""Decibels over a guide's own level that may be asked for; what is heard is never over the cap."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
A_DAY = 1440
"""Minutes."""
Stretch = tuple[int, int]
"""From a minute of a day to before another; over 1440 it is one of the next day."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day with a volume of its own."""

    start: int
    """Minute of the day."""
    end: int
    volume: float
    """dB over the guides' own level."""


def clock(minute: int) -> str:
    """Minute of a day, or of the next one -> "08:30"; the end of a day is 24:00."""
    of_day = minute - A_DAY if minute > A_DAY else minute
    return f"{of_day // 60:02d}:{of_day % 60:02d}"


def hours(days: Table, key: str, here: Path) -> tuple[tuple[Stretch, ...], ...]:
    """Open stretches for each day; where any day is given, the others are closed."""
    return tuple(tuple(sorted(list_of(str, _stretch)(days.get(day, []), day, here))) for day in DAYS)


def named_days(days: Table, key: str, here: Path) -> frozenset[str]:
    """Days that have a line of their own."""
    return frozenset(days)


def _stretch(text: str, key: str, here: Path) -> Stretch:
    start, dash, end = text.replace("–", "-").partition("-")
    if not dash:
        raise UsageError(f'{key} has {text!r}, which is no stretch of a day. Write it as "08:00-12:30".')
    return _over_midnight(minute(start), minute(end), f"{key} has {text!r}, which")


def _over_midnight(start: int, end: int, what: str) -> Stretch:
    """An end that is earlier than the start is one of the next day. Raises UsageError for a stretch of no length."""
    if start in (A_DAY, end):
        raise UsageError(f'{what} begins when it ends. Write it as "08:00-12:30"; a whole day is "00:00-24:00".')
    return (start, end) if start < end else (start, end + A_DAY)


def holiday(text: str, key: str, here: Path) -> tuple[date, date]:
    """First and last day of one."""
    first, _, last = (part.strip() for part in text.partition(" to "))
    try:
        days = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as wrong:
        raise UsageError(f'{text!r} is no day. Write "2026-12-25", or "2026-12-24 to 2027-01-01".') from wrong
    if days[0] > days[1]:
        raise UsageError(f"{text!r} ends before it begins.")
    return days


def parts(value: Any, key: str, here: Path) -> tuple[Part, ...]:
    """Parts of the day, the earliest first; one over midnight becomes two. Raises UsageError where two overlap."""
    found = sorted((one for each in list_of(dict, _part)(value, key, here) for one in each), key=lambda one: one.start)
    for one, next_one in pairwise(found):
        if next_one.start < one.end:
            raise UsageError(
                f"[[volume.parts]] {_told(one)} and {_told(next_one)} overlap, so nobody can tell how loud it is at "
                f"{clock(next_one.start)}. Let one end where the other begins."
            )
    return tuple(found)


def _part(entry: Table, key: str, here: Path) -> tuple[Part, ...]:
    known(entry, ("from", "to", "volume"), "[[volume.parts]] ")
    for needed, example in (("from", '"08:00"'), ("to", '"09:00"'), ("volume", "-18")):
        if needed not in entry:
            raise UsageError(f"[[volume.parts]] has an entry without {needed}. Write it too: {needed} = {example}.")
    first, last = (minute(text(entry[name], name, here)) for name in ("from", "to"))
    start, end = _over_midnight(first, last, f"[[volume.parts]] {entry['from']} to {entry['to']}")
    volume = decibels(QUIETEST, LOUDEST_ASKED)(entry["volume"], "volume", here)
    if end <= A_DAY:
        return (Part(start, end, volume),)
    night = (Part(0, end - A_DAY, volume),) if end > A_DAY else ()
    return (Part(start, A_DAY, volume), *night)


def _told(part: Part) -> str:
    return f"{clock(part.start)} to {clock(part.end)}"
