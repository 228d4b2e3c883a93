"""A talking book back to its files, for verifying: strict, bounded, and written apart from what writes it.

Nothing in the archive may be packed; and only what the book's own documents lead to is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipInfo

from audioguide.publish.opened_archive import Damaged, OpenedArchive

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACE = re.compile(r"([a-z0-9][a-z0-9-]{0,30})/([a-z0-9]{1,8}\.(?:html|smil|mp3))")
"""Folder and file: lower case, ASCII, 8.3, and of no other type than old machines know."""

_KINDS = {
    "html": ("-//W3C//DTD XHTML 1.0 ", "{http://www.w3.org/1999/xhtml}html"),
    "smil": ("-//W3C//DTD SMIL 1.0//", "smil"),
}
"""Ending of a document -> how its public identifier begins, and what its root is."""


class OpenedBook:
    """The files of one archive by their names, without their folder. Each way to read one raises Damaged."""

    def __init__(self, archive: OpenedArchive) -> None:
        self._archive = archive
        self.files: dict[str, ZipInfo] = {}
        self.messages = list(self._taken(archive.members))
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
        """The bytes of a file."""
        return self._archive.blocks(self._place(name))

    def size(self, name: str) -> int:
        """Bytes of a file, 0 where there is none."""
        return self.files[name].file_size if name in self.files else 0

    def document(self, name: str) -> _Element:
        """The root of a document: XHTML 1.0 or SMIL 1.0 as its ending says, in UTF-8, without entities of its own."""
        root: _Element = self._archive.tree(self._place(name))
        about = root.getroottree().docinfo
        if (about.encoding or "").lower() != "utf-8":
            raise Damaged(f"{name} does not say that it is UTF-8.")
        if about.internalDTD is not None and any(True for _ in about.internalDTD.iterentities()):
            raise Damaged(f"{name} declares entities, which no machine follows.")
        identifier, top = _KINDS[name.rpartition(".")[2]]
        if not (about.public_id or "").startswith(identifier) or root.tag != top:
            raise Damaged(f"{name} does not say that it is {'SMIL 1.0' if top == 'smil' else 'XHTML 1.0'}.")
        return root

    def _place(self, name: str) -> str:
        if name not in self.files:
            raise Damaged(f"It leads to {shown(name)}, which is not in it.")
        return self.files[name].filename


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
