"""What a folder holds for a listener: sound files, one book on several discs, or several books to choose from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from audioguide.desktop_files import is_desktop_file
from audioguide.player import daisy, guide_book
from audioguide.player.sound_book import natural
from audioguide.timeline import FILE_NAME

SOUNDS = frozenset(
    ".mp3 .m4b .m4a .mp4 .aac .ogg .oga .opus .spx .flac .wav .wv .wma .aif .aiff .aifc .ac3 .amr .3gp .caf .mka .mp2 "
    ".ape .tta".split()
)
_DISC = re.compile(r"(?:^|.*[^a-z])(?:cd|disc|disk|dvd|mc)[\s._-]*[0-9]{1,3}(?:[^a-z0-9].*)?|[0-9]{1,3}", re.IGNORECASE)
"""The whole name of a folder that holds one disc, tape or part of a book: "CD1", "Title - Disc 2", "03"."""
_DEEPEST = 4
"""Folders in one another that are looked into."""
_MOST = 5_000
"""Folders and files that are looked at: a whole disk is no library."""


@dataclass(slots=True)
class Shelf:
    """What a folder holds, its own files and what stands under it."""

    folder: Path
    sounds: list[Path] = field(default_factory=list)
    """In the order of their names, "2" before "10"."""
    discs: list[Path] = field(default_factory=list)
    """Folders that belong together, as one book."""
    books: list[Path] = field(default_factory=list)
    """Folders each of which is a book, or holds some."""


def shelf(folder: Path) -> Shelf:
    """What is there. Raises OSError where the folder cannot be read."""
    found, left = Shelf(folder), [_MOST]
    for entry in _entries(folder):
        if entry.is_dir():
            if _holds_book(entry, left, _DEEPEST):
                (found.discs if _is_disc(entry) else found.books).append(entry)
        elif entry.suffix.lower() in SOUNDS and entry.is_file():
            found.sounds.append(entry)
    if len(found.discs) == 1 and (found.books or found.sounds):
        # A single "2" among other names counts nothing.
        found.books = sorted(found.books + found.discs, key=lambda path: natural(path.name))
        found.discs = []
    return found


def all_sounds(folder: Path) -> list[Path]:
    """The sound files of a book: its own, then those of its discs."""
    found = shelf(folder)
    return found.sounds + [file for disc in found.discs for file in all_sounds(disc)]


def is_book(folder: Path) -> bool:
    """Whether the folder says by a file what it is: a built guide, what one is built from, a talking book."""
    known = (folder / FILE_NAME).is_file() or (folder / guide_book.WRITTEN).is_file()
    return known or daisy.contents_of(folder) is not None


def _entries(folder: Path) -> list[Path]:
    named = (entry for entry in folder.iterdir() if not entry.name.startswith(".") and not is_desktop_file(entry.name))
    return sorted(named, key=lambda entry: natural(entry.name))


def _is_disc(folder: Path) -> bool:
    return _DISC.fullmatch(folder.name) is not None and not is_book(folder)


def _holds_book(folder: Path, left: list[int], deep: int) -> bool:
    """Whether something in it, at any depth that is looked into, can be played."""
    try:
        if is_book(folder):
            return True
        entries = _entries(folder)
    except OSError:
        return False
    left[0] -= 1 + len(entries)
    if left[0] < 0 or deep == 0:
        return False
    if any(entry.suffix.lower() in SOUNDS and entry.is_file() for entry in entries):
        return True
    return any(_holds_book(entry, left, deep - 1) for entry in entries if entry.is_dir())
