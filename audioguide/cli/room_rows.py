"""What was heard as rows for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from audioguide.cli.room_counts import language_name
from audioguide.cli.room_words import day_name

if TYPE_CHECKING:
    from audioguide.language.base.phrases.room import Reason
    from audioguide.waiting_room.tally import Heard

COLUMNS = (
    "day", "weekday", "time", "kind", "guide", "title", "language", "seconds_heard", "counts", "to_the_end", "why_not",
    "decibels", "review", "played_although", "folder",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
BROKEN_OFF = "the power went or the room was ended"


def why_not(one: Heard) -> str:
    """Why an item was not heard to its end, in words; empty where it was."""
    from audioguide.language.base import program_language

    if one.whole:
        return ""
    return program_language().room.reason(cast("Reason", one.why)) or (
        BROKEN_OFF if one.ended == "broken off" else one.ended
    )


def row(one: Heard) -> dict[str, Any]:
    """An item by the names of COLUMNS."""
    values = (
        one.day.isoformat(), day_name(one.day), f"{one.begun:%H:%M:%S}", "chapter" if one.folder else "announcement",
        one.guide, one.title.rstrip("."), language_name(one.language) if one.language else "", round(one.seconds, 1),
        "yes" if one.seconds else "no",
        "yes" if one.whole else "no", why_not(one), "" if one.volume is None else one.volume, one.sign_off,
        one.allowed, one.folder,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def rows(items: Sequence[Heard]) -> str:
    """All of them as CSV, with the names of their columns."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in items:
        writer.writerow([_harmless(value) for value in row(one).values()])
    return out.getvalue()


def _harmless(value: object) -> object:
    """A title that begins as a formula does is text in a spreadsheet too."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
