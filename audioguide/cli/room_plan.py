"""`audioguide waiting-room plan`: the week that comes, as text and as a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_counts import EACH, by_language, counts, heard_for, together
from audioguide.cli.room_options import room_options
from audioguide.cli.room_planned import PlannedDay, made, planned_days
from audioguide.cli.room_simulate import first_day, first_day_option, room_on
from audioguide.cli.room_words import full_day, levels, limits, named_aloud, opens_next, span
from audioguide.cli.speakable import counted, duration, lines
from audioguide.errors import ContentError

if TYPE_CHECKING:
    from audioguide.waiting_room.admission import Refusal
    from audioguide.waiting_room.events import Room
    from audioguide.waiting_room.tally import Heard

MOVES = "When a name is called it is silent for {hush}; what comes later moves, and may come in another order."


@click.command("plan", epilog="Example: audioguide waiting-room plan --page plan.html")
@room_options
@click.option("--days", default=7, type=click.IntRange(1, 31), help="How many; 7 if not given.")
@first_day_option
@click.option("--times", is_flag=True, help="Also name each item with its time, and print it with the page.")
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

    Nothing sounds. Every guide that is chosen is verified first. The page shows the week, and each day's times when
    it is opened; with --times they are open from the start. Exit code 3 where nothing will play.
    """
    from audioguide.audio.playback.device import device_names
    from audioguide.waiting_room.remarks import remarks

    first = first_day(begin)
    room, refusals = room_on(first, folders, config, output)
    planned = planned_days(room, first, days)
    notes = list(remarks(room.configuration, room.sounds, room.items, first, device_names))
    out = left_out(room, planned, refusals)
    if page is not None:
        _write(Path(page), room, planned, notes, out, times)
    if as_json:
        click.echo(json.dumps(_record(planned, [*notes, *out]), ensure_ascii=False))
    else:
        _tell(room, planned, notes, out, times)
        click.echo(lines(_sum(planned) + (f" The page is in {page}" if page is not None else "")))
    return 0 if any(day.items for day in planned) else ContentError.exit_code


def left_out(room: Room, planned: Sequence[PlannedDay], refusals: Sequence[Refusal]) -> list[str]:
    """What does not play in these days, and why: each a sentence."""
    plays = {one.item for day in planned for one in day.items}
    found = [f"{refusal.what} does not play: {refusal.why}" for refusal in refusals]
    for item in room.items:
        if item.id not in plays:
            found.append(f"“{item.title}” of {item.guide_title} finds no time to play in these days.")
    return found


def _nothing_left_out(room: Room) -> str:
    chapters = counted(len(room.items), "chapter")
    return f"Nothing is left out: all that was chosen plays, which is {chapters}."


def _tell(room: Room, planned: Sequence[PlannedDay], notes: Sequence[str], out: Sequence[str], times: bool) -> None:
    every = [one for day in planned for one in day.items]
    languages = list(by_language(every))
    click.echo(lines(f"Plan of the waiting room: {_span(planned)}."))
    for day in planned:
        click.echo(lines(f"{full_day(day.day)}: {_told(day, languages)}"))
        for one in day.items if times else ():
            click.echo(lines(f"{one.begun:%H:%M}: {_item(one)}. {duration(one.seconds)}."))
    click.echo(lines(opens_next(room.configuration, planned[-1].day)))
    for sentence in out or ([_nothing_left_out(room)] if every else []):
        click.echo(lines(f"Left out: {sentence}" if out else sentence))
    for sentence in made(planned):
        click.echo(lines(f"Announced {sentence[0].lower()}{sentence[1:]}"))
    for sentence in (*levels(room.configuration), *_rules(room)):
        click.echo(lines(sentence))
    for sentence in (*([EACH] if every else []), *counts(every)):
        click.echo(lines(sentence))
    for note in notes:
        click.echo(lines(f"Note: {note}"))


def _rules(room: Room) -> list[str]:
    """When it plays, when it is silent, and what is said before."""
    moves = MOVES.format(hush=duration(room.configuration.hush))
    return [*limits(room.configuration), moves, *named_aloud(room)]


def _span(planned: Sequence[PlannedDay]) -> str:
    return span(planned[0].day, planned[-1].day)


def _told(day: PlannedDay, languages: Sequence[str]) -> str:
    """languages: names of those that the plan has, in its order."""
    if not day.open:
        return f"{day.shut}."
    if not day.items:
        return f"open {day.open}. Nothing plays."
    heard = [f"{name} {duration(c.seconds)}" for name, c in by_language(day.items, languages).items() if c.seconds]
    each = f" {', '.join(heard)}." if len(heard) > 1 else ""
    return (
        f"open {day.open}. {together(day.items)}, {duration(day.count.seconds)}.{each} "
        f"The first begins at {day.items[0].begun:%H:%M}, the last is over at {day.items[-1].over:%H:%M}."
    )


def _item(one: Heard) -> str:
    return f"{one.title}, from {one.guide}" if one.folder else f"Announcement: {one.title.rstrip('.')}"


def _sum(planned: Sequence[PlannedDay]) -> str:
    seconds, open_for = sum(day.count.seconds for day in planned), sum(day.seconds for day in planned)
    every = [one for day in planned for one in day.items]
    sound = f"{duration(seconds)} of sound" if seconds else "no sound"
    heard = f"{together(every)}, {sound}, in {heard_for(open_for)} for which the room is open"
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


def _write(
    file: Path, room: Room, planned: Sequence[PlannedDay], notes: Sequence[str], out: Sequence[str], times: bool
) -> None:
    """The page, whole or not at all. Raises OutputError."""
    from audioguide.cli.room_page import write_page

    write_page(
        file,
        "plan.html",
        [one for day in planned for one in day.items],
        span=_span(planned),
        loud=list(levels(room.configuration)),
        limits=list(_rules(room)),
        made=list(made(planned)),
        notes=notes,
        left_out=out,
        nothing_left_out=_nothing_left_out(room),
        opens_next=opens_next(room.configuration, planned[-1].day),
        days=planned,
        opened=times,
        sum=_sum(planned),
    )
