"""The files of a talking book (DAISY 2.02) on disk: found whatever the case of their names, read with bounds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from audioguide import regular_files
from audioguide.errors import UsageError

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BYTES = 1 << 25
"""Of one document: the largest contents of a book that were seen are under a megabyte."""
_DEEPEST = 500
"""Elements in one another."""


class BookFolder:
    """The folder of one book. Nothing outside it is opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._names: dict[Path, dict[str, str]] = {}

    def find(self, written: str) -> Path | None:
        """The file that a document of the book names, with "#..." behind it or not; None where there is none."""
        place = self.folder
        for part in re.split(r"[/\\]", unquote(written.partition("#")[0])):
            if part == "..":
                return None
            name = self._in(place).get(part.lower())
            if part in ("", "."):
                continue
            if name is None:
                return None
            place = place / name
        return place if place.is_file() else None

    def document(self, path: Path) -> _Element:
        """The root of a document, as it can be made out where it is not well formed. Raises UsageError."""
        from lxml import etree, html

        raw = regular_files.read(path.resolve(), _MOST_BYTES)
        if raw is None:
            raise UsageError(f"{path.name} cannot be read: it is no file, or over {_MOST_BYTES} bytes.")
        if path.suffix.lower() == ".smil":
            parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
        else:
            parser = html.HTMLParser(no_network=True)
        try:
            root: _Element | None = etree.fromstring(raw, parser)
        except (etree.LxmlError, ValueError) as problem:
            raise UsageError(f"{path.name} cannot be read: {problem}.") from problem
        if root is None:
            raise UsageError(f"{path.name} cannot be read: nothing is in it.")
        return root

    def _in(self, folder: Path) -> dict[str, str]:
        if folder not in self._names:
            self._names[folder] = {entry.name.lower(): entry.name for entry in folder.iterdir()}
        return self._names[folder]


def local(element: _Element) -> str:
    """Its name in small letters, without its namespace; empty for a comment."""
    return str(element.tag).rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def said(element: _Element) -> str:
    """All text in it, in a line."""
    return " ".join("".join(str(part) for part in element.itertext()).split())
