"""The container of a book: a ZIP file whose bytes depend on nothing but what it holds.

Nothing in it is deflated: the sound, nineteen parts of twenty, would not become smaller, and deflated text has other
bytes where Python was built with another zlib.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from audioguide.audio import mp3
from audioguide.model import ChapterTimeline
from audioguide.publish.base import EncodedGuide

Member = tuple[str, Iterable[str] | ChapterTimeline]
"""A file of a book: its name, and its text piece by piece, or the chapter whose sound it is."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can name."""
_READABLE = 0o644 << 16
_UNIX = 3
LARGE = 1 << 31
"""Bytes from which a member gets a header with longer numbers, which some old readers do not know."""


def write_book(guide: EncodedGuide, name: str, members: Iterable[Member]) -> None:
    """Write a book of this name into the guide's folder, its members in their order.

    Sound has no tag: old machines take its bytes for sound. Raises AudioError, OutputError, OSError.
    """
    with BookArchive(guide.new_file(name)) as book:
        for member, content in members:
            if not isinstance(content, ChapterTimeline):
                book.text(member, content)
                continue
            stream, frames = guide.frames[content.number]
            with book.member(member, stream.size) as out:
                mp3.write(out, b"", [(stream, frames)])


class BookArchive:
    """A book that is being written. Use it in `with`; members come in the order in which they are added."""

    def __init__(self, file: Path) -> None:
        self._zip = ZipFile(file, "w", ZIP_STORED)

    def __enter__(self) -> BookArchive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def text(self, name: str, pieces: Iterable[str]) -> None:
        """Add a text, piece by piece."""
        with self.member(name) as out:
            for piece in pieces:
                out.write(piece.encode())

    @contextmanager
    def member(self, name: str, size: int = 0) -> Iterator[BinaryIO]:
        """A member to write bytes to. size: about how many there will be, where they may be very many."""
        entry = ZipInfo(name, EARLIEST)
        entry.external_attr, entry.create_system = _READABLE, _UNIX
        with self._zip.open(entry, "w", force_zip64=size >= LARGE) as out:
            yield cast(BinaryIO, out)
