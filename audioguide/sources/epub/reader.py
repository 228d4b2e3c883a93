"""EPUB books: every file of the spine in its order, then what the book holds besides."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from audioguide.budget import SPINE, TAGS
from audioguide.errors import Message
from audioguide.model import Document
from audioguide.sources.archive import DAMAGED, Archive, member_names
from audioguide.sources.blocks import Blocks
from audioguide.sources.decoding import broken_characters, decode
from audioguide.sources.html.furniture import Furniture
from audioguide.sources.html.markup import weigh
from audioguide.sources.html.notes import find_notes
from audioguide.sources.html.short_forms import ShortForms
from audioguide.sources.html.tree import Element, attribute, name, parse_page
from audioguide.sources.html.walk import Walk
from audioguide.sources.html.where import ElementTurn, Where
from audioguide.sources.reasons import CONTENTS
from audioguide.sources.safe_xml import NotWellFormed, parse_xml
from audioguide.sources.shape import shaped
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import plain

CONTAINER = "META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways to scramble fonts, which lock no text."""


@dataclass(frozen=True, slots=True)
class SpinePage:
    """One file of a book."""

    member: str
    root: Element
    reason: str = ""
    """Why all of it is no content."""

    @property
    def file(self) -> str:
        """Its name without its folders."""
        return self.member.rpartition("/")[2]


class Epub:
    """The reader of .epub."""

    endings = (".epub",)

    def recognises(self, source: SourceFile) -> bool:
        """True for an archive that says where its book is."""
        return CONTAINER in member_names(source)

    def read(self, source: SourceFile) -> Document:
        """The book. Raises SourceError: locked, damaged, not safe to read."""
        with Archive(source) as archive:
            _refuse_locked(source, archive)
            package, folder = _package(source, archive)
            title, language = _named(package, "title"), _named(package, "language")
            blocks = Blocks(source.shown, source.language_of(language), source.budget)
            pages = _pages(source, archive, blocks, package, folder)
        notes = find_notes([page.root for page in pages], [page.file for page in pages], blocks.language.documents)
        short_forms = ShortForms(blocks)
        for done, page in enumerate(pages, 1):
            furniture = Furniture(page.root, page=False)
            if not page.reason:
                short_forms.spell_out(page.root, furniture, _counted(blocks, page.file))
            walk = Walk(source, blocks, _counted(blocks, page.file), notes, furniture)
            walk.element(page.root, Where(ElementTurn("paragraph"), reason=page.reason))
            walk.flush()
            source.tell(done, len(pages))
        found = shaped(blocks, explicit_levels=True)
        broken = [item for block in found for item in broken_characters(block.text, source.shown, block.place)]
        return Document(title, language, "epub", source.shown, found, (), (*blocks.findings, *broken))


def _refuse_locked(source: SourceFile, archive: Archive) -> None:
    if "META-INF/encryption.xml" not in archive:
        return
    root = _xml(source, archive, "META-INF/encryption.xml")
    ways = [item.get("Algorithm") for item in root.iter() if name(item) == "encryptionmethod"]
    if any(way not in _FONTS for way in ways):
        raise source.error("the book is locked by its seller. Ask the publisher for a copy without a lock.")


def _package(source: SourceFile, archive: Archive) -> tuple[Element, str]:
    container = _xml(source, archive, CONTAINER)
    path = next((item.get("full-path") for item in container.iter() if name(item) == "rootfile"), None)
    if not path:
        raise source.error(f"it does not say where its book is. {DAMAGED[0].upper()}{DAMAGED[1:]}")
    return _xml(source, archive, path), posixpath.dirname(path)


def _pages(source: SourceFile, archive: Archive, blocks: Blocks, package: Element, folder: str) -> list[SpinePage]:
    """Files in reading order; then what no reading order names."""
    items = {item.get("id"): item for item in package.iter() if name(item) == "item"}
    refs = [ref.get("idref") for ref in package.iter() if name(ref) == "itemref"]
    order = dict.fromkeys(items[ref] for ref in refs if ref in items)
    if not order:
        raise source.error(f"it names no file to read. {DAMAGED[0].upper()}{DAMAGED[1:]}")
    rest = [item for item in items.values() if item not in order and item.get("media-type") in _PAGES]
    source.budget.hold(SPINE, len(order) + len(rest))
    out: list[SpinePage] = []
    for item in (*order, *rest):
        if item.get("media-type") not in _PAGES:
            continue
        member = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if member not in archive:
            blocks.add_finding(
                "D10", "error", f"{member}: the book names this file and does not hold it. Get the book again."
            )
            continue
        contents = "nav" in (item.get("properties") or "").split()
        if not contents and item not in order:
            blocks.add_finding(
                "D7",
                "warning",
                f"{member}: no reading order names this file, and it was left out. If readers can open it, add it.",
            )
        reason: Message = CONTENTS if contents else "" if item in order else "not in the reading order"
        out.append(SpinePage(member, _page(source, archive, member, blocks), reason))
    return out


def _page(source: SourceFile, archive: Archive, member: str, blocks: Blocks) -> Element:
    content = archive.read(member)
    try:
        root = parse_xml(source, content, member, TAGS)
    except NotWellFormed:
        blocks.add_finding(
            "D13", "note", f"{member}: this part breaks the rules of XML and was read as a browser would. Look it over."
        )
        decoded = decode(source, content, declared=True)
        blocks.findings += decoded.findings
        weigh(source, decoded.text)
        root = parse_page(source, decoded.text)
    return root


def _xml(source: SourceFile, archive: Archive, member: str) -> Element:
    try:
        return parse_xml(source, archive.read(member), member, TAGS)
    except NotWellFormed as broken:
        raise source.error(f"its part {member} is no valid XML: {DAMAGED}") from broken


def _counted(blocks: Blocks, file: str) -> Callable[[Element], str]:
    """Places counted within one file."""
    before = len(blocks.found)

    def place(_: Element) -> Message:
        return f"{file}, block {len(blocks.found) - before + 1}"

    return place


def _named(package: Element, key: str) -> str:
    metadata = next((item for item in package if name(item) == "metadata"), package)
    return plain(next((item.text or "" for item in metadata.iter() if name(item) == key), "")) or attribute(
        package, "lang"
    )
