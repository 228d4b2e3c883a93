"""Where each book was left: one small file a book, replaced whole, and set aside with a word when it is broken."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from audioguide import swapping
from audioguide.errors import OutputError
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.player.preferences import WIDEST
from audioguide.player.state import FASTEST, LOUDEST, SLOWEST, Bookmark, SavedVisit
from audioguide.player.terminal import fitting, print_error

SCHEMA = 1
_STALE = 60.0
"""Seconds."""
MOST = 10_000
"""Bookmarks; more is a file that is something else."""


def file_of(folder: Path, key: str) -> Path:
    """The file of a book's place."""
    return folder / "places" / f"{key}.json"


def load(file: Path, phrases: PlayerPhrases) -> tuple[SavedVisit, str]:
    """(what was kept, a sentence where something was wrong). A broken file is renamed, never lost, never fatal."""
    _sweep(file)
    try:
        return read(file), ""
    except FileNotFoundError:
        return SavedVisit(), ""
    except OSError as problem:
        return SavedVisit(), phrases.place_unreadable(str(file), str(problem.strerror))
    except (ValueError, KeyError, TypeError, RecursionError):
        aside = file.with_suffix(".broken")
        with suppress(OSError):
            file.replace(aside)
        return SavedVisit(), phrases.place_broken(str(aside))


def read(file: Path) -> SavedVisit:
    """What a file holds. Raises OSError, ValueError, KeyError, TypeError or RecursionError for one that is none."""
    return _visit_of(json.loads(file.read_text("utf-8")))


def load_or_warn(file: Path, phrases: PlayerPhrases) -> SavedVisit:
    """What was kept; a warning is printed where something was wrong."""
    kept, problem = load(file, phrases)
    if problem:
        print_error(phrases.warning(problem), fitting(WIDEST))
    return kept


def _sweep(file: Path) -> None:
    """Remove what a killed player left half written, once no other can be writing it."""
    with suppress(OSError):
        for left in file.parent.glob(f".{file.name}.*"):
            # Another player holds the lock of its book for as long as it plays.
            if left.suffix != ".lock" and time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def save(file: Path, kept: SavedVisit, sure: bool = False, files: tuple[str, ...] = ()) -> None:
    """Replace the file whole. sure: wait until it is on the disk, so that a power cut cannot take it.

    files: by what the book's own files are known, where it is one of others. Raises OutputError.
    """
    known = {"files": files} if files else {}
    text = json.dumps({"schema": SCHEMA, **asdict(kept), **known}, ensure_ascii=False, indent=1)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        swapping.write(file, text.encode("utf-8", "surrogatepass"), sure)
    except OSError as problem:
        raise OutputError(f"The place could not be kept in {file}: {problem.strerror}.") from problem


def _visit_of(raw: Any) -> SavedVisit:
    if raw["schema"] != SCHEMA or len(raw["bookmarks"]) > MOST:
        raise ValueError(raw["schema"])
    return SavedVisit(
        place=None if raw["place"] is None else bookmark_of(raw["place"]),
        finished=_one(raw["finished"], bool),
        speed=min(FASTEST, max(SLOWEST, float(_one(raw["speed"], float, int)))),
        volume=min(LOUDEST, max(0, _one(raw["volume"], int))),
        skipping=_one(raw["skipping"], bool),
        bookmarks=tuple(bookmark_of(mark) for mark in raw["bookmarks"]),
    )


def bookmark_of(raw: Any) -> Bookmark:
    """A bookmark from its record. Raises KeyError, TypeError for what is none."""
    texts = {key: _one(raw[key], str) for key in ("chapter", "sentence", "note")}
    return Bookmark(**texts, after=_one(raw["after"], int), frame=max(0, _one(raw["frame"], int)))


def _one(value: Any, *kinds: type) -> Any:
    if type(value) not in kinds:
        raise TypeError(f"{value!r:.40}")
    return value
