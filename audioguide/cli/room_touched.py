"""When somebody changed the volume, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from audioguide.cli.room_words import short_day
from audioguide.cli.speakable import counted

if TYPE_CHECKING:
    from audioguide.waiting_room.touched import Touch


def touched(log: Iterable[Mapping[str, Any]], asked: Callable[[date], bool]) -> Iterator[str]:
    """How often, and on each day at what times. log: all of its lines; asked: whether a day is one of the report's."""
    from audioguide.waiting_room.touched import touches

    found = [one for one in touches(log) if asked(one.at.date())]
    if not found:
        yield "Nobody changed the volume."
        return
    louder, quieter = sum(one.step > 0 for one in found), sum(one.step < 0 for one in found)
    each = f"{counted(louder, 'time')} louder, {counted(quieter, 'time')} quieter"
    back = "Each time it came back by itself." if all(one.until for one in found) else "The last is still so."
    yield f"Somebody changed the volume {counted(len(found), 'time')}: {each}. {back}"
    days: dict[date, list[Touch]] = {}
    for one in found:
        days.setdefault(one.at.date(), []).append(one)
    for day, those in days.items():
        yield f"Volume on {short_day(day)}: {'; '.join(_told(one) for one in those)}."


def _told(one: Touch) -> str:
    until = f" to {one.until:%H:%M}" if one.until else ""
    if not one.step:
        return f"{one.at:%H:%M}{until} no louder, since it was at its limit"
    return f"{one.at:%H:%M}{until} {'louder' if one.step > 0 else 'quieter'} by {abs(one.step):g} decibels"
