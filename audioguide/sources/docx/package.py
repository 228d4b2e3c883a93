"""The parts of a .docx: what the archive holds, as trees."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from audioguide.budget import WORD_TAGS
from audioguide.errors import Message
from audioguide.sources.archive import DAMAGED, Archive
from audioguide.sources.html.tree import Element, name
from audioguide.sources.safe_xml import NotWellFormed, parse_xml
from audioguide.sources.source import SourceFile

MAIN = "officeDocument"
MACROS: Message = "it holds macros, so it was not read. Save it as .docx without macros."


@dataclass(frozen=True, slots=True)
class Package:
    """Trees of the parts that hold text or say how it is set. A part that is not there is None."""

    document: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None
    comments: Element | None
    headers: tuple[Element, ...]
    footers: tuple[Element, ...]
    core: Element | None
    strange: tuple[str, ...]
    """Parts whose text cannot be read: embedded files, pieces in other formats."""


def open_package(source: SourceFile) -> Package:
    """Read the parts. Raises SourceError: macros, damage, a part that is not safe."""
    with Archive(source) as archive:
        if any("vbaproject" in member.lower() for member in archive.members):
            raise source.error(MACROS)
        types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in archive else b""
        if b"macroEnabled" in types:
            raise source.error(MACROS)
        main = _main_part(source, archive)
        folder, _, file = main.rpartition("/")
        links = _links(source, archive, posixpath.join(folder, "_rels", f"{file}.rels"))

        def parts(kind: str) -> list[Element]:
            found = sorted(
                {posixpath.normpath(posixpath.join(folder, target)).lstrip("/") for target in links.get(kind, [])}
            )
            return [_tree(source, archive, member) for member in found if member in archive]

        def part(kind: str) -> Element | None:
            return next(iter(parts(kind)), None)

        strange = [member for kind in ("aFChunk", "oleObject", "package") for member in links.get(kind, [])]
        core = "docProps/core.xml"
        return Package(
            _tree(source, archive, main), part("styles"), part("numbering"), part("footnotes"), part("endnotes"),
            part("comments"), tuple(parts("header")), tuple(parts("footer")),
            _tree(source, archive, core) if core in archive else None, tuple(strange),
        )  # fmt: skip


def _main_part(source: SourceFile, archive: Archive) -> str:
    targets = _links(source, archive, "_rels/.rels").get(MAIN, ["word/document.xml"])
    main = targets[0].lstrip("/")
    return main if main in archive else "word/document.xml"


def _links(source: SourceFile, archive: Archive, member: str) -> dict[str, list[str]]:
    """Targets by the last word of their type. A target outside the file is never followed."""
    if member not in archive:
        return {}
    out: dict[str, list[str]] = {}
    for link in _tree(source, archive, member):
        if link.get("TargetMode") != "External":
            out.setdefault((link.get("Type") or "").rpartition("/")[2], []).append(link.get("Target") or "")
    return out


def _tree(source: SourceFile, archive: Archive, member: str) -> Element:
    try:
        return parse_xml(source, archive.read(member), member, WORD_TAGS)
    except NotWellFormed as broken:
        raise source.error(f"its part {member} is no valid XML: {DAMAGED}") from broken


def word(element: Element, key: str) -> str:
    """An attribute in Word's namespace, whichever of its two addresses the file uses."""
    for written, value in element.attrib.items():
        if written.rpartition("}")[2] == key:
            return str(value)
    return ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, and so on down; None where there is none."""
    for step in path:
        if element is None:
            return None
        element = next((item for item in element if name(item) == step.lower()), None)
    return element


def value(element: Element | None, *path: str) -> str:
    """`w:val` of an element down a path; empty where there is none."""
    found = child(element, *path)
    return "" if found is None else word(found, "val")


def switched(element: Element | None, *path: str) -> bool | None:
    """A property that is on or off; None where nothing is said."""
    found = child(element, *path)
    return None if found is None else word(found, "val") not in ("0", "false", "off", "none")
