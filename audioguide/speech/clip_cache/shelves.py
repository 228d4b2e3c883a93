"""Where entries stand: 16 shelves, an entry on the one that its key begins with; and what else may lie there.

Keys are hashes, so shelves fill evenly, and a few of them tell of all. More shelves would be looked through sooner, but
to make 256 takes more than half as long as to write the clips of a whole guide.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from audioguide.speech.clip_cache.whole_file import UNFINISHED

_SHELF = re.compile(r"[0-9a-f]\Z")
_ENTRY = re.compile(r"[0-9a-f]{64}\.clip\Z")
_UNFINISHED = re.compile(rf"{re.escape(UNFINISHED)}[0-9a-f]{{16}}\Z")
_OLD_ENTRY = re.compile(r"[0-9a-f]{63}\.clip\Z")
"""As format 1 named them, without the digit of their shelf: never read, and deleted when anything is."""


class Standing(NamedTuple):
    """A file on a shelf."""

    path: Path
    key: str
    """By its name; of an entry alone it means anything."""
    size: int
    """Bytes."""
    touched: float
    """When it was last made or wanted, epoch seconds by the disk's own clock."""


class Shelf(NamedTuple):
    """What lies on one shelf; files only, but for `strange`."""

    entries: tuple[Standing, ...] = ()
    old: tuple[Standing, ...] = ()
    """Of format 1."""
    unfinished: tuple[Standing, ...] = ()
    """Being written, or left by a writer that was killed."""
    strange: tuple[Path, ...] = ()
    """Whatever else there is: not ours, and left alone."""


def file_of(folder: Path, key: str) -> Path:
    """Where the entry of a key stands."""
    return folder / key[:1] / f"{key}.clip"


def shelves(folder: Path) -> list[Path]:
    """The shelves that there are. Raises OSError."""
    return [Path(one.path) for one in _named_as_shelves(folder) if one.is_dir(follow_symlinks=False)]


def no_shelves(folder: Path) -> list[Path]:
    """What stands where a shelf should be: a link, which nobody follows, or a file. Raises OSError."""
    return [Path(one.path) for one in _named_as_shelves(folder) if not one.is_dir(follow_symlinks=False)]


def _named_as_shelves(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return [one for one in found if _SHELF.match(one.name)]


def on(shelf: Path) -> Shelf:
    """What lies on a shelf; nothing where it cannot be read."""
    lying: dict[str, list[Standing]] = {"entries": [], "old": [], "unfinished": []}
    strange: list[Path] = []
    for one in _listed(shelf):
        try:
            kind = _kind(shelf, one.name) if one.is_file(follow_symlinks=False) else ""
            known = one.stat(follow_symlinks=False)
        except OSError:  # gone meanwhile
            continue
        if kind:
            lying[kind].append(Standing(Path(one.path), one.name.removesuffix(".clip"), known.st_size, known.st_mtime))
        else:
            strange.append(Path(one.path))
    return Shelf(tuple(lying["entries"]), tuple(lying["old"]), tuple(lying["unfinished"]), tuple(strange))


def again(entry: Standing) -> Standing:
    """An entry as it stands now; as it stood where it is gone."""
    try:
        known = entry.path.stat(follow_symlinks=False)
    except OSError:
        return entry
    return entry._replace(size=known.st_size, touched=known.st_mtime)


def _listed(shelf: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(shelf) as found:
            yield from found
    except OSError:
        return


def _kind(shelf: Path, name: str) -> str:
    if _UNFINISHED.match(name):
        return "unfinished"
    if _OLD_ENTRY.match(name):
        return "old"
    return "entries" if _ENTRY.match(name) and name[0] == shelf.name else ""
