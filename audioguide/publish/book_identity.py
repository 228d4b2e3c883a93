"""By what a library knows a book again, whatever its format: an identifier, and the day of its last change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from audioguide.model import ChapterTimeline, Timeline
from audioguide.publish.statements import UNSIGNED, one_line

NO_DAY = "2000-01-01"
"""The day of a guide of which no day at all is known."""


def identifier(timeline: Timeline) -> str:
    """A URN that stays the same for every build of a guide in one language, and is another for any other guide.

    Two clinics may both call a guide "knee": whose document it is told from makes the difference.
    """
    named = [timeline.guide, timeline.language, one_line(timeline.source.publisher), one_line(timeline.source.title)]
    return uuid5(NAMESPACE_URL, json.dumps(["audioguide", *named])).urn


def edition_day(timeline: Timeline, heads: Iterable[ChapterTimeline]) -> str:
    """ISO date of the last change that a person has put a date to.

    It is the newest sign-off of a chapter; of a guide that nobody has signed, the day on which its source was reviewed.
    The time of the build would give the same guide other bytes at every build.
    """
    signed = [day for head in heads for day in _days(head.sign_off)]
    reviewed = [day for day in [_day(timeline.source.reviewed)] if day]
    return max(signed or reviewed or [NO_DAY])


def _days(sign_off: str) -> Iterator[str]:
    """The days of a sign-off, which guide.json writes "Name, role, 2024-05-06; Name, role, 2024-05-07"."""
    if sign_off != UNSIGNED:
        yield from filter(None, (_day(entry.rpartition(", ")[2]) for entry in sign_off.split("; ")))


def _day(text: str) -> str:
    """The text where it is an ISO date, or empty."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
