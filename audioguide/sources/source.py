"""A file that somebody handed in: opened once, with care, and never written to."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from audioguide.budget import FILE, PART, Bound, Budget, over
from audioguide.characters import clean
from audioguide.errors import SourceError
from audioguide.language.base.language import Language, language_of, tag_of
from audioguide.model import Document
from audioguide.settings import UNSAID_LANGUAGE

START = 4096
"""Bytes from the front of a file that tell its format."""

Progress = Callable[[int, int], None]
"""Told how many parts (pages, files of a book) are read, and of how many."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What a reader gets."""

    path: Path
    shown: str
    """The path as a person would write it; every error begins with it."""
    start: bytes
    size: int
    """Bytes."""
    progress: Progress | None = None
    language: str = ""
    """Tag of the document's language, where the caller knows it."""
    budget: Budget = field(default_factory=Budget)
    """What the document has spent so far of what it may cost."""

    def language_of(self, said: str) -> Language:
        """The document's language: what the caller knows, else the tag that the file says, else the house's default."""
        return language_of(self.language or tag_of(said) or UNSAID_LANGUAGE)

    def content(self, largest: Bound = PART) -> bytes:
        """All bytes. Raises SourceError where there are more than `largest` allows."""
        if self.size > largest.most:
            raise over(largest, self.size, self.shown)
        try:
            return self.path.read_bytes()
        except OSError as refused:
            raise self.error(f"the file cannot be read: {refused.strerror}.") from refused

    def tell(self, done: int, total: int) -> None:
        """Say how far the reading is, where somebody listens."""
        if self.progress:
            self.progress(done, total)

    def error(self, message: str, line: int = 0) -> SourceError:
        """An error that begins with this file."""
        return SourceError(message, self.shown, line)


class SourceReader(Protocol):
    """What the entry-point group `audioguide.sources` holds: a class made without arguments."""

    endings: tuple[str, ...]
    """Lower case, with the dot. They decide only where the content leaves it open."""

    def read(self, source: SourceFile) -> Document:
        """The document. Raises SourceError for whatever cannot be read, or is not safe to read."""
        ...

    def recognises(self, source: SourceFile) -> bool:
        """True where the content can be nothing else than this format."""
        ...


def open_source(path: Path, progress: Progress | None = None, language: str = "") -> SourceFile:
    """Look at the file without reading it whole. Raises SourceError: missing, no plain file, empty, too large."""
    shown = _shown(path)
    try:
        mode = path.stat()
    except FileNotFoundError as missing:
        raise SourceError("there is no such file. Is its name written right?", shown) from missing
    except (OSError, ValueError) as refused:
        raise SourceError(f"the file cannot be read: {_reason(refused)}.", shown) from refused
    if stat.S_ISDIR(mode.st_mode):
        raise SourceError("this is a folder. Name one document in it.", shown)
    if not stat.S_ISREG(mode.st_mode):
        raise SourceError("this is a device or a pipe. Name a file on disk.", shown)
    if mode.st_size == 0:
        raise SourceError("the file is empty. Save the document again.", shown)
    if mode.st_size > FILE.most:
        raise over(FILE, mode.st_size, shown)
    try:
        with path.open("rb") as file:
            start = file.read(START)
    except OSError as refused:
        raise SourceError(f"the file cannot be read: {refused.strerror}.", shown) from refused
    return SourceFile(path, shown, start, mode.st_size, progress, language, Budget(shown))


def _reason(refused: OSError | ValueError) -> str:
    return getattr(refused, "strerror", None) or str(refused)


def _shown(path: Path) -> str:
    """The path in one line: a name may hold any character, a message may not."""
    return clean(str(path), instead="?")
