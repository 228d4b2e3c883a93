"""`audioguide waiting-room check`: what would play today, and what of the configuration may not be meant."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_options import open_room, room_options
from audioguide.cli.speakable import counted, duration, lines
from audioguide.errors import ContentError

if TYPE_CHECKING:
    from audioguide.waiting_room.admission import Item
    from audioguide.waiting_room.configuration import Configuration


@click.command("check", epilog="Example: audioguide waiting-room check")
@room_options
@json_option
def check(folders: tuple[str, ...], config: str | None, output: str | None, as_json: bool) -> int:
    """Say what would play today, when, how loud, and what is refused and why.

    Every guide that is chosen is verified first. A setting that cannot be meant is an error; one that may not be what
    you think is told as a note. Exit code 3 where nothing may play.
    """
    from audioguide.audio.playback.device import device_names
    from audioguide.waiting_room import sounds as room_sounds
    from audioguide.waiting_room.admission import admit
    from audioguide.waiting_room.remarks import remarks
    from audioguide.waiting_room.verifying import verified_guides

    configuration, _, named, where = open_room(config, folders, output)
    now = datetime.now()
    items, refusals = admit(configuration, verified_guides(configuration, named, where.output), now.date())
    sounds = room_sounds.read(where.output / room_sounds.FOLDER)
    notes = list(remarks(configuration, sounds, items, now, device_names))
    if as_json:
        click.echo(json.dumps(_record(configuration, items, refusals, notes, now), ensure_ascii=False))
    else:
        _tell_items(items, refusals)
        _tell_programme(configuration, now)
        for note in notes:
            click.echo(lines(f"Note: {note}"))
        told = f"{counted(len(refusals), 'refusal')}, {counted(len(notes), 'note')}"
        click.echo(lines(f"Checked: {counted(len(items), 'item')} may play, {told}."))
    return 0 if items else ContentError.exit_code


def _record(
    configuration: Configuration, items: Sequence[Item], refusals: Any, notes: list[str], now: datetime
) -> dict[str, Any]:
    from audioguide.waiting_room.hours import opens, volume

    start = opens(configuration, now)
    return {
        "items": [
            {"item": item.id, "title": item.title, "language": item.language, "seconds": round(item.seconds, 1)}
            | ({"allowed": item.allowed} if item.allowed else {})
            for item in items
        ],
        "refused": [{"item": refusal.what, "why": refusal.why} for refusal in refusals],
        "notes": notes,
        "volume": volume(configuration, now),
        "cap": configuration.cap,
        "opens": start.isoformat(timespec="minutes") if start else "",
    }


def _tell_items(items: Sequence[Item], refusals: Any) -> None:
    for item in items:
        allowed = f" You allowed it although: {item.allowed}." if item.allowed else ""
        what = "The invitation" if item.invitation else "May play"
        click.echo(lines(f"{what}: {item.id}, {item.title}. {duration(item.seconds)}.{allowed}"))
    for refusal in refusals:
        click.echo(lines(f"Refused: {refusal.what}: {refusal.why}"))
    if not items and not refusals:
        click.echo(lines("Note: There is no built guide. Make one: audioguide build how-to-listen"))


def _tell_programme(configuration: Configuration, now: datetime) -> None:
    from audioguide.cli.room_words import announced, day_name, levels, opening
    from audioguide.language.base import program_language
    from audioguide.waiting_room.hours import closes, is_holiday, opens

    room = program_language().room
    hours = opening(configuration, now.date())
    open_now, start = closes(configuration, now) is not None, opens(configuration, now)
    today = f"Today is {day_name(now.date())}"
    if hours:
        click.echo(lines(f"{today}. Open {hours}; now it is {'open' if open_now else 'closed'}."))
    else:
        click.echo(
            lines(
                f"{today}, and the room is closed{' for a holiday' if is_holiday(configuration, now.date()) else ''}."
            )
        )
    if not open_now and start is not None:
        click.echo(lines(room.opens_again(start, now)))
    click.echo(
        lines(
            f"At most {counted(configuration.plays_per_hour, 'item')} an hour, {duration(configuration.gap)} apart, "
            f"none again within {counted(configuration.repeat_after, 'minute')}."
        )
    )
    for sentence in (*levels(configuration, now), *announced(configuration)):
        click.echo(lines(sentence))
