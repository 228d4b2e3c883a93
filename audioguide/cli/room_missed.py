"""What listeners missed while something was wrong, and why a day brought other chapters than were planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from audioguide.cli.room_counts import together
from audioguide.cli.room_words import joined, short_day
from audioguide.cli.speakable import counted, duration

if TYPE_CHECKING:
    from audioguide.cli.room_reported import ReportedDay
    from audioguide.waiting_room.tally import Heard
    from audioguide.waiting_room.troubles import Trouble

_SILENT = ("device", "power", "ended", "sound", "nothing", "silent log", "guide", "file", "clock")
"""Kinds in which something may go unheard."""
_AT = timedelta(seconds=1)
"""By which the end of an item and the beginning of what ended it may differ in a log."""


def missed(trouble: Trouble, until: datetime, begun: Sequence[Heard], days: Sequence[ReportedDay]) -> str:
    """What played meanwhile and what was missed. until: the end of the log where it is not over; begun: every item.

    Where the plan is known, it says how many chapters would have begun; else only what played is told.
    """
    if trouble.kind not in _SILENT:
        return "Nothing was missed."
    first, last = _wall(trouble.begun), _wall(trouble.ended or until)
    rest = [_rest(one) for one in begun if not one.whole and _wall(one.begun) <= first <= _wall(one.over) + _AT]
    if trouble.kind == "power" and not rest:
        rest = [_rest(one) for one in begun if one.ended == "broken off" and _wall(one.begun) == first]
    played = [one for one in begun if one.seconds and first < _wall(one.begun) < last]
    meanwhile = f"Meanwhile {together(played)} played. " if played else "Nothing else played meanwhile. "
    planned = [one for day in days if day.planned is not None for one in day.planned.items]
    if not any(day.planned is not None for day in days):
        return f"{meanwhile}Missed: {joined(rest)}." if rest else meanwhile.rstrip()
    short = sum(bool(one.folder) and first <= _wall(one.begun) < last for one in planned)
    short -= sum(bool(one.folder) for one in played)
    if short > 0 and not played:
        lost = f"{duration((last - first).total_seconds())} of silence, about {counted(short, 'chapter')}"
    else:
        lost = f"about {counted(short, 'chapter')}" if short > 0 else ""
    return (
        f"{meanwhile}Missed: {joined([*rest, *filter(None, [lost])])}."
        if rest or lost
        else (f"{meanwhile}Nothing was missed.")
    )


def _rest(one: Heard) -> str:
    return f"the rest of “{one.title.rstrip('.')}”"


def _wall(at: datetime) -> datetime:
    """By the clock on the wall: a plan is of no zone."""
    return at.replace(tzinfo=None)


def differences(days: Sequence[ReportedDay], troubles: Sequence[Trouble]) -> Iterator[str]:
    """Each day on which more or fewer chapters were heard than were planned, with what the log knows of the cause."""
    for day in days:
        more = day.chapters - (day.wanted if day.wanted is not None else day.chapters)
        if not more:
            continue
        wrong = [f"{one.begun:%H:%M}" for one in troubles if one.kind in _SILENT and one.begun.date() == day.day]
        causes = [f"a name was called {'once' if day.names == 1 else f'{day.names} times'}"] if day.names else []
        causes += [f"something went wrong at {joined(wrong)}"] if wrong else []
        since = f"{joined(causes)}, which moves what comes later" if causes else "of the clock: times moved a little"
        than = f"{counted(abs(more), 'chapter')} {'more' if more > 0 else 'fewer'} than planned"
        yield f"{short_day(day.day)}: {than}, because {since}."
