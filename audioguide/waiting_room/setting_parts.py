"""Settings that are more than one value: chosen guides, hours, holidays, parts of the day, a token in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from audioguide.errors import UsageError
from audioguide.language.base import known_languages, primary
from audioguide.waiting_room.setting import Table, decibels, flag, known, list_of, minute, text

QUIETEST, LOUDEST_ASKED = -60.0, 40.0
"""Decibels over a guide's own level that may be asked for; what is heard is never over the cap."""
SHORTEST_TOKEN = 16
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Stretch = tuple[int, int]
"""From a minute of the day to before another."""


@dataclass(frozen=True, slots=True)
class ChosenGuide:
    """A guide that the operator has chosen."""

    folder: str
    chapters: tuple[str, ...] = ()
    """Chapters by name. None: every public chapter, but of a guide that is not about health only."""
    play_unsigned: bool = False
    """The operator has said: play it although no clinician has signed it."""
    play_past_review: bool = False
    play_changed: bool = False
    """The operator has said: play it although it was changed since it was signed."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day with a volume of its own."""

    start: int
    """Minute of the day."""
    end: int
    volume: float
    """dB over the guides' own level."""


def chosen_guide(entry: Table, key: str, here: Path) -> ChosenGuide:
    """An entry of [[guides]]."""
    known(entry, ChosenGuide.__slots__, "[[guides]] ")
    folder = text(entry.get("folder", ""), "folder", here)
    if not folder:
        raise UsageError('[[guides]] needs a folder: folder = "output/how-to-listen-en".')
    return ChosenGuide(
        str(here / folder),
        list_of(str, text)(entry.get("chapters", []), "chapters", here),
        flag(entry.get("play_unsigned", False), "play_unsigned", here),
        flag(entry.get("play_past_review", False), "play_past_review", here),
        flag(entry.get("play_changed", False), "play_changed", here),
    )


def part(entry: Table, key: str, here: Path) -> Part:
    """An entry of [[volume.parts]]."""
    known(entry, ("from", "to", "volume"), "[[volume.parts]] ")
    start, end = minute(text(entry.get("from", ""), "from", here)), minute(text(entry.get("to", ""), "to", here))
    if start >= end:
        raise UsageError("[[volume.parts]]: from must be before to. Write a night as two parts.")
    return Part(start, end, decibels(QUIETEST, LOUDEST_ASKED)(entry.get("volume", 0), "volume", here))


def hours(days: Table, key: str, here: Path) -> tuple[tuple[Stretch, ...], ...]:
    """Open stretches for each day; where any day is given, the others are closed."""
    return tuple(tuple(sorted(list_of(str, _stretch)(days.get(day, []), day, here))) for day in DAYS)


def _stretch(text: str, key: str, here: Path) -> Stretch:
    start, dash, end = text.partition("-")
    first, last = minute(start), minute(end)
    if not dash or first >= last:
        raise UsageError(f'{text!r} is no stretch of a day. Write it as "08:00-12:30".')
    return first, last


def holiday(text: str, key: str, here: Path) -> tuple[date, date]:
    """First and last day of one."""
    first, _, last = (part.strip() for part in text.partition(" to "))
    try:
        days = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as wrong:
        raise UsageError(f'{text!r} is no day. Write "2026-12-25", or "2026-12-24 to 2027-01-01".') from wrong
    if days[0] > days[1]:
        raise UsageError(f"{text!r} ends before it begins.")
    return days


def token(value: Any, key: str, here: Path) -> str:
    """The token in the file of this name."""
    name = text(value, key, here)
    if not name:
        return ""
    try:
        found = (here / name).read_text().strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"token_file {name} cannot be read. Make one that this program may read.") from problem
    if not re.fullmatch(rf"[A-Za-z0-9_-]{{{SHORTEST_TOKEN},}}", found):
        raise UsageError(f"token_file {name} must hold {SHORTEST_TOKEN} letters or digits, or more, on one line.")
    return found


def written_language(value: Any, key: str, here: Path) -> str:
    """The tag of a language that the program can speak."""
    tag = text(value, key, here)
    if tag and primary(tag) not in known_languages():
        raise UsageError(f"{key} is {tag!r}; it must be one of: {', '.join(known_languages())}.")
    return tag


def small(value: Any, key: str, here: Path) -> str:
    """A text in small letters."""
    return text(value, key, here).lower()
