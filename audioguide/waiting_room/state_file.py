"""What the room must remember over a power cut: on the disk before it counts, and the old or the new, never half."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from audioguide import swapping
from audioguide.language.base.phrases.room import Reason
from audioguide.waiting_room.log_entry import entry

FILE_NAME = "state.json"
_SCHEMA = 1
TRY_AGAIN = 5.0
"""Seconds after which a state that did not fit on the disk is written again."""


@dataclass(frozen=True, slots=True)
class SavedPlay:
    """An item that was begun, by the room's own time."""

    item: str
    language: str
    at: float
    """Epoch seconds."""


@dataclass(frozen=True, slots=True)
class SavedRoom:
    """The state on disk."""

    latest: float = 0.0
    """The latest time that was ever believed, epoch seconds."""
    saved: float = 0.0
    """When this was written, epoch seconds."""
    played: tuple[SavedPlay, ...] = ()
    ended: float | None = None
    item: str = ""
    """What was playing; empty for nothing."""
    sha256: str = ""
    frame: int = 0
    """Where its sentence begins."""


def read(folder: Path) -> tuple[SavedRoom, str]:
    """The state, and a sentence about one that was damaged and set aside; a first start has an empty one."""
    file = folder / FILE_NAME
    with suppress(OSError):
        swapping.sweep(file)
    try:
        raw = json.loads(file.read_text("utf-8"))
        if raw["schema"] != _SCHEMA:
            raise ValueError(raw["schema"])
        return _saved(raw), ""
    except FileNotFoundError:
        return SavedRoom(), ""
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        aside = file.with_suffix(".damaged")
        try:
            file.replace(aside)
        except OSError:
            return SavedRoom(), f"{file} cannot be read ({problem!r}); the room begins anew."
        return SavedRoom(), f"{file} was damaged and is now {aside.name}; the room begins anew."


def _saved(raw: dict[str, Any]) -> SavedRoom:
    played = tuple(SavedPlay(str(item), str(language), float(at)) for item, language, at in raw["played"])
    ended = None if raw["ended"] is None else float(raw["ended"])
    latest, saved, frame = float(raw["latest"]), float(raw["saved"]), int(raw["frame"])
    return SavedRoom(latest, saved, played, ended, str(raw["item"]), str(raw["sha256"]), frame)


def write(folder: Path, saved: SavedRoom) -> bool:
    """Whether it is on the disk; a full one leaves the state that was there."""
    raw = {
        "schema": _SCHEMA,
        "latest": saved.latest,
        "saved": saved.saved,
        "played": [[one.item, one.language, one.at] for one in saved.played],
        "ended": saved.ended,
        "item": saved.item,
        "sha256": saved.sha256,
        "frame": saved.frame,
    }
    try:
        swapping.write(folder / FILE_NAME, json.dumps(raw).encode(), sure=True)
    except OSError:
        return False
    return True


class StateWriter:
    """Writes a state where it says something new, and tries again later where the disk is full."""

    def __init__(self, folder: Path, tell: Callable[[dict[str, Any]], None]) -> None:
        """tell: is handed a line for the log when a state could not be written, once."""
        self._folder, self._tell = folder, tell
        self._on_disk: SavedRoom | None = None
        self._again_at = 0.0

    def keep(self, now: SavedRoom, steady: float) -> None:
        """Times alone are nothing new: a card of flash memory bears only so many writes."""
        before = self._on_disk
        if before is not None and replace(now, saved=0, latest=0) == replace(before, saved=0, latest=0):
            return
        if steady < self._again_at:
            return
        if write(self._folder, now):
            self._on_disk, self._again_at = now, 0.0
            return
        if not self._again_at:
            why: Reason = "it cannot be written; is the disk full? Playing goes on."
            self._tell(entry("state not kept", why=why))
        self._again_at = steady + TRY_AGAIN
