"""What a guide came to when it was read last, noted in the program's own cache beside the hash of what was read.

A note decides nothing by itself: it stands for one reading of exactly those bytes, and what was built is held against
it as against a reading. One that is damaged, or not there, costs a reading.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from audioguide import sealed_records
from audioguide.settings import Settings

FOLDER = "readings"
"""Inside the cache."""
FORM = 1
"""Changes with what stands in a note."""
LARGEST = 1 << 16
"""Bytes."""
MOST_KEPT = 20_000
"""Notes: where there are more, those of guides that were built least recently go."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a guide was read as."""

    inputs: str
    """SHA-256 of everything a build depends on: see `inputs_hash`."""
    output: str
    """Name of the folder it is built into."""
    title: str
    chapters: int
    beside: tuple[str, ...]
    """Tags of its other languages to which its page leads."""


def last_reading(folder: Path, settings: Settings, language: str | None, lies: str) -> Reading | None:
    """What the guide in `folder` was read as when it lay as it lies now (SHA-256); None where nobody has noted that."""
    try:
        note = sealed_records.read(_place(folder, settings, language), LARGEST)
        if note is None or note["form"] != FORM or note["lies"] != lies:
            return None
        read = note["read"]
        return Reading(read["inputs"], read["output"], read["title"], read["chapters"], tuple(read["beside"]))
    except (OSError, KeyError, TypeError):
        return None


def keep(folder: Path, settings: Settings, language: str | None, lies: str, reading: Reading) -> None:
    """Note a reading in place of the one before. A cache that cannot be written costs the next build a reading."""
    with suppress(OSError):
        place = _place(folder, settings, language)
        new = not place.exists()
        sealed_records.write(place, {"form": FORM, "lies": lies, "read": asdict(reading)})
        if new:
            _tidy(place.parent)


def _place(folder: Path, settings: Settings, language: str | None) -> Path:
    meant = repr((os.fspath(folder.resolve()), os.fspath(settings.output.resolve()), language))
    return settings.cache / FOLDER / f"{hashlib.sha256(os.fsencode(meant)).hexdigest()}.json"


def _tidy(notes: Path) -> None:
    lying = list(notes.iterdir())
    if len(lying) > MOST_KEPT:
        for note in sorted(lying, key=lambda note: note.lstat().st_mtime)[: len(lying) - MOST_KEPT]:
            note.unlink(missing_ok=True)
