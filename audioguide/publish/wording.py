"""Words that every publication says alike: its sign-off state, what it is based on, how long it lasts."""

from __future__ import annotations

import datetime

from audioguide.model import ChapterTimeline, Timeline

UNSIGNED = "unsigned"


def sign_off(state: str) -> str:
    """The sign-off state of a guide or chapter, as a sentence (design decision 9)."""
    if state == UNSIGNED:
        return "Not yet checked by a clinician."
    return f"Checked by a clinician: {one_line(state).rstrip('.')}."


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
