"""`audioguide waiting-room plan`: the week that comes, as text and as a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_counts import by_language, counts, heard_for, told
from audioguide.cli.room_options import room_options
from audioguide.cli.room_simulate import first_day, first_day_option, room_on
from audioguide.cli.room_words import announced, full_day, joined, levels, span, stretches
from audioguide.cli.speakable import counted, duration, lines
from audioguide.errors import ContentError

if TYPE_CHECKING:
    from audioguide.waiting_room.events import Room
    from audioguide.waiting_room.tally import Count, Heard

MOVES = "When names are called, the times move; the order stays."


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
    def items(self) -> tuple[Heard, ...]:
        """All of them."""
        return tuple(one for part in self.parts for one in part)

    @property
    def count(self) -> Count:
        """Of its items."""
        from audioguide.waiting_room.tally import Count, counted_by

        return counted_by(self.items, lambda one: "").get("", Count())


@click.command("plan", epilog="Example: audioguide waiting-room plan --page plan.html")
@room_options
@click.option("--days", default=7, type=click.IntRange(1, 31), help="How many; 7 if not given.")
@first_day_option
@click.option("--times", is_flag=True, help="Also name each item with its time.")
@click.option("--page", metavar="FILE", help="Also write it as a page, to hang up or to send.")
@json_option
def plan(
    folders: tuple[str, ...],
    config: str | None,
    output: str | None,
    days: int,
    begin: str | None,
    times: bool,
    page: str | None,
    as_json: bool,
) -> int:
    """Say what the days that come will bring: hours, volume, announcements, and what plays for how long.

    Nothing sounds. Every guide that is chosen is verified first. Exit code 3 where nothing will play.
    """
    from audioguide.audio.playback.device import device_names
    from audioguide.waiting_room.remarks import remarks

    first = first_day(begin)
    room, refusals = room_on(first, folders, config, output)
    notes = list(remarks(room.configuration, room.sounds, room.items, first, device_names))
    notes += [f"{refusal.what} does not play: {refusal.why}" for refusal in refusals]
    planned = _planned(room, first, days)
    if page is not None:
        _write(Path(page), room, planned, notes)
    if as_json:
        click.echo(json.dumps(_record(planned, notes), ensure_ascii=False))
    else:
        _tell(room, planned, notes, times)
        click.echo(lines(_sum(planned) + (f" The page is in {page}" if page is not None else "")))
    return 0 if any(day.items for day in planned) else ContentError.exit_code


def _planned(room: Room, first: datetime, days: int) -> list[PlannedDay]:
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


def _tell(room: Room, planned: Sequence[PlannedDay], notes: Sequence[str], times: bool) -> None:
    every = [one for day in planned for one in day.items]
    languages = list(by_language(every))
    click.echo(lines(f"Plan of the waiting room: {_span(planned)}."))
    for sentence in (*levels(room.configuration), *announced(room.configuration)):
        click.echo(lines(sentence))
    for day in planned:
        click.echo(lines(f"{full_day(day.day)}: {_told(day, languages)}"))
        for one in day.items if times else ():
            click.echo(lines(f"{one.begun:%H:%M}: {_item(one)}. {duration(one.seconds)}."))
    for sentence in counts(every):
        click.echo(lines(sentence))
    for note in notes:
        click.echo(lines(f"Note: {note}"))


def _span(planned: Sequence[PlannedDay]) -> str:
    return span(planned[0].day, planned[-1].day)


def _told(day: PlannedDay, languages: Sequence[str]) -> str:
    """languages: names of those that the plan has, in its order."""
    if not day.open:
        return f"closed{' for a holiday' if day.holiday else ''}."
    if not day.items:
        return f"open {day.open}. Nothing plays."
    heard = [f"{name} {duration(c.seconds)}" for name, c in by_language(day.items, languages).items() if c.seconds]
    each = f" {', '.join(heard)}." if len(heard) > 1 else ""
    return (
        f"open {day.open}. {told(day.count)}.{each} "
        f"The first at {day.items[0].begun:%H:%M}, the last at {day.items[-1].begun:%H:%M}."
    )


def _item(one: Heard) -> str:
    return f"{one.title}, from {one.guide}" if one.folder else f"Announcement: {one.title.rstrip('.')}"


def _sum(planned: Sequence[PlannedDay]) -> str:
    seconds, open_for = sum(day.count.seconds for day in planned), sum(day.seconds for day in planned)
    items = sum(len(day.items) for day in planned)
    sound = f"{duration(seconds)} of sound" if seconds else "no sound"
    heard = f"{counted(items, 'item')}, {sound}, in {heard_for(open_for)} for which the room is open"
    return f"Planned {counted(len(planned), 'day')}: {heard}."


def _record(planned: Sequence[PlannedDay], notes: Sequence[str]) -> dict[str, Any]:
    return {
        "days": [
            {
                "day": day.day.isoformat(),
                "open": day.open,
                "holiday": day.holiday,
                "items": [
                    {"at": one.begun.isoformat(timespec="seconds"), "item": one.item, "title": one.title,
                     "language": one.language, "seconds": one.seconds}
                    for one in day.items
                ],
            }
            for day in planned
        ],
        "notes": list(notes),
    }  # fmt: skip


def _write(file: Path, room: Room, planned: Sequence[PlannedDay], notes: Sequence[str]) -> None:
    """The page, whole or not at all. Raises OutputError."""
    from audioguide.cli.room_page import write_page

    write_page(
        file,
        "plan.html",
        [one for day in planned for one in day.items],
        span=_span(planned),
        rules=[*levels(room.configuration), *announced(room.configuration)],
        moves=MOVES,
        notes=notes,
        days=planned,
        sum=_sum(planned),
    )
