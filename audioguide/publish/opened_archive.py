"""An archive opened to be judged, whoever made it: bounded, and whatever is wrong with it is said in one way.

Nothing of how a format writes its archive is known here, so that its verifier may use it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, LargeZipFile, ZipFile

from audioguide.publish.built import BuiltGuide
from audioguide.timeline import FILE_NAME

_BLOCK = 1 << 18
_BYTES_A_SECOND = 16_000
"""Of sound, at most: twice what our chapters have."""
_LEAST = 1 << 20
"""Bytes that the text of any guide may have; of a longer one, four for each byte of guide.json."""
_FAULTS = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What zipfile says of damage, of ways to pack that it does not know, and of members with a password."""


class Damaged(Exception):
    """An archive, or a part of it, cannot be read; the message is a sentence."""


class OpenedArchive:
    """The members of an archive. Each way to read one raises Damaged."""

    def __init__(self, archive: ZipFile, most: int) -> None:
        """most: bytes that a text in it may have, unpacked."""
        self._archive = archive
        self._most = most
        self.members = archive.infolist()
        self.names = frozenset(member.filename for member in self.members)

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, a few at a time."""
        if name not in self.names:
            raise Damaged(f"{name} is not in it.")
        try:
            with self._archive.open(name) as member:
                while block := member.read(_BLOCK):
                    yield block
        except _FAULTS as problem:
            raise Damaged(f"{name} in it is damaged: {problem}.") from problem

    def content(self, name: str) -> bytes:
        """The bytes of a text, which may not be larger than a guide's text can be."""
        content = bytearray()
        for block in self.blocks(name):
            content += block
            if len(content) > self._most:
                raise Damaged(f"{name} in it is far too large.")
        return bytes(content)

    def tree(self, name: str) -> Any:
        """The root of a text that is XML. Nothing that it names outside itself is read."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(self.content(name), parser)
        except (etree.XMLSyntaxError, ValueError) as problem:
            raise Damaged(f"{name} in it is not well-formed: {problem}.") from problem


@contextmanager
def opened(file: Path, most: int, text: int) -> Iterator[OpenedArchive]:
    """Open an archive. most, text: bytes that it may have, and each text in it. Raises Damaged."""
    try:
        # The list of members alone can fill the memory, and it is read at once.
        if file.stat().st_size > most:
            raise Damaged("It is far larger than what it should hold.")
        archive = ZipFile(file)
    except _FAULTS as problem:
        raise Damaged(f"It is no whole ZIP file: {problem}.") from problem
    with archive:
        yield OpenedArchive(archive, text)


@contextmanager
def opened_book(built: BuiltGuide, name: str) -> Iterator[OpenedArchive]:
    """Open a book of a guide, which has the sound of each chapter once, and texts. Raises Damaged."""
    sound = _BYTES_A_SECOND * sum(head.frames for head in built.heads) // built.timeline.sample_rate
    text = _LEAST + 4 * (built.folder / FILE_NAME).stat().st_size
    with opened(built.folder / name, sound + text, text) as book:
        yield book
