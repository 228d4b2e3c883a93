"""Where each book was left: one small file a book, replaced whole, and set aside with a word when it is broken."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from audioguide import swapping
from audioguide.errors import OutputError, UsageError
from audioguide.player.state import FASTEST, LOUDEST, SLOWEST, Bookmark, Kept

_SCHEMA = 1
_BOOKMARKS = "audioguide bookmarks"
_STALE = 60.0
"""Seconds."""
_MOST = 10_000
"""Bookmarks; more is a file that is something else."""


def file_of(folder: Path, key: str) -> Path:
    """The file of a book's place."""
    return folder / "places" / f"{key}.json"


def load(file: Path) -> tuple[Kept, str]:
    """(what was kept, a sentence where something was wrong). A broken file is renamed, never lost, never fatal."""
    _sweep(file)
    try:
        raw = json.loads(file.read_text("utf-8"))
        return _kept(raw), ""
    except FileNotFoundError:
        return Kept(), ""
    except OSError as problem:
        return Kept(), f"The place kept in {file} cannot be read: {problem.strerror}."
    except (ValueError, KeyError, TypeError, RecursionError):
        aside = file.with_suffix(".broken")
        with suppress(OSError):
            file.replace(aside)
        return Kept(), f"The place kept for this book was broken. It was set aside as {aside}"


def _sweep(file: Path) -> None:
    """Remove what a killed player left half written, once no other can be writing it."""
    with suppress(OSError):
        for left in file.parent.glob(f".{file.name}.*"):
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def save(file: Path, kept: Kept, sure: bool = False) -> None:
    """Replace the file whole. sure: wait until it is on the disk, so that a power cut cannot take it.

    Raises OutputError.
    """
    text = json.dumps({"schema": _SCHEMA, **asdict(kept)}, ensure_ascii=False, indent=1)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        swapping.write(file, text.encode("utf-8", "surrogatepass"), sure)
    except OSError as problem:
        raise OutputError(f"The place could not be kept in {file}: {problem.strerror}.") from problem


def export(file: Path, title: str, bookmarks: tuple[Bookmark, ...]) -> None:
    """Write the bookmarks for another computer or another person. Raises OutputError."""
    record = {"kind": _BOOKMARKS, "schema": _SCHEMA, "title": title, "bookmarks": [asdict(mark) for mark in bookmarks]}
    try:
        file.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as problem:
        raise OutputError(f"The bookmarks could not be written to {file}: {problem.strerror}.") from problem


def imported(file: Path, kept: Kept) -> Kept:
    """`kept` with the bookmarks of an exported file behind its own; the same one twice is kept once.

    Raises UsageError for a file that is none.
    """
    try:
        raw = json.loads(file.read_text("utf-8"))
        if raw["kind"] != _BOOKMARKS or len(raw["bookmarks"]) > _MOST:
            raise ValueError
        marks = tuple(_mark(each) for each in raw["bookmarks"])
    except OSError as problem:
        raise UsageError(f"{file} cannot be read: {problem.strerror}.") from problem
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise UsageError(f"{file} holds no bookmarks of ours. Export them with --export-bookmarks.") from problem
    return replace(kept, bookmarks=tuple(dict.fromkeys((*kept.bookmarks, *marks))))


def _kept(raw: Any) -> Kept:
    if raw["schema"] != _SCHEMA or len(raw["bookmarks"]) > _MOST:
        raise ValueError("another schema")
    return Kept(
        place=None if raw["place"] is None else _mark(raw["place"]),
        finished=_one(raw["finished"], bool),
        speed=min(FASTEST, max(SLOWEST, float(_one(raw["speed"], float, int)))),
        volume=min(LOUDEST, max(0, _one(raw["volume"], int))),
        skipping=_one(raw["skipping"], bool),
        bookmarks=tuple(_mark(mark) for mark in raw["bookmarks"]),
    )


def _mark(raw: Any) -> Bookmark:
    texts = {key: _one(raw[key], str) for key in ("chapter", "sentence", "note")}
    return Bookmark(**texts, after=_one(raw["after"], int), frame=max(0, _one(raw["frame"], int)))


def _one(value: Any, *kinds: type) -> Any:
    if type(value) not in kinds:
        raise TypeError(f"{value!r:.40}")
    return value
