"""The package of an opened book: what it holds, in which order, and what is said of it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from audioguide.publish.opened_archive import Damaged, OpenedArchive

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
CONTAINER = "META-INF/container.xml"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the manifest."""

    id: str
    path: str
    """From the root of the archive."""
    media_type: str
    overlay: str
    """Id of the item that says what of it is heard when; empty for none."""
    properties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Package:
    """What the package document says."""

    path: str
    root: Any
    items: tuple[Item, ...]
    spine: tuple[tuple[str, bool], ...]
    """(id of an item, whether it is in the linear order)"""
    metas: tuple[tuple[str, str, str], ...]
    """(property, id of what it refines or empty, value)"""

    def item(self, name: str) -> Item | None:
        """The item of an id."""
        return next((item for item in self.items if item.id == name), None)

    def values(self, name: str, refines: str = "") -> list[str]:
        """What is said by one property of the book, or of the item that is refined."""
        return [value for key, of, value in self.metas if (key, of) == (name, refines)]

    def texts(self, name: str) -> list[str]:
        """What elements of Dublin Core say, such as "language"."""
        return ["".join(one.itertext()).strip() for one in self.root.iter(f"{DC}{name}")]


def resolved(link: str, path: str) -> tuple[str, str]:
    """(member, fragment) to which a link in the member `path` leads; a link out of the book keeps its scheme."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return link, ""
    if parts.scheme or parts.netloc:
        return link, ""
    if not parts.path:
        return path, parts.fragment
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))), parts.fragment


def read_package(book: OpenedArchive) -> Package:
    """The package that the container names. Raises Damaged."""
    roots = [one.get("full-path") or "" for one in book.tree(CONTAINER).iter(f"{_CONTAINER}rootfile")]
    if len(roots) != 1:
        raise Damaged(f"Its container names {len(roots)} packages, not 1.")
    root = book.tree(roots[0])
    if root.tag != f"{OPF}package":
        raise Damaged(f"{roots[0]} in it is no package of an EPUB.")
    return Package(
        roots[0],
        root,
        tuple(_item(one, roots[0]) for one in root.iter(f"{OPF}item")),
        tuple((one.get("idref") or "", one.get("linear") != "no") for one in root.iter(f"{OPF}itemref")),
        tuple(_meta(one) for one in root.iter(f"{OPF}meta")),
    )


def _item(one: Any, path: str) -> Item:
    return Item(
        one.get("id") or "",
        resolved(one.get("href") or "", path)[0],
        one.get("media-type") or "",
        one.get("media-overlay") or "",
        frozenset((one.get("properties") or "").split()),
    )


def _meta(one: Any) -> tuple[str, str, str]:
    return one.get("property") or "", (one.get("refines") or "").removeprefix("#"), "".join(one.itertext()).strip()
