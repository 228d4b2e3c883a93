"""Bookmarks as a file to carry to another computer, or to another person."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

from audioguide.characters import clean
from audioguide.errors import OutputError, UsageError
from audioguide.player.place_file import MOST, SCHEMA, bookmark_of
from audioguide.player.state import Bookmark, SavedVisit

_KIND = "audioguide bookmarks"


def write(file: Path, title: str, bookmarks: tuple[Bookmark, ...]) -> None:
    """Write the bookmarks of the book of this title. Raises OutputError."""
    record = {"kind": _KIND, "schema": SCHEMA, "title": title, "bookmarks": [asdict(mark) for mark in bookmarks]}
    try:
        file.write_text(clean(json.dumps(record, ensure_ascii=False, indent=1), "\n") + "\n", "utf-8")
    except OSError as problem:
        raise OutputError(f"The bookmarks could not be written to {file}: {problem.strerror}.") from problem


def added(file: Path, kept: SavedVisit) -> SavedVisit:
    """`kept` with the bookmarks of a written file behind its own; the same one twice is kept once.

    Raises UsageError for a file that is none.
    """
    try:
        raw = json.loads(file.read_text("utf-8"))
        if raw["kind"] != _KIND or len(raw["bookmarks"]) > MOST:
            raise ValueError
        marks = tuple(bookmark_of(each) for each in raw["bookmarks"])
    except OSError as problem:
        raise UsageError(f"{file} cannot be read: {problem.strerror}.") from problem
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise UsageError(f"{file} holds no bookmarks of ours. Export them with --export-bookmarks.") from problem
    return replace(kept, bookmarks=tuple(dict.fromkeys((*kept.bookmarks, *marks))))
