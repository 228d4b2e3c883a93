"""Words that every publication says alike: its sign-off state, what it is based on, how long it lasts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from audioguide.model import ChapterTimeline, SignOff, Timeline

UNSIGNED = "unsigned"
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def state(signed: Sequence[SignOff | None]) -> str:
    """What guide.json says of chapters with these sign-offs: "unsigned", or each reviewer with the day.

    Not one chapter of a guide may be missing for the guide to be signed.
    """
    told = dict.fromkeys(UNSIGNED if one is None else f"{one.reviewer}, {one.date}" for one in signed)
    return UNSIGNED if UNSIGNED in told or not told else "; ".join(told)


def review_by(signed: Sequence[SignOff | None]) -> str:
    """The first day on which a sign-off of these ends, as an ISO date; empty where nothing is signed."""
    return min((one.review_by for one in signed if one is not None), default="")


def sign_off(state: str) -> str:
    """The sign-off state of a guide or chapter, as a sentence (design decision 9)."""
    if state == UNSIGNED:
        return "Not yet checked by a clinician."
    return f"Checked by: {_ISO.sub(lambda found: date(found[0]), one_line(state)).rstrip('.')}."


def origin(timeline: Timeline) -> str:
    """What the guide is based on and who has no part in it, as a sentence; empty for a guide without a publisher."""
    publisher = one_line(timeline.source.publisher)
    if not publisher:
        return ""
    return f"Based on a page by {publisher}, who did not make or check this recording."


def length(frames: int, sample_rate: int) -> str:
    """A length as words a screen reader says well: "2 minutes 10 seconds"; at least 1 second."""
    minutes, rest = divmod(max(1, round(frames / sample_rate)), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [_count(hours, "hour"), _count(minutes, "minute"), _count(rest, "second")]
    return " ".join(part for part in parts if part)


def _count(number: int, unit: str) -> str:
    if not number:
        return ""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def date(iso: str) -> str:
    """An ISO date in words, August 10, 2023; anything else stays as it is."""
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day:%B} {day.day}, {day.year}"


def one_line(text: str) -> str:
    """The text with every run of white space, line ends included, as one space."""
    return " ".join(text.split())


def heading(chapter: ChapterTimeline) -> str:
    """What is said as the chapter's title, or its title where none is said."""
    return " ".join(cue.text for cue in chapter.cues if cue.kind == "title") or chapter.title
