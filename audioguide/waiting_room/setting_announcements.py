"""Announcements at a time, as waiting-room.toml writes them: "The desk closes at 5 o'clock", at 16:45."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audioguide.errors import UsageError
from audioguide.plugins import did_you_mean
from audioguide.waiting_room.setting import Table, known, list_of, minute, text
from audioguide.waiting_room.setting_hours import A_DAY, DAYS
from audioguide.waiting_room.setting_parts import any_language

LONGEST = 300
"""Characters of one announcement: half a minute of speech."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is said at a time of the day, whatever guides play."""

    text: str
    at: tuple[int, ...]
    """Minutes of the day."""
    days: tuple[int, ...] = tuple(range(7))
    """Monday is 0."""
    language: str = ""
    """Primary tag; empty: the room's own."""


def announcements(value: Any, key: str, here: Path) -> tuple[Announcement, ...]:
    """All of [[announcements]]. Raises UsageError for a text that stands there twice."""
    found: tuple[Announcement, ...] = list_of(dict, _announcement)(value, key, here)
    texts = [(one.language, one.text) for one in found]
    if twice := next((one for one in texts if texts.count(one) > 1), None):
        raise UsageError(f"[[announcements]] says {twice[1]!r} twice. Write one entry with all its times.")
    return found


def _announcement(entry: Table, key: str, here: Path) -> Announcement:
    known(entry, Announcement.__slots__, "[[announcements]] ")
    for needed, example in (("at", '"16:45"'), ("text", '"The desk closes at 5 o\'clock."')):
        if needed not in entry:
            raise UsageError(f"[[announcements]] has an entry without {needed}. Write it too: {needed} = {example}.")
    return Announcement(
        _words(entry["text"], here),
        _times(entry["at"], here),
        _days(entry.get("days", list(DAYS)), here),
        any_language(entry["language"], "language", here) if "language" in entry else "",
    )


def _words(value: Any, here: Path) -> str:
    words = " ".join(text(value, "text", here).split())
    if not any(letter.isalpha() for letter in words):
        raise UsageError("[[announcements]] has a text without a word. Write what shall be said.")
    if len(words) > LONGEST:
        raise UsageError(
            f"[[announcements]] has a text of {len(words)} characters; at most {LONGEST} are said at once."
        )
    return words


def _times(value: Any, here: Path) -> tuple[int, ...]:
    written = list_of(str, text)([value] if isinstance(value, str) else value, "at", here)
    found = [minute(one) for one in written]
    if not found:
        raise UsageError('[[announcements]] has an empty list of times. Write one: at = "16:45".')
    if A_DAY in found:
        raise UsageError('[[announcements]] has 24:00 under at. Write "00:00", which is the next day.')
    if len(set(found)) < len(found):
        raise UsageError(f"[[announcements]] has a time twice: {', '.join(written)}. Leave one of them out.")
    return tuple(sorted(found))


def _days(value: Any, here: Path) -> tuple[int, ...]:
    written = [day.lower() for day in list_of(str, text)(value, "days", here)]
    for day in written:
        if day not in DAYS:
            raise UsageError(f"[[announcements]] names the day {day!r}. {did_you_mean(day, list(DAYS))}")
    if not written:
        raise UsageError("[[announcements]] has an empty list of days. Name some, or leave the line out for all.")
    return tuple(sorted({DAYS.index(day) for day in written}))
