"""Styles and numbering of a .docx: what a paragraph's style makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from audioguide.budget import STYLES, Budget
from audioguide.sources.docx.package import Package, child, switched, value, word
from audioguide.sources.html.tree import Element, name

_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_CONTENTS = re.compile(r"(toc \d|toc heading|table of figures|index \d)$", re.IGNORECASE)
NORMAL_SIZE = 22
"""Half points, where a file says nothing."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with what it takes from those it is based on."""

    name: str = ""
    heading: int = 0
    """Its level; 0 = none."""
    title: bool = False
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    size: int = 0
    """Half points; 0 = not said."""
    number: str = ""
    depth: int = 0
    outline: int = -1
    head_bold: bool = False
    """Of a table style: its first row is set bold."""
    first_bold: bool = False
    """Of a table style: its first column is set bold."""

    @property
    def contents(self) -> bool:
        """True for the lines of a table of contents, which repeats the headings."""
        return bool(_CONTENTS.match(self.name))

    @property
    def quote(self) -> bool:
        """True for somebody's own words."""
        return self.name.lower() in ("quote", "intense quote", "block text", "quotations")

    @property
    def caption(self) -> bool:
        """True for the words under a picture or over a table."""
        return self.name.lower() in ("caption", "table caption", "figure", "table", "illustration")


NONE = Style()


@dataclass(slots=True)
class Styles:
    """All styles by their id, and numbering by its id and depth."""

    known: dict[str, Style] = field(default_factory=dict)
    formats: dict[tuple[str, int], str] = field(default_factory=dict)
    """(number, depth) -> "bullet", "decimal", "none"."""
    size: int = NORMAL_SIZE
    language: str = ""
    normal: str = ""
    """Id of the style a paragraph has that names none."""

    def of(self, style: str) -> Style:
        """A style by its id; one that says nothing where it is not known."""
        return self.known.get(style or self.normal, NONE)

    def ordered(self, number: str, depth: int) -> bool | None:
        """True for numbers, False for bullets, None for no list at all."""
        kind = self.formats.get((number, depth), self.formats.get((number, 0), "bullet"))
        return None if kind == "none" else kind != "bullet"


def read_styles(package: Package, budget: Budget) -> Styles:
    """Styles and numbering of a package. Raises SourceError for more than any document has."""
    out = Styles()
    if package.styles is not None:
        defaults = child(package.styles, "docDefaults", "rPrDefault", "rPr")
        out.size = whole(value(defaults, "sz")) or NORMAL_SIZE
        language = child(defaults, "lang")
        out.language = word(language, "val") if language is not None else ""
        raw = {word(item, "styleId"): item for item in package.styles if name(item) == "style"}
        budget.hold(STYLES, len(raw))
        out.normal = next(
            (
                key
                for key, item in raw.items()
                if word(item, "type") == "paragraph" and word(item, "default") in ("1", "true")
            ),
            "",
        )
        for key in raw:
            _resolve(key, raw, out.known)
        out.size = out.of("").size or out.size
    if package.numbering is not None:
        out.formats = _formats(package.numbering)
    return out


def _resolve(key: str, raw: dict[str, Element], known: dict[str, Style]) -> None:
    """Add a style to those known, and before it all that it is made from, each once. A circle begins with nothing."""
    chain: dict[str, None] = {}
    while key in raw and key not in known and key not in chain:
        chain[key] = None
        key = value(raw[key], "basedOn")
    base = known.get(key, NONE)
    for key in reversed(chain):
        base = known[key] = _style(raw[key], base)


def _style(item: Element, base: Style) -> Style:
    named = value(item, "name")
    heading = _HEADING.match(named)
    set_, paragraph = child(item, "rPr"), child(item, "pPr")
    outline = value(paragraph, "outlineLvl")
    depth = value(paragraph, "numPr", "ilvl")
    parts = {word(part, "type"): part for part in item if name(part) == "tblstylepr"}
    return Style(
        name=named,
        heading=int(heading.group(1)) if heading else base.heading,
        title=named.lower() == "title",
        bold=_or(switched(set_, "b"), base.bold),
        italic=_or(switched(set_, "i"), base.italic),
        hidden=_or(switched(set_, "vanish"), base.hidden),
        size=whole(value(set_, "sz")) or base.size,
        number=value(paragraph, "numPr", "numId") or base.number,
        depth=whole(depth) if depth else base.depth or _last_digit(named),
        outline=whole(outline) if outline else base.outline,
        head_bold=bool(switched(parts.get("firstRow"), "rPr", "b")) or base.head_bold,
        first_bold=bool(switched(parts.get("firstCol"), "rPr", "b")) or base.first_bold,
    )


def _last_digit(named: str) -> int:
    """ "List Bullet 2" stands one deeper than "List Bullet"."""
    found = re.match(r"list (?:bullet|number) (\d)$", named, re.IGNORECASE)
    return int(found.group(1)) - 1 if found else 0


def _formats(numbering: Element) -> dict[tuple[str, int], str]:
    abstract: dict[str, dict[int, str]] = {}
    for item in numbering:
        if name(item) == "abstractnum":
            levels = {whole(word(level, "ilvl")): value(level, "numFmt") for level in item if name(level) == "lvl"}
            abstract[word(item, "abstractNumId")] = levels
    out: dict[tuple[str, int], str] = {}
    for item in numbering:
        if name(item) == "num":
            for depth, kind in abstract.get(value(item, "abstractNumId"), {}).items():
                out[word(item, "numId"), depth] = kind or "decimal"
    return out


def _or(said: bool | None, otherwise: bool) -> bool:
    return otherwise if said is None else said


def whole(text: str) -> int:
    """A number as the file writes it; 0 for what is none, or is too large to be meant."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
