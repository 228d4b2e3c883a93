"""What lies in the folder of the clips: counted, and read through if asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioguide import regular_files
from audioguide.speech.clip_cache import shelves
from audioguide.speech.clip_cache.entry import LARGEST, unpack
from audioguide.speech.clip_cache.shelves import Standing


@dataclass(frozen=True, slots=True)
class Census:
    """Numbers of files, and the bytes they take."""

    clips: int = 0
    bytes: int = 0
    old: int = 0
    """Clips of an earlier format, which nobody reads any more."""
    old_bytes: int = 0
    unfinished: int = 0
    """Being written now, or left by a build that was killed."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What is not as it should be."""

    damaged: int
    """Entries that are not whole, or not the clip that their name says: the next build that needs one makes it anew."""
    strange: tuple[Path, ...]
    """Links, folders, pipes and files of others among the entries; they are left alone."""


def count(folder: Path) -> Census:
    """How many clips there are. Raises OSError where the folder is there and cannot be read."""
    if not folder.exists():
        return Census()
    standing = [shelves.on(shelf) for shelf in shelves.shelves(folder)]
    entries = [entry for shelf in standing for entry in shelf.entries]
    old = [clip for shelf in standing for clip in shelf.old]
    return Census(
        len(entries),
        sum(entry.size for entry in entries),
        len(old),
        sum(clip.size for clip in old),
        sum(len(shelf.unfinished) for shelf in standing),
    )


def examine(folder: Path) -> Examined:
    """Read every entry as a build would. Raises OSError where the folder is there and cannot be read."""
    if not folder.exists():
        return Examined(0, ())
    damaged, strange = 0, shelves.no_shelves(folder)
    for shelf in map(shelves.on, shelves.shelves(folder)):
        damaged += sum(not _whole(entry) for entry in shelf.entries)
        strange += shelf.strange
    return Examined(damaged, tuple(sorted(strange)))


def _whole(entry: Standing) -> bool:
    held = regular_files.read(entry.path, LARGEST)
    return held is not None and unpack(held, entry.key, None) is not None
