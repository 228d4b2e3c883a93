"""The rules of ncc.html: its headings and their links, and what it must tell of the book."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from audioguide.publish.built import BuiltGuide, one_line
from audioguide.publish.daisy.book_reader import descendants, elements, local, said, shown

if TYPE_CHECKING:
    from lxml.etree import _Element

ONCE = (
    *(f"dc:{what}" for what in ("date", "format", "identifier", "title", "publisher")),
    *(f"ncc:{what}" for what in ("charset", "pageFront", "pageNormal", "pageSpecial", "tocItems", "totalTime")),
)
"""Must be there exactly once."""
SOME = ("dc:creator", "dc:language")
"""Must be there, once or more often."""
_HREF = re.compile(r"([a-z0-9]{1,8}\.smil)#([A-Za-z][\w.-]*)")
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_WIDE = str.maketrans("\uff1c\uff06", "<&")
"""In these lines some signs stand in their wide form, since a reader cannot take the plain one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading and where it leads."""

    level: int
    kind: str
    """Its class."""
    id: str
    text: str
    smil: str
    fragment: str


@dataclass
class NccFound:
    """ncc.html as a machine reads it."""

    metas: list[tuple[str, str]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    language: str = ""

    @property
    def smils(self) -> list[str]:
        """The files it leads to, each once, in order."""
        return list(dict.fromkeys(entry.smil for entry in self.entries if entry.smil))

    @property
    def description(self) -> str:
        """What it says of the book as a whole."""
        return " ".join(content for name, content in self.metas if name == "dc:description")

    def meta(self, name: str) -> str:
        """The first of this name; empty where there is none."""
        return next((content for key, content in self.metas if key == name), "")


def read_ncc(root: _Element) -> NccFound:
    """Its lines and headings, and what cannot be read as such."""
    found = NccFound(language=root.get("lang", ""))
    for meta in descendants(root, "meta"):
        if meta.get("name"):
            found.metas.append((meta.get("name", ""), one_line(meta.get("content", "")).translate(_WIDE)))
    body = next(descendants(root, "body"), None)
    for child in elements(body) if body is not None else []:
        found.entries.append(_entry(child, found.messages))
    return found


def _entry(child: _Element, messages: list[str]) -> Entry:
    name, text = local(child), said(child)
    if name not in _LEVELS:
        messages.append(f"it has the element {shown(name)} between its headings.")
    links = elements(child)
    if [local(link) for link in links] != ["a"] or elements(links[0]) or said(links[0]) != text:
        messages.append(f"the heading {shown(text)} does not hold exactly one link.")
    href = _HREF.fullmatch(links[0].get("href", "")) if links else None
    if href is None:
        messages.append(f"the heading {shown(text)} does not lead to a place in a file of SMIL.")
    smil, fragment = href.groups() if href else ("", "")
    level = _LEVELS.index(name) + 1 if name in _LEVELS else 1
    return Entry(level, child.get("class", ""), child.get("id", ""), text, smil, fragment)


def wrong_shape(ncc: NccFound) -> Iterator[str]:
    """Rules that hold between its headings."""
    first = ncc.entries[0] if ncc.entries else None
    if first is None or (first.level, first.kind) != (1, "title") or not first.id:
        yield "its first element is not the title, an h1 of class title with an id."
    above = 0
    for entry in ncc.entries:
        if entry.level > above + 1:
            yield f"the heading {shown(entry.text)} skips a level: h{entry.level} comes after h{above}."
        above = entry.level
        if not entry.text:
            yield "a heading says nothing."
    ids = Counter(entry.id for entry in ncc.entries)
    for name, count in ids.items():
        if not name:
            yield "a heading has no id."
        elif count > 1:
            yield f"two headings have the id {shown(name)}."
    runs = [smil for smil, _ in groupby(entry.smil for entry in ncc.entries if entry.smil)]
    if len(runs) != len(set(runs)):
        yield "its headings go back to a file of SMIL that they had left."


def wrong_metas(built: BuiltGuide, ncc: NccFound) -> Iterator[str]:
    """Rules of what it tells of the book."""
    counts = Counter(name for name, _ in ncc.metas)
    yield from (f"it has {counts[name]} lines {name}, and must have one." for name in ONCE if counts[name] != 1)
    yield from (f"it has no line {name}." for name in SOME if not counts[name])
    yield from (f"its line {name} is empty." for name, content in dict(ncc.metas).items() if not content)
    expected = {
        "dc:format": "Daisy 2.02",
        "dc:title": one_line(built.timeline.title).translate(_WIDE),
        "dc:language": built.timeline.language,
        "ncc:charset": "utf-8",
        "ncc:tocItems": str(len(ncc.entries)),
        "ncc:depth": str(max((entry.level for entry in ncc.entries), default=0)),
        "ncc:multimediaType": "audioFullText",
        **{f"ncc:{what}": "0" for what in ("pageFront", "pageNormal", "pageSpecial")},
    }
    for name, right in expected.items():
        if counts[name] and ncc.meta(name) != right:
            yield f"its line {name} says {shown(ncc.meta(name))}, not {shown(right)}."
    if counts["dc:date"] and not _DAY.fullmatch(ncc.meta("dc:date")):
        yield f"its line dc:date says {shown(ncc.meta('dc:date'))}, which is no day."
    if ncc.language != built.timeline.language:
        yield f"its language is {shown(ncc.language)}, not {shown(built.timeline.language)}."
