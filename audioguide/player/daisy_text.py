"""The text of a talking book, where it has any: what each piece says, and which pieces make a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioguide.errors import UsageError
from audioguide.player.daisy_files import BookFolder, local, said
from audioguide.player.sound_book import line

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 td th dt dd div blockquote".split())


class Texts:
    """Looks a piece up where it is named; each document is read once."""

    def __init__(self, folder: BookFolder, contents: str) -> None:
        """contents: the name of the contents file, whose headings are a text of their own."""
        self._folder, self._contents = folder, contents.lower()
        self._read: dict[str, dict[str, tuple[str, int]]] = {}
        self._blocks = 0

    def of(self, place: str) -> tuple[str, int]:
        """(what "chapter.html#s4" says, number of its paragraph); empty where nothing is written."""
        name, _, identity = place.partition("#")
        if not name:
            self._blocks += 1
            return "", self._blocks
        if name.lower() not in self._read:
            self._read[name.lower()] = self._pieces(name)
        found = self._read[name.lower()].get(identity)
        if found is None:
            self._blocks += 1
            return "", self._blocks
        return found

    def _pieces(self, name: str) -> dict[str, tuple[str, int]]:
        path = self._folder.find(name)
        if path is None:
            return {}
        try:
            root = self._folder.document(path)
        except UsageError:
            return {}
        found: dict[str, tuple[str, int]] = {}
        blocks: dict[_Element, int] = {}
        for element in root.iter():
            identity = element.get("id") if isinstance(element.tag, str) else None
            if not identity or identity in found:
                continue
            block = _block(element)
            if block not in blocks:
                self._blocks += 1
                blocks[block] = self._blocks
            found[identity] = line(said(element)), blocks[block]
        return found


def _block(element: _Element) -> _Element:
    """What it stands in that is a paragraph, a heading or a cell; itself where it is one."""
    while local(element) not in _BLOCKS and (parent := element.getparent()) is not None:
        element = parent
    return element
