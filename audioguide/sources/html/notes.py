"""Footnotes of a page: which link is a mark, which element its note."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from audioguide.language.base.documents import Documents
from audioguide.sources.html.tree import Element, all_text, marks, name, roles

MARK = re.compile(
    r"[\[(]?\s*(\d{1,3}|[ivx]{1,4}|[a-z]|[*\u2020\u2021\u00a7\u00b6]{1,3})(?::\d{1,3})?\s*[\])]?", re.IGNORECASE
)
"""What a link to a note shows; Markdown writes "1:1" where a note is pointed to again."""
_REFERS = frozenset({"noteref", "doc-noteref"})
_IS_NOTE = frozenset({"footnote", "rearnote", "endnote", "doc-footnote", "doc-endnote"})
_HOLDERS = frozenset({"li", "p", "div", "aside", "section", "dd", "td"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BACK = frozenset("\u21a9\u21a9\ufe0e\u21a9\ufe0f^\u2191")


@dataclass(slots=True)
class Notes:
    """Marks by the link that shows them, and by the element that is their note."""

    references: dict[Element, str] = field(default_factory=dict)
    notes: dict[Element, str] = field(default_factory=dict)
    """An element -> its mark."""
    backs: set[Element] = field(default_factory=set)


def find_notes(roots: list[Element], keys: list[str], documents: Documents) -> Notes:
    """Look through pages that may point at each other's notes. `keys` are their file names, empty for a lone page."""
    found = Notes()
    targets: dict[str, Element] = {}
    for root, key in zip(roots, keys, strict=True):
        for element in root.iter():
            for anchor in (element.get("id"), element.get("name") if name(element) == "a" else None):
                if anchor:
                    targets.setdefault(f"{key}#{anchor}", element)
    for root, key in zip(roots, keys, strict=True):
        _look(root, key, targets, found, documents)
    return found


def _look(root: Element, key: str, targets: dict[str, Element], found: Notes, documents: Documents) -> None:
    for link in root.iter():
        if name(link) != "a" or "#" not in (link.get("href") or ""):
            continue
        page, _, anchor = link.get("href").rpartition("#")
        target = targets.get(f"{page.rpartition('/')[2] or key}#{anchor}")
        written = all_text(link).strip()
        if target is None:
            continue
        if "backref" in " ".join(link.get("class", "").split("-")) or written in BACK or "doc-backlink" in roles(link):
            found.backs.add(link)
            continue
        mark = _mark(written, documents)
        note = _note_around(target)
        if mark and note is not None and note not in link.iterancestors() and _is_reference(link, note):
            found.references[link] = mark
            found.notes[note] = mark


def _mark(written: str, documents: Documents) -> str:
    """The mark that a link shows, without its brackets; empty where it shows none."""
    found = MARK.fullmatch(written)
    if found:
        return found.group(1).strip()
    bare = written.strip("[](").rstrip(")").strip()
    return bare if documents.names_note(bare) else ""


def _is_reference(link: Element, note: Element) -> bool:
    """A mark says so itself, or is raised, or in brackets, or points to what says it is a note."""
    if roles(link) & _REFERS or _IS_NOTE & (roles(note) | marks(note)) or "footnotes" in marks(note):
        return True
    around = [link, *list(link.iterancestors())[:2], *link.iter()]
    if any(name(item) == "sup" for item in around) or {"footnote", "noteref", "fnref"} & marks(link):
        return True
    return bool(re.fullmatch(r"[\[(].+[\])]|[*\u2020\u2021\u00a7\u00b6]+", all_text(link).strip()))


def _note_around(target: Element) -> Element | None:
    """The block that holds the target of a mark; a heading is never a note."""
    for element in (target, *target.iterancestors()):
        tag = name(element)
        if tag in _HEADINGS or tag in ("body", "main", "article"):
            return None
        if tag in _HOLDERS:
            return element
    return None
