"""`audioguide waiting-room report`: proof of play, from the log."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_counts import counts, heard_for, language_name, told
from audioguide.cli.room_words import full_day
from audioguide.cli.speakable import counted, lines
from audioguide.errors import UsageError

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Heard

COLUMNS = (
    "day", "begun", "guide", "guide_title", "item", "title", "language", "seconds", "ended", "why", "allowed"
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@click.command("report", epilog="Example: audioguide waiting-room report --from 2026-11-01 --to 2026-11-30")
@click.option("--state", metavar="DIR", help="Folder of the log; the one of a room started by hand if not given.")
@click.option("--from", "first", metavar="DATE", help="The first day, such as 2026-11-01.")
@click.option("--to", "last", metavar="DATE", help="The last day.")
@click.option("--csv", "table", metavar="FILE", help="Also write a row for each item; - prints the rows alone.")
@json_option
def report(state: str | None, first: str | None, last: str | None, table: str | None, as_json: bool) -> int:
    """Say what was heard, when and for how long, as the log of a room proves it.

    By day, by language and by guide, with what was not heard to its end and why. The log of a service lies in
    /var/lib/audioguide-room and is read with sudo. Nothing is known of who listened.
    """
    from audioguide import settings
    from audioguide.waiting_room.log_files import LogReader, log_file
    from audioguide.waiting_room.tally import heard

    begin, end = _day(first, "--from"), _day(last, "--to")
    if begin and end and begin > end:
        raise UsageError(f"--from {begin} is after --to {end}.")
    reader = LogReader(log_file(Path(state) if state else settings.state_folder() / "waiting-room"))
    log = list(reader.lines())
    items = [one for one in heard(log) if (not begin or one.day >= begin) and (not end or one.day <= end)]
    if table == "-":
        click.echo(_csv(items), nl=False)
        return 0
    if table is not None:
        _write(Path(table), _csv(items))
    if as_json:
        click.echo(json.dumps([_row(one) for one in items], ensure_ascii=False))
        return 0
    within = [line for line in log if _is_within(line, begin, end)]
    for sentence in (*_heading(items), *_by_day(items), *counts(items), *_not_heard(items), *_happened(within)):
        click.echo(lines(sentence))
    if reader.unread:
        click.echo(lines(f"{counted(reader.unread, 'line')} of the log could not be read, and count for nothing."))
    click.echo(lines(_sum(items, reader.file, table)))
    return 0


def _day(text: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError as wrong:
        raise UsageError(f"{option} is {text!r}; write a date as 2026-12-24.") from wrong


def _is_within(line: dict[str, Any], begin: date | None, end: date | None) -> bool:
    day = date.fromisoformat(line["at"][:10])
    return (not begin or day >= begin) and (not end or day <= end)


def _heading(items: Sequence[Heard]) -> Iterator[str]:
    days = sorted({one.day for one in items})
    if days:
        last = f", to {full_day(days[-1])}" if len(days) > 1 else ""
        yield f"Report of the waiting room: {full_day(days[0])}{last}."


def _by_day(items: Sequence[Heard]) -> Iterator[str]:
    from audioguide.waiting_room.tally import counted_by

    for day, count in counted_by(items, lambda one: one.day).items():
        yield f"{full_day(day)}: {told(count)}."


def _not_heard(items: Sequence[Heard]) -> Iterator[str]:
    """What did not come to its end and why; what played in spite of something."""
    from audioguide.waiting_room.tally import counted_by

    broken = [one for one in items if one.ended != "played"]
    for (ended, why), count in counted_by(broken, lambda one: (one.ended, one.why.rstrip("."))).items():
        because = why or ("the power went or the room was ended" if ended == "broken off" else "")
        yield f"{ended.capitalize()}: {counted(count.begun, 'item')}{f', because {because}' if because else ''}."
    for allowed, count in counted_by([one for one in items if one.allowed], lambda one: one.allowed).items():
        yield f"Played although {allowed}, since the configuration allows it: {counted(count.begun, 'item')}."


def _happened(log: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What else an operator should know."""
    found = list(log)
    for what, noun in (("hushed", "a name was called"), ("device lost", "the sound device went away")):
        times = sum(line["what"] == what for line in found)
        if times:
            yield f"{noun.capitalize()} {counted(times, 'time')}."
    lost = sum(int(line.get("count", 0)) for line in found if line["what"] == "log lines lost")
    if lost:
        yield f"{counted(lost, 'line')} could not be written, since the disk was full: more may have been heard."
    refused = {(line.get("item", ""), line.get("why", "")) for line in found if line["what"] == "refused"}
    for item, why in sorted(refused):
        yield f"Refused: {item}: {why}"


def _sum(items: Sequence[Heard], file: Path, table: str | None) -> str:
    where = f" The rows are in {table}" if table else f" The log is {file}"
    if not items:
        return f"Nothing was heard in this time.{where}"
    seconds = sum(one.seconds for one in items)
    days = len({one.day for one in items})
    return f"Heard on {counted(days, 'day')}: {counted(len(items), 'item')}, {heard_for(seconds)}.{where}"


def _row(one: Heard) -> dict[str, Any]:
    """An item by the names of COLUMNS."""
    values = (
        one.day.isoformat(), one.begun.isoformat(timespec="seconds"), one.folder, one.guide, one.item, one.title,
        language_name(one.language) if one.language else "", round(one.seconds, 1), one.ended, one.why, one.allowed,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _csv(items: Sequence[Heard]) -> str:
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for one in items:
        rows.writerow([_harmless(value) for value in _row(one).values()])
    return out.getvalue()


def _harmless(value: object) -> object:
    """A title that begins as a formula does is text in a spreadsheet too."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _write(file: Path, text: str) -> None:
    """Whole or not at all, with the mark by which a spreadsheet knows UTF-8. Raises OutputError."""
    from audioguide.cli.written import write_whole

    write_whole(file, text.encode("utf-8-sig"), "The rows")
