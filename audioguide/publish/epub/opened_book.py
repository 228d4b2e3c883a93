"""A book opened to be judged, whoever made it: bounded, and whatever is wrong with it is said in one way."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

BLOCK = 1 << 16
_FAULTS = (BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)
"""What zipfile says of damage, of ways to pack that it does not know, and of members with a password."""


class Damaged(Exception):
    """A book, or a part of it, cannot be read; the message is a sentence."""


class OpenedBook:
    """The members of a book. Each way to read one raises Damaged."""

    def __init__(self, archive: ZipFile, most: int) -> None:
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
                while block := member.read(BLOCK):
                    yield block
        except _FAULTS as problem:
            raise Damaged(f"{name} in it is damaged: {problem}.") from problem

    def content(self, name: str) -> bytes:
        """The bytes of a member of text, which may not be larger than a guide's text can be, unpacked."""
        content = bytearray()
        for block in self.blocks(name):
            content += block
            if len(content) > self._most:
                raise Damaged(f"{name} in it is far too large.")
        return bytes(content)

    def tree(self, name: str) -> Any:
        """The root of a member that is XML. Nothing that it names outside itself is read."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(self.content(name), parser)
        except (etree.XMLSyntaxError, ValueError) as problem:
            raise Damaged(f"{name} in it is not well-formed: {problem}.") from problem


@contextmanager
def opened(file: Path, sound: int, text: int) -> Iterator[OpenedBook]:
    """Open a book. sound, text: bytes that there may be of each at most. Raises Damaged."""
    try:
        # The list of members alone can fill the memory, and it is read at once.
        if file.stat().st_size > sound + text:
            raise Damaged("It is far larger than its sound and its text.")
        archive = ZipFile(file)
    except _FAULTS as problem:
        raise Damaged(f"It is no whole ZIP file: {problem}.") from problem
    with archive:
        yield OpenedBook(archive, text)
