"""`audioguide waiting-room simulate`: days go by in a moment."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_counts import counts
from audioguide.cli.room_options import open_room, room_options
from audioguide.cli.speakable import counted, lines
from audioguide.errors import UsageError

if TYPE_CHECKING:
    from audioguide.waiting_room.admission import Refusal
    from audioguide.waiting_room.events import Room

first_day_option = click.option(
    "--from", "begin", metavar="DATE", help="The first day, such as 2026-12-24; today if not given."
)


@click.command("simulate", epilog="Example: audioguide waiting-room simulate --days 1 --seed 7")
@room_options
@click.option("--days", default=7, type=click.IntRange(1, 366), help="How many; 7 if not given.")
@click.option("--seed", type=int, help="Let names be called at random: the same ones for the same number.")
@first_day_option
@json_option
def simulate(
    folders: tuple[str, ...],
    config: str | None,
    output: str | None,
    days: int,
    seed: int | None,
    begin: str | None,
    as_json: bool,
) -> int:
    """Let days go by in a moment, and print what the log would say.

    Nothing sounds. Every guide that is chosen is verified first, and review dates are those of the first day. Days
    on which clocks are changed have the hours that they have here. At the end it counts what was heard. The lines of
    --json are those of a log: waiting-room report reads them.
    """
    from audioguide.language.base import language_of
    from audioguide.waiting_room.log_entry import entry
    from audioguide.waiting_room.log_sentences import log_sentence
    from audioguide.waiting_room.moment import written
    from audioguide.waiting_room.simulation import simulate as simulated
    from audioguide.waiting_room.tally import heard

    first = first_day(begin)
    room, refusals = room_on(first, folders, config, output)
    phrases = language_of(room.configuration.language).room
    log: list[dict[str, Any]] = []
    for refusal in refusals:
        log.append(entry("refused", written(first), item=refusal.what, why=refusal.why))
    for line in (*log, *simulated(room, first, days, seed)):
        log.append(line)
        click.echo(json.dumps(line, ensure_ascii=False) if as_json else lines(log_sentence(line, phrases)))
    if not as_json:
        items = list(heard(log))
        for sentence in counts(items):
            click.echo(lines(sentence))
        click.echo(lines(f"Simulated {counted(days, 'day')}: {counted(len(items), 'item')} played."))
    return 0


def room_on(
    first: datetime, folders: tuple[str, ...], config: str | None, output: str | None
) -> tuple[Room, tuple[Refusal, ...]]:
    """The room as it would begin on a day, and what it refuses."""
    from audioguide.waiting_room import sounds as room_sounds
    from audioguide.waiting_room.admission import admit
    from audioguide.waiting_room.events import Room
    from audioguide.waiting_room.verifying import verified_guides

    configuration, _, named, where = open_room(config, folders, output)
    items, refusals = admit(configuration, verified_guides(configuration, named, where.output), first.date())
    return Room(configuration, room_sounds.read(where.output / room_sounds.FOLDER), items), refusals


def first_day(text: str | None) -> datetime:
    """Midnight of the day asked for, or of today. Raises UsageError."""
    if text is None:
        return datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        return datetime.strptime(text, "%Y-%m-%d")
    except ValueError as wrong:
        raise UsageError(f"--from is {text!r}; write a date as 2026-12-24.") from wrong
