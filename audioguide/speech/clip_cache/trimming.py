"""When the clips take too much room: those that were wanted least recently go first, and never one that is in use.

Several processes, and machines on a shared disk, may build and trim at once. Each trims by itself, by what it sees:
- An entry is touched when it is made and whenever it is wanted, so its time says how recently it was.
- What was touched since the first of the running builds began is in use and stays, even over the limit. The time is
  looked at once more right before an entry goes, so a build that begins meanwhile loses nothing that it wanted before.
- Two that trim at once take the same oldest entries, and what is gone already counts as gone for both.
- Should a build still lose an entry between two looks at it, it says that sentence anew: less is lost than a second.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from audioguide.speech.clip_cache import shelves
from audioguide.speech.clip_cache.entry import LARGEST
from audioguide.speech.clip_cache.held_file import abandoned
from audioguide.speech.clip_cache.running_builds import in_use_since, running
from audioguide.speech.clip_cache.shelves import Shelf, Standing

_SOME = 1000
"""Files whose sizes tell within a few percent of all, where keys are hashes."""
_AHEAD = 86_400.0
"""Seconds by which the clock of a shared disk may go before ours."""
_ROOM_MADE = 0.9
"""Part of the limit that is left when a build has trimmed, so that not every build must."""


class Deleted:
    """What was deleted, and what could not be."""

    def __init__(self) -> None:
        self.files = 0
        self.bytes = 0
        self.refused = 0
        """Files that stayed."""
        self.why = ""
        """What the system said of the last of them."""

    def take(self, file: Standing) -> bool:
        """Delete a file; one that is gone already counts as deleted."""
        try:
            file.path.unlink(missing_ok=True)
        except OSError as refused:
            self.refused += 1
            self.why = refused.strerror or str(refused)
            return False
        self.files += 1
        self.bytes += file.size
        return True


@contextmanager
def held_to_limit(folder: Path, limit: int) -> Iterator[None]:
    """Around a build: what it uses is in use, and when it ends well, clips that take over `limit` bytes are trimmed.

    A look at some shelves tells whether they do. What the build itself made or wanted stays. Raises nothing.
    """
    with running(folder):
        yield
        with suppress(OSError):
            if _about(folder) > limit:
                trim(folder, int(limit * _ROOM_MADE))


def trim(folder: Path, limit: int) -> Deleted:
    """Delete what nobody reads, then clips, the least recently wanted first, till `limit` bytes are left.

    Clips of format 1 and what killed writers left go whatever the limit is. What may not be deleted stays. Raises
    OSError where the folder cannot be read.
    """
    in_use = in_use_since(folder)
    standing = [shelves.on(shelf) for shelf in shelves.shelves(folder)]
    deleted = _useless_deleted(standing)
    entries = sorted((entry for shelf in standing for entry in shelf.entries), key=_wanted)
    over = sum(entry.size for entry in entries) - limit
    for entry in entries:
        if over <= 0:
            break
        if _wanted(shelves.again(entry)) < in_use and deleted.take(entry):
            over -= entry.size
    return deleted


def clear(folder: Path) -> Deleted:
    """Delete every clip, in use or not, and nothing else. Raises OSError where the folder cannot be read."""
    in_use_since(folder)
    found = shelves.shelves(folder)
    standing = [shelves.on(shelf) for shelf in found]
    deleted = _useless_deleted(standing)
    for shelf in standing:
        for entry in shelf.entries:
            deleted.take(entry)
    for path in found:
        with suppress(OSError):  # something else lies there
            path.rmdir()
    return deleted


def _useless_deleted(standing: Iterable[Shelf]) -> Deleted:
    """What nobody reads, deleted."""
    deleted = Deleted()
    for shelf in standing:
        for file in (*shelf.old, *(file for file in shelf.unfinished if abandoned(file.path))):
            deleted.take(file)
    return deleted


def _wanted(entry: Standing) -> float:
    """When an entry was last wanted; never where it is too large to be read, or where its time lies ahead: that was
    a clock that was wrong, and must not keep it for ever."""
    return entry.touched if entry.size <= LARGEST and entry.touched < time.time() + _AHEAD else 0.0


def _about(folder: Path) -> float:
    """Bytes that all shelves hold, reckoned from the first few that hold enough files to tell."""
    alike = shelves.shelves(folder)
    seen: list[int] = []
    looked = 0
    while looked < len(alike) and len(seen) < _SOME:
        here = shelves.on(alike[looked])
        seen += [file.size for file in (*here.entries, *here.old, *here.unfinished)]
        looked += 1
    return sum(seen) * len(alike) / max(looked, 1)
