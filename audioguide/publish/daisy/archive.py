"""A ZIP archive that is the same, to the byte, for the same files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_UNIX, _MODE = 3, 0o100644 << 16
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first time that an archive can tell."""


class BookArchive:
    """An archive with one folder, filled file by file; nothing is packed, for sound is packed already."""

    def __init__(self, archive: ZipFile, folder: str) -> None:
        self._archive = archive
        self._folder = folder

    @contextmanager
    def file(self, name: str) -> Iterator[BinaryIO]:
        """A file to be written piece by piece."""
        entry = ZipInfo(f"{self._folder}/{name}", _BEGINNING)
        entry.compress_type, entry.create_system, entry.external_attr = ZIP_STORED, _UNIX, _MODE
        with self._archive.open(entry, "w") as out:
            yield cast(BinaryIO, out)

    def text(self, name: str, content: str) -> None:
        """A text file, as UTF-8."""
        with self.file(name) as out:
            out.write(content.encode())


@contextmanager
def book_archive(path: Path, folder: str) -> Iterator[BookArchive]:
    """A new archive at `path`, whose files all lie in `folder`. Raises OSError."""
    with ZipFile(path, "w", ZIP_STORED) as archive:
        yield BookArchive(archive, folder)
