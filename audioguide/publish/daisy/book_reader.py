"""A talking book back to its files, for verifying: strict, bounded, and written apart from what writes it.

Nothing in the archive may be packed, so that no file is larger than the archive itself; and only what the book's own
documents lead to is read.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 1 << 24
"""Bytes of a document: a chapter with ten thousand sentences has a tenth of it."""
_BLOCK = 1 << 18
_PLACE = re.compile(r"([a-z0-9][a-z0-9-]{0,30})/([a-z0-9]{1,8}\.(?:html|smil|mp3))")
"""Folder and file: lower case, ASCII, 8.3, and of no other type than old machines know."""
_DAMAGE = (BadZipFile, LargeZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, struct.error)


class UnreadableBook(ValueError):
    """It cannot be read any further; the message says why, as a sentence."""


class OpenedBook:
    """The files of one archive by their names, without their folder."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self.files: dict[str, ZipInfo] = {}
        self.messages = list(self._taken(archive.infolist()))
        """What is wrong with the archive as such."""

    def _taken(self, entries: list[ZipInfo]) -> Iterator[str]:
        folders = set()
        for entry in entries:
            place = _PLACE.fullmatch(entry.filename)
            if place is None:
                yield f"It holds {shown(entry.filename)}, which is no name for a file of a talking book."
            elif entry.compress_type != ZIP_STORED or entry.compress_size != entry.file_size:
                yield f"{place[2]} is packed, which a file of a talking book never is."
            elif place[2] in self.files:
                yield f"It holds {place[2]} twice."
            else:
                self.files[place[2]] = entry
                folders.add(place[1])
        if len(folders) > 1:
            yield "Its files do not all lie in one folder."
        if entries and not entries[0].filename.endswith("/ncc.html"):
            yield "Its first file is not ncc.html."

    def blocks(self, name: str) -> Iterator[bytes]:
        """The bytes of a file. Raises UnreadableBook."""
        if name not in self.files:
            raise UnreadableBook(f"It leads to {shown(name)}, which is not in it.")
        try:
            with self._archive.open(self.files[name]) as file:
                while block := file.read(_BLOCK):
                    yield block
        except (*_DAMAGE, zlib.error) as problem:
            raise UnreadableBook(f"{name} cannot be read: {problem}.") from problem

    def size(self, name: str) -> int:
        """Bytes of a file, 0 where there is none."""
        return self.files[name].file_size if name in self.files else 0

    def document(self, name: str) -> _Element:
        """The root of a document. Raises UnreadableBook for one that is too large, is no XML, or not as UTF-8."""
        from lxml import etree

        if name in self.files and self.files[name].file_size > LARGEST:
            raise UnreadableBook(f"{name} is larger than any chapter's text.")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(b"".join(self.blocks(name)), parser)
        except (etree.XMLSyntaxError, ValueError) as problem:
            if isinstance(problem, UnreadableBook):
                raise
            raise UnreadableBook(f"{name} is no XML: {problem}.") from problem
        about = root.getroottree().docinfo
        if (about.encoding or "").lower() != "utf-8":
            raise UnreadableBook(f"{name} does not say that it is UTF-8.")
        if about.internalDTD is not None and any(True for _ in about.internalDTD.iterentities()):
            raise UnreadableBook(f"{name} declares entities, which no machine follows.")
        return root


@contextmanager
def opened(path: Path) -> Iterator[OpenedBook]:
    """The book at `path`. Raises UnreadableBook where it is no archive."""
    file: IO[bytes]
    try:
        with path.open("rb") as file, ZipFile(file) as archive:
            yield OpenedBook(archive)
    except _DAMAGE as problem:
        if isinstance(problem, UnreadableBook):
            raise
        raise UnreadableBook(f"It is no whole archive: {problem}.") from problem


def shown(text: str) -> str:
    """A piece of what stands in a file, for a message."""
    return repr(text if len(text) <= 60 else f"{text[:60]}…")


def elements(parent: _Element) -> list[_Element]:
    """Its children that are elements, comments left out."""
    return [child for child in parent if isinstance(child.tag, str)]


def local(element: _Element) -> str:
    """Its name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def said(element: _Element) -> str:
    """All text in it as one line."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def descendants(root: _Element, name: str) -> Iterator[_Element]:
    """Every element of this name in a document, in order."""
    return (element for element in root.iter() if isinstance(element.tag, str) and local(element) == name)
