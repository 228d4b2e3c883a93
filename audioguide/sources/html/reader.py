"""HTML: a page as written, or as a browser saved it. Only its main part is content; the rest is listed."""

from __future__ import annotations

import re

from audioguide.model import Document
from audioguide.sources.blocks import Blocks
from audioguide.sources.decoding import decode
from audioguide.sources.html.elsewhere import without_elsewhere
from audioguide.sources.html.folds import unfold
from audioguide.sources.html.furniture import Furniture
from audioguide.sources.html.markup import weigh
from audioguide.sources.html.notes import find_notes
from audioguide.sources.html.short_forms import ShortForms
from audioguide.sources.html.tree import Element, attribute, name, parse_page
from audioguide.sources.html.walk import Walk
from audioguide.sources.shape import shaped
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import plain

_STARTS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html|<head|<body)",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(rb"<(?:p|div|h[1-6]|ul|ol|table|section|article|main)[\s>]", re.IGNORECASE)


class Html:
    """The reader of .html and .htm."""

    endings = (".html", ".htm", ".xhtml")

    def recognises(self, source: SourceFile) -> bool:
        """True for a page with its first tags, or a piece of one whose name says so."""
        start = source.start.removeprefix(b"\xef\xbb\xbf")
        if b"\0" in start:
            start = start.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
        if _STARTS.match(start):
            return True
        return source.path.suffix.lower() in self.endings and bool(_TAGS.search(start))

    def read(self, source: SourceFile) -> Document:
        """The page as a Document."""
        decoded = decode(source, source.content(), declared=True)
        weigh(source, decoded.text)
        root = parse_page(source, re.sub(r"\A\s*<\?xml[^>]*\?>", "", decoded.text))
        language = attribute(root, "lang") or attribute(root, "{http://www.w3.org/XML/1998/namespace}lang")
        blocks = Blocks(source.shown, source.language_of(language), source.budget)
        unfold(root, blocks.language.documents)
        notes = find_notes([root], [""], blocks.language.documents)
        furniture = Furniture(root)
        ShortForms(blocks).spell_out(root, furniture, _line)
        Walk(source, blocks, _line, notes, furniture).page(root)
        titles = (item for item in root.iter() if name(item) == "title" and name(item.getparent()) == "head")
        title = next((plain("".join(item.itertext())) for item in titles), "")
        blocks.found = without_elsewhere(blocks.found, blocks.language.documents)
        found = shaped(blocks, explicit_levels=True)
        title = title or next((block.text for block in found if block.kind == "heading"), "")
        findings = (*decoded.findings, *blocks.findings)
        return Document(title, language, "html", source.shown, found, (), findings)


def _line(element: Element) -> str:
    return f"line {element.sourceline or 1}"
