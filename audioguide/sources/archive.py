"""Zip archives from anywhere: every member read to a limit, no name trusted, nothing ever unpacked on disk."""

from __future__ import annotations

import struct
import zipfile
import zlib

from audioguide.budget import MEMBERS, PART, UNPACKED
from audioguide.characters import clean
from audioguide.errors import Message, SourceError
from audioguide.sources.source import SourceFile

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

    def read(self, member: str) -> bytes:
        """One member's bytes. Raises SourceError: missing, damaged, or too large once unpacked."""
        info = self.members.get(member)
        if info is None:
            raise self.source.error(f"its part {_said(member)} is missing. {DAMAGED[0].upper()}{DAMAGED[1:]}")
        self._weigh(member, info.file_size)
        try:
            with self.zip.open(info) as file:
                content = file.read(PART.most + 1)
        except _BROKEN as broken:
            raise self.source.error(f"its part {_said(member)} cannot be unpacked: {DAMAGED}") from broken
        self._weigh(member, len(content))
        self.unpacked += len(content)
        return content

    def _weigh(self, member: str, size: int) -> None:
        """Raises SourceError where a member, or all that was read, is too large. Asked twice: a header may lie."""
        place: Message = f"part {_said(member)}"
        self.source.budget.hold(PART, size, place)
        self.source.budget.hold(UNPACKED, self.unpacked + size, place)

    def _once(self) -> None:
        """Raises SourceError where two parts have one name: a program may open the one, a reader of ours the other.

        Names that differ in capitals, or by a backslash, are one name to the programs that make such files.
        """
        named: set[str] = set()
        # ZipInfo.is_dir stumbles over a name without a letter.
        for info in (info for info in self.zip.infolist() if not info.filename.endswith("/")):
            name = info.filename.replace("\\", "/").casefold()
            if name in named:
                raise self.source.error(
                    f"it holds two parts that are both named {_said(info.filename)}, and nobody can know which one "
                    "counts. Open it in the program that made it and save it again."
                )
            named.add(name)

    def _check(self) -> None:
        self.source.budget.hold(MEMBERS, len(self.zip.infolist()))
        self._once()
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
    short = clean(member, instead="?")
    return short if len(short) <= 60 else short[:57] + "..."
