"""Zip archives from anywhere: every member read to a limit, no name trusted, nothing ever unpacked on disk."""

from __future__ import annotations

import struct
import zipfile
import zlib

from audioguide.errors import Message, SourceError
from audioguide.sources.source import LARGEST_TEXT, SourceFile

MOST_MEMBERS = 20_000
"""Files in one archive. A thick book with a picture a page has under 2,000."""
MOST_TEXT = 32_000_000
"""Bytes of text unpacked from one archive."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
DAMAGED: Message = (
    "the file is damaged. Get it again from where it came, or open it in the program that made it and save it again."
)


class Archive:
    """An open archive. Use as a context: it is closed at the end."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.unpacked = 0
        try:
            self.zip = zipfile.ZipFile(source.path)
            self.members = {info.filename: info for info in self.zip.infolist()}
        except _BROKEN as broken:
            raise source.error(DAMAGED) from broken
        try:
            self._check()
        except SourceError:
            self.zip.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.zip.close()

    def __contains__(self, member: str) -> bool:
        return member in self.members

    def read(self, member: str, largest: int = LARGEST_TEXT) -> bytes:
        """One member's bytes. Raises SourceError: missing, damaged, or more than `largest` bytes once unpacked."""
        info = self.members.get(member)
        if info is None:
            raise self.source.error(f"its part {_said(member)} is missing. {DAMAGED.capitalize()}")
        if info.file_size > largest or self.unpacked + info.file_size > MOST_TEXT:
            raise self._bomb(member)
        try:
            with self.zip.open(info) as file:
                content = file.read(largest + 1)
        except _BROKEN as broken:
            raise self.source.error(f"its part {_said(member)} cannot be unpacked: {DAMAGED}") from broken
        self.unpacked += len(content)
        if len(content) > largest or self.unpacked > MOST_TEXT:
            raise self._bomb(member)
        return content

    def _bomb(self, member: str) -> SourceError:
        return self.source.error(
            f"its part {_said(member)} grows too large when it is unpacked to be a document. Nothing of it was read."
        )

    def _check(self) -> None:
        if len(self.zip.infolist()) > MOST_MEMBERS:
            raise self.source.error(f"it packs more than {MOST_MEMBERS:,} files, which no document does.")
        for name, info in self.members.items():
            parts = name.replace("\\", "/").split("/")
            if ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]:
                raise self.source.error(
                    f"its part {_said(name)} has a name that leads out of the file. It was not read."
                )
            if info.flag_bits & 1:
                raise self.source.error("it is locked with a password. Save it without one.")
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self.source.error(
                    "it is packed in a way no document is. Save it again in the program that made it."
                )


def member_names(source: SourceFile) -> frozenset[str]:
    """Names of the members, to tell the format; empty where the file is no archive. Nothing is unpacked."""
    if not source.start.startswith(b"PK"):
        return frozenset()
    try:
        with zipfile.ZipFile(source.path) as archive:
            return frozenset(archive.namelist())
    except _BROKEN as broken:
        raise source.error(DAMAGED) from broken


def _said(member: str) -> str:
    short = "".join(char if char.isprintable() else "?" for char in member)
    return short if len(short) <= 60 else short[:57] + "..."
