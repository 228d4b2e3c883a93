"""`audioguide waiting-room report`: proof of play, from the log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_counts import EACH, counts, heard_for, together
from audioguide.cli.room_missed import differences, missed
from audioguide.cli.room_reported import ReportedDay, compared, not_made, reported_days
from audioguide.cli.room_review import played_although, reviewed
from audioguide.cli.room_rows import row, rows, why_not
from audioguide.cli.room_touched import touched
from audioguide.cli.room_troubles import told_trouble, verdict
from audioguide.cli.room_words import full_day, joined, moment, span
from audioguide.cli.speakable import counted, duration, lines
from audioguide.errors import UsageError

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Heard
    from audioguide.waiting_room.troubles import Trouble

_NOT_COUNTED = (
    "Nothing of it was heard, so it is not counted.",
    "How much of it was heard is not known, so it is not counted.",
)
"""Of an item that ended; of one whose end the log does not tell."""


@click.command("report", epilog="Example: audioguide waiting-room report --from 2026-11-01 --to 2026-11-30")
@click.option("--state", metavar="DIR", help="Folder of the log; the one of a room started by hand if not given.")
@click.option("--from", "first", metavar="DATE", help="The first day, such as 2026-11-01.")
@click.option("--to", "last", metavar="DATE", help="The last day.")
@click.option("--config", metavar="FILE", help="To compare with its plan; ./waiting-room.toml if it is there.")
@click.option("--output", metavar="DIR", help="Folder that holds the built guides.")
@click.option("--page", metavar="FILE", help="Also write it as a page, to print or to send.")
@click.option("--csv", "table", metavar="FILE", help="Also write a row for each item; - prints the rows alone.")
@json_option
def report(
    state: str | None,
    first: str | None,
    last: str | None,
    config: str | None,
    output: str | None,
    page: str | None,
    table: str | None,
    as_json: bool,
) -> int:
    """Say whether all is well, and what was heard, when and for how long, as the log of a room proves it.

    First what went wrong: when, for how long, whether it is over, and what to do. Then by day, beside what was
    planned, by language and by guide, with what was not heard to its end and why. The log of a service lies in
    /var/lib/audioguide-room and is read with sudo. Nothing is known of who listened.
    """
    from audioguide import settings
    from audioguide.waiting_room.log_files import LogReader, log_file
    from audioguide.waiting_room.tally import heard

    within = _within(first, last)
    reader = LogReader(log_file(Path(state) if state else settings.state_folder() / "waiting-room"))
    log = list(reader.lines())
    begun = [one for one in heard(log) if _touches(within, one.day, one.day)]
    if table == "-":
        click.echo(rows(begun), nl=False)
        return 0
    if table is not None:
        _write(Path(table), rows(begun))
    if as_json:
        click.echo(json.dumps([row(one) for one in begun], ensure_ascii=False))
        return 0
    asked = [one for one in begun if one.seconds]
    days, planned = compared(reported_days(asked, log, *within), config, output)
    told = _Told(begun, log, within, days, planned, reader.unread)
    if page is not None:
        told.write(Path(page))
    told.say(_where(reader.file, table, page))
    return 0


class _Told:
    """A report in words. begun: items, also those of which nothing was heard; within: first and last day, or None."""

    def __init__(
        self,
        begun: Sequence[Heard],
        log: Sequence[dict[str, Any]],
        within: tuple[date | None, date | None],
        days: Sequence[ReportedDay],
        planned: str,
        unread: int,
    ) -> None:
        self.items = [one for one in begun if one.seconds]
        self.broken = [*_in_part(begun), *_not_whole(begun)]
        self.days, self.planned = days, planned
        own = [line for line in log if _is_within(line, within)]
        wrong = _troubles(log, within)
        self.differences = list(differences(days, wrong))
        end = datetime.fromisoformat(log[-1]["at"]) if log else _now()
        self.troubles = [replace(told_trouble(one), missed=missed(one, end, begun, days)) for one in wrong]
        self.verdict = verdict(self.troubles, bool(self.items))
        self.touched = list(touched(log, lambda day: _touches(within, day, day)))
        self.review = [*reviewed(self.items), *played_although(self.items)]
        self.more = list(_more(own, days, unread))

    @property
    def span(self) -> str:
        """Its days."""
        return span(self.days[0].day, self.days[-1].day) if self.days else "nothing was heard"

    @property
    def sum(self) -> str:
        """All that was heard."""
        if not self.items:
            return "Nothing was heard in this time."
        seconds, days = sum(one.seconds for one in self.items), len({one.day for one in self.items})
        return f"Heard on {counted(days, 'day')}: {together(self.items)}, {heard_for(seconds)}."

    def sentences(self) -> Iterator[str]:
        """All of it but the last line."""
        yield self.verdict
        if self.days:
            yield f"Report of the waiting room: {self.span}."
        for one in self.troubles:
            yield one.text
        for day in self.days:
            yield f"{full_day(day.day)}: {day.told}"
        yield from filter(None, [self.planned, *self.differences])
        yield from (*([EACH] if self.items else []), *counts(self.items))
        yield from self.broken
        yield from (*self.touched, *self.review, *self.more)

    def say(self, where: str) -> None:
        """All of it, and where it was written."""
        for sentence in self.sentences():
            click.echo(lines(sentence))
        click.echo(lines(f"{self.sum}{where}"))

    def write(self, file: Path) -> None:
        """The page, whole or not at all. Raises OutputError."""
        from audioguide.cli.room_page import write_page

        write_page(
            file, "report.html", self.items, span=self.span, days=self.days, planned=self.planned,
            differences=self.differences,
            verdict=self.verdict, well=all(one.over for one in self.troubles), troubles=self.troubles,
            broken=self.broken, touched=self.touched, review=self.review, more=self.more, sum=self.sum,
        )  # fmt: skip


def _within(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """The days asked for. Raises UsageError."""
    begin, end = _day(first, "--from"), _day(last, "--to")
    if begin and end and begin > end:
        raise UsageError(f"--from {begin} is after --to {end}.")
    return begin, end


def _day(text: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError as wrong:
        raise UsageError(f"{option} is {text!r}; write a date as 2026-12-24.") from wrong


def _is_within(line: dict[str, Any], within: tuple[date | None, date | None]) -> bool:
    return _touches(within, *[date.fromisoformat(line["at"][:10])] * 2)


def _touches(within: tuple[date | None, date | None], first: date, last: date) -> bool:
    """Whether any day from one to another is asked for."""
    begin, end = within
    return (not begin or last >= begin) and (not end or first <= end)


def _now() -> datetime:
    return datetime.now().astimezone()


def _troubles(log: Sequence[dict[str, Any]], within: tuple[date | None, date | None]) -> list[Trouble]:
    """Those that began or were not over in the days asked for."""
    from audioguide.waiting_room.troubles import troubles

    now = _now()
    return [
        one
        for one in troubles(log, now)
        if _touches(within, one.begun.date(), (one.ended or max(now, one.begun)).date())
    ]


def _in_part(begun: Sequence[Heard]) -> Iterator[str]:
    """How many did not come to their end, and which of them count."""
    broken = [one for one in begun if not one.whole]
    unheard = sum(not one.seconds for one in broken)
    if broken:
        told = f"Not heard to the end: {together(broken)}."
        if unheard:
            told += (
                f" {unheard} of them {'counts' if unheard == 1 else 'count'} nowhere in this report, and stand"
                f"{'s' if unheard == 1 else ''} in the rows for a spreadsheet with “no” under “counts”."
            )
        yield told


def _not_whole(begun: Sequence[Heard]) -> Iterator[str]:
    """What did not come to its end: each with day, time, why, and how much of it was heard."""
    for one in begun:
        if not one.whole:
            heard = (
                f"{duration(one.seconds)} of it were heard." if one.seconds else _NOT_COUNTED[one.ended == "broken off"]
            )
            yield f"“{one.title.rstrip('.')}” on {moment(one.begun)}, since {why_not(one)}. {heard}"


def _more(log: Iterable[dict[str, Any]], days: Sequence[ReportedDay], unread: int) -> Iterator[str]:
    """What else an operator should know."""
    found = list(log)
    missing = list(not_made(days))
    if missing:
        yield f"Announcements that were planned and not made: {joined(missing)}."
    elif any(day.planned is not None and day.planned.announcements for day in days):
        yield "Every announcement that was planned was made."
    called = sum(line["what"] == "hushed" for line in found)
    if called:
        yield f"A name was called {'once' if called == 1 else f'{called} times'}."
    lost = sum(int(line.get("count", 0)) for line in found if line["what"] == "log lines lost")
    if lost:
        yield f"{counted(lost, 'line')} could not be written, since the disk was full: more may have been heard."
    for item, why in sorted(_left_out(found).items()):
        yield f"Left out: {item}: {why}"
    if unread:
        yield f"{counted(unread, 'line')} of the log could not be read, and count for nothing."


def _left_out(log: Iterable[dict[str, Any]]) -> dict[str, str]:
    """What was refused and did not play after that, and why."""
    found: dict[str, str] = {}
    for line in log:
        item = str(line.get("item", ""))
        if line["what"] == "refused":
            found[item] = str(line.get("why", ""))
        elif line["what"] == "started":
            found.pop(item, None)
            found.pop(item.rpartition("/")[0], None)
    return found


def _where(file: Path, table: str | None, page: str | None) -> str:
    """What was written; where nothing was, what was read."""
    written = [f" The {what} in {where}" for what, where in (("page is", page), ("rows are", table)) if where]
    # A path stands last, with no full stop that might belong to it.
    return ".".join(written) or f" The log is {file}"


def _write(file: Path, text: str) -> None:
    """Whole or not at all, with the mark by which a spreadsheet knows UTF-8. Raises OutputError."""
    from audioguide.cli.written import write_whole

    write_whole(file, text.encode("utf-8-sig"), "The rows")
