"""Whose place it is, and how it is kept: a book is known by what it is, and two players on one lose nothing."""

from __future__ import annotations

import errno
import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from audioguide.errors import OutputError
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.player import place_file
from audioguide.player.book import Book, key_of
from audioguide.player.state import Bookmark, OpenElsewhere, SavedVisit

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

_TRIES, _PAUSE = 100, 0.005
"""Attempts to write alone, and seconds between two: another needs milliseconds, unless it was stopped meanwhile."""
_PATIENCE = 2.0
"""Seconds for giving the book back at the end."""


class Keeper:
    """The kept place and bookmarks of one book, for as long as a visit lasts."""

    def __init__(self, folder: Path, book: Book, phrases: PlayerPhrases) -> None:
        """folder: the state folder."""
        self.folder = folder
        self.file = place_file.file_of(folder, book.key)
        self._files = book.files
        self.kept = place_file.load_or_warn(_same_book(folder, book) or _by_path(folder, book) or self.file, phrases)
        self._known: set[Bookmark] = set(self.kept.bookmarks)
        """Every bookmark that this visit has had: one that is missing now was deleted by its listener."""

    def keep(self, kept: SavedVisit, sure: bool) -> None:
        """Write it, beside what another player has added meanwhile. Raises OutputError. sure: see place_file.save."""
        self._known.update(kept.bookmarks)
        with _alone(self.file.parent):
            theirs = [mark for mark in _marks(self.file) if mark not in self._known]
            place_file.save(self.file, replace(kept, bookmarks=(*kept.bookmarks, *theirs)), sure, self._files)


class Presence:
    """Says to other players, for as long as it is open, that this book is being played; and is told of them."""

    def __init__(self, file: Path, tell: Callable[[OpenElsewhere], None]) -> None:
        """file: the book's place. tell: called once where another has the book open. Returns at once."""
        self._file, self._tell = file, tell
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="presence", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Give the book back."""
        self._over.set()
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        with suppress(OSError):
            # As the places are: nobody else's to see.
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            self._by_kernel()
        except OSError:
            self._by_file()

    def _by_kernel(self) -> None:
        """With the lock that `_by_file` would take, without what that loads. Raises OSError where there is none."""
        if fcntl is None:
            raise OSError(errno.ENOSYS, "this system has no such locks")
        file = self._file.with_name(f".{self._file.name}.lock")
        while not self._over.is_set():
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if not _is_there(file, handle):
                    # Whoever had it took it away just now.
                    continue
                os.write(handle, f"audioguide play, process {os.getpid()}\n".encode())
                self._over.wait()
                file.unlink(missing_ok=True)
            except BlockingIOError:
                self._tell(OpenElsewhere())
                return
            finally:
                os.close(handle)

    def _by_file(self) -> None:
        # Loaded here: it takes longer than a guide takes to open, and few systems and disks need it.
        from audioguide.swapping.lock import Lock

        lock = Lock(self._file, "audioguide play")
        # Where nobody can tell whether the other one still runs, a listener cannot either.
        with suppress(OutputError):
            if lock.take():
                self._over.wait()
                lock.give_back()
            else:
                self._tell(OpenElsewhere())


def _is_there(file: Path, handle: int) -> bool:
    """Whether a file still has the name by which it was opened."""
    try:
        return os.path.samestat(file.stat(), os.fstat(handle))
    except OSError:
        return False


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No other player writes a place while the block lasts, where the system and the disk know locks.

    The lock is on the folder itself, so nothing is left of it.
    """
    if fcntl is None:
        yield
        return
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        # What cannot be opened will not be written either, and says so.
        yield
        return
    try:
        for _ in range(_TRIES):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(_PAUSE)
            except OSError:
                break
        yield
    finally:
        os.close(handle)


def _same_book(folder: Path, book: Book) -> Path | None:
    """The kept place of this book; None where there is none, or it is a guide, which has its name.

    A book of others is the same where at least half of the files that it had are still in it, under whatever names:
    of several the one with most of them, and of these the one that was kept last.
    """
    best: tuple[int, float, Path] | None = None
    mine = set(book.files)
    for file in folder.glob("places/*.json") if mine else ():
        with suppress(OSError, ValueError, AttributeError, TypeError, RecursionError):
            had = set(json.loads(file.read_text("utf-8")).get("files", ()))
            shared = len(had & mine)
            found = (shared, file.stat().st_mtime, file)
            if shared and 2 * shared >= len(had) and (best is None or found > best):
                best = found
    return best and best[2]


def _by_path(folder: Path, book: Book) -> Path | None:
    """The place as versions before 0.5 kept it, by where the files lie; None where there is none."""
    if not book.files:
        return None
    paths = list(dict.fromkeys(Path(chapter.path).resolve() for chapter in book.chapters))
    name = paths[0].stem if len(paths) == 1 else paths[0].parent.name
    for title in dict.fromkeys((name, paths[0].parent.name)):
        old = place_file.file_of(folder, key_of(title, "\n".join(map(str, paths))))
        if old.is_file():
            return old
    return None


def _marks(file: Path) -> tuple[Bookmark, ...]:
    """Those on disk; none where there is no file, or a broken one."""
    try:
        return place_file.read(file).bookmarks
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()
