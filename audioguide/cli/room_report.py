"""`audioguide waiting-room report`: proof of play, from the log."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from audioguide.cli.options import json_option
from audioguide.cli.room_counts import counts, heard_for, language_name, told
from audioguide.cli.room_words import full_day, span
from audioguide.cli.speakable import counted, lines
from audioguide.errors import UsageError

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Count, Heard

K = TypeVar("K", bound=Hashable)
COLUMNS = (
    "day", "begun", "guide", "guide_title", "item", "title", "language", "seconds", "ended", "why", "allowed"
)  # fmt: skip
_NAMED = 3
"""Items that a sentence names."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@dataclass(frozen=True, slots=True)
class ReportedDay:
    """What was heard on a day."""

    day: date
    items: tuple[Heard, ...]
    silent: str
    """Where nothing was heard: "closed" if the log says that the room was, else "nothing was heard"."""

    @property
    def count(self) -> Count:
        """Of its items."""
        from audioguide.waiting_room.tally import Count, counted_by

        return counted_by(self.items, lambda one: "").get("", Count())

    @property
    def ended(self) -> datetime:
        """When its last item was over."""
        return self.items[-1].begun + timedelta(seconds=self.items[-1].seconds)


@click.command("report", epilog="Example: audioguide waiting-room report --from 2026-11-01 --to 2026-11-30")
@click.option("--state", metavar="DIR", help="Folder of the log; the one of a room started by hand if not given.")
@click.option("--from", "first", metavar="DATE", help="The first day, such as 2026-11-01.")
@click.option("--to", "last", metavar="DATE", help="The last day.")
@click.option("--page", metavar="FILE", help="Also write it as a page, to print or to send.")
@click.option("--csv", "table", metavar="FILE", help="Also write a row for each item; - prints the rows alone.")
@json_option
def report(
    state: str | None, first: str | None, last: str | None, page: str | None, table: str | None, as_json: bool
) -> int:
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
    within = [line for line in log if _is_within(line, begin, end)]
    days = _days(items, log, begin, end)
    if table is not None:
        _write(Path(table), _csv(items))
    if page is not None:
        _write_page(Path(page), items, days, within)
    if as_json:
        click.echo(json.dumps([_row(one) for one in items], ensure_ascii=False))
        return 0
    for sentence in (*_heading(days), *_by_day(days), *counts(items), *_not_heard(items), *_allowed(items)):
        click.echo(lines(sentence))
    for sentence in _happened(within):
        click.echo(lines(sentence))
    if reader.unread:
        click.echo(lines(f"{counted(reader.unread, 'line')} of the log could not be read, and count for nothing."))
    click.echo(lines(f"{_sum(items)}{_where(reader.file, table, page)}"))
    return 0


def _day(text: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError as wrong:
        raise UsageError(f"{option} is {text!r}; write a date as 2026-12-24.") from wrong


def _is_within(line: dict[str, Any], begin: date | None, end: date | None) -> bool:
    day = date.fromisoformat(line["at"][:10])
    return (not begin or day >= begin) and (not end or day <= end)


def _span(days: Sequence[ReportedDay]) -> str:
    return span(days[0].day, days[-1].day) if days else "nothing was heard"


def _heading(days: Sequence[ReportedDay]) -> Iterator[str]:
    if days:
        yield f"Report of the waiting room: {_span(days)}."


def _days(
    items: Sequence[Heard], log: Sequence[dict[str, Any]], begin: date | None, end: date | None
) -> list[ReportedDay]:
    """Each of the days asked for that the log tells of; without a wish, from the first to the last that was heard."""
    if not items:
        return []
    known = date.fromisoformat(log[0]["at"][:10]), _known_until(log[-1])
    first = max(begin, known[0]) if begin else min(one.day for one in items)
    last = min(end, known[1]) if end else max(one.day for one in items)
    found = []
    for day in (first + timedelta(number) for number in range((last - first).days + 1)):
        own = tuple(one for one in items if one.day == day)
        found.append(ReportedDay(day, own, "closed" if _was_closed(log, day) else "nothing was heard"))
    return found


def _known_until(line: dict[str, Any]) -> date:
    """The last day of which a log tells that ends so: a line that says when the room opens tells of all days before."""
    day = date.fromisoformat(line["at"][:10])
    opens = str(line.get("opens", ""))[:10]
    return max(day, date.fromisoformat(opens) - timedelta(1)) if opens else day


def _was_closed(log: Sequence[dict[str, Any]], day: date) -> bool:
    """Whether the log says of all of a day that the room was closed; not where it was not running."""
    before, states = "", set()
    for line in log:
        at = date.fromisoformat(line["at"][:10])
        if at > day:
            break
        if line["what"] in ("waiting", "started", "resumed", "room closed"):
            state = str(line.get("why", "")) if line["what"] == "waiting" else str(line["what"])
            before = state if at < day else before
            states |= {state} if at == day else set()
    return {before, *states} == {"closed"}


def _by_day(days: Sequence[ReportedDay]) -> Iterator[str]:
    for day in days:
        yield f"{full_day(day.day)}: {told(day.count) if day.items else day.silent}."


def _not_heard(items: Sequence[Heard]) -> Iterator[str]:
    """What did not come to its end, and why."""
    broken = [one for one in items if one.ended != "played"]
    for (ended, why), each in _grouped(broken, lambda one: (one.ended, one.why.rstrip("."))):
        because = why or ("the power went or the room was ended" if ended == "broken off" else "")
        so = f", because {because}" if because else ""
        yield f"{ended.capitalize()}: {counted(len(each), 'item')}{so}. {_named(each)}"


def _allowed(items: Sequence[Heard]) -> Iterator[str]:
    """What played in spite of something."""
    for what, each in _grouped([one for one in items if one.allowed], lambda one: one.allowed):
        yield f"Played although {what}, since the configuration allows it: {counted(len(each), 'item')}. {_named(each)}"


def _grouped(items: Sequence[Heard], key: Callable[[Heard], K]) -> Iterable[tuple[K, list[Heard]]]:
    found: dict[K, list[Heard]] = {}
    for one in items:
        found.setdefault(key(one), []).append(one)
    return found.items()


def _named(each: Sequence[Heard]) -> str:
    """Which they were, or the first of them where they are many."""
    some = [f"“{one.title.rstrip('.')}” on {full_day(one.day)}, at {one.begun:%H:%M}" for one in each[:_NAMED]]
    return f"{'The first of them: ' if len(each) > _NAMED else ''}{'; '.join(some)}."


def _often(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _happened(log: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What else an operator should know."""
    found = list(log)
    for what, noun in (("hushed", "a name was called"), ("device lost", "the sound device went away")):
        times = sum(line["what"] == what for line in found)
        if times:
            yield f"{noun.capitalize()} {_often(times)}."
    lost = sum(int(line.get("count", 0)) for line in found if line["what"] == "log lines lost")
    if lost:
        yield f"{counted(lost, 'line')} could not be written, since the disk was full: more may have been heard."
    refused = {(line.get("item", ""), line.get("why", "")) for line in found if line["what"] == "refused"}
    for item, why in sorted(refused):
        yield f"Refused: {item}: {why}"


def _sum(items: Sequence[Heard]) -> str:
    if not items:
        return "Nothing was heard in this time."
    seconds = sum(one.seconds for one in items)
    days = len({one.day for one in items})
    return f"Heard on {counted(days, 'day')}: {counted(len(items), 'item')}, {heard_for(seconds)}."


def _where(file: Path, table: str | None, page: str | None) -> str:
    """What was written; where nothing was, what was read."""
    written = [f" The {what} in {where}" for what, where in (("page is", page), ("rows are", table)) if where]
    # A path stands last, with no full stop that might belong to it.
    return ".".join(written) or f" The log is {file}"


def _write_page(
    file: Path, items: Sequence[Heard], days: Sequence[ReportedDay], within: Sequence[dict[str, Any]]
) -> None:
    """The page, whole or not at all. Raises OutputError."""
    from audioguide.cli.room_page import write_page

    write_page(
        file,
        "report.html",
        items,
        span=_span(days),
        days=days,
        broken=list(_not_heard(items)),
        allowed=list(_allowed(items)),
        happened=list(_happened(within)),
        sum=_sum(items),
    )


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
