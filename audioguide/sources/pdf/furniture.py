"""What stands on every page of a PDF: running heads, page numbers. Told by its place and by coming back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from audioguide.errors import Message
from audioguide.language.base.documents import Documents
from audioguide.sources.pdf.setting import LARGER
from audioguide.sources.pdf.words import PdfPage, Stretch

ZONE = 0.12
"""Of a page's height, at the top and at the foot, where running heads stand."""
HEAD: Message = "running head"
FEWEST = 2
"""Pages on which a line must come back."""
_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)


def running_heads(
    pages: Sequence[tuple[PdfPage, list[Stretch]]], documents: Documents, body: float
) -> list[dict[int, str]]:
    """For each page, index of a stretch -> "running head", "running foot" or "page number". body: size of the text.

    What is set as a heading stays where it first stands: a leaflet may have its title at the head of each page.
    """
    counted: Counter[tuple[str, str, int]] = Counter()
    for page, lines in pages:
        counted.update({_key(line, page) for line in lines if _zone(line, page)})
    first: set[tuple[str, str, int]] = set()
    out: list[dict[int, str]] = []
    for page, lines in pages:
        reasons: dict[int, str] = {}
        for index, line in enumerate(lines):
            reason = _reason(line, page, lines, counted, documents)
            titled = _zone(line, page) == "head" and line.size >= body * LARGER and _key(line, page) not in first
            if reason and not (titled and reason == HEAD):
                reasons[index] = reason
            first.add(_key(line, page))
        out.append(reasons)
    return out


def _reason(
    line: Stretch,
    page: PdfPage,
    lines: list[Stretch],
    counted: Counter[tuple[str, str, int]],
    documents: Documents,
) -> Message:
    zone = _zone(line, page)
    if not zone:
        return ""
    numbered = _NUMBER.fullmatch(line.text) or documents.is_page_number(line.text)
    if numbered and _at_edge(line, lines):
        return "page number"
    again = counted[_key(line, page)]
    return f"running {zone}" if again >= FEWEST and _at_edge(line, lines) else ""


def _at_edge(line: Stretch, lines: list[Stretch]) -> bool:
    """True for the first or last two lines of a page."""
    above = {round(other.y) for other in lines if other.y < line.y - 2}
    below = {round(other.y) for other in lines if other.y > line.y + 2}
    return min(len(above), len(below)) < 2


def in_body(y: float, page: PdfPage) -> bool:
    """True for a height where no running head or foot stands. y: points from the top."""
    return page.height * ZONE <= y <= page.height * (1 - ZONE)


def _zone(line: Stretch, page: PdfPage) -> str:
    if in_body(line.y, page):
        return ""
    return "head" if line.y < page.height / 2 else "foot"


def _key(line: Stretch, page: PdfPage) -> tuple[str, str, int]:
    """The same text at the same height, whatever its numbers are."""
    return _zone(line, page), re.sub(r"\d+", "#", line.text), round(line.y / 4)
