"""What a tagged PDF says of itself: which text is a heading, a note, a cell. Read in the process that may be killed."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from typing import Any

DEEPEST = 60
MOST = 20_000
"""Elements looked at on one page."""
_UNITS = frozenset("P H H1 H2 H3 H4 H5 H6 LI Caption Note BlockQuote TOCI Title Quote FENote".split())
_KINDS = {"Caption": "caption", "Note": "note", "FENote": "note", "BlockQuote": "quote"}


@dataclass(slots=True)
class Tags:
    """What the tags of one page say, ready for JSON."""

    tags: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Content id -> number of its paragraph, and what that is: "H2", "note" or nothing."""
    tables: list[list[list[list[Any]]]] = field(default_factory=list)
    """Tables of rows of cells: [is a header, columns, rows, content ids]."""
    figures: list[str] = field(default_factory=list)
    """Alternative texts; empty where a picture has none."""
    units: int = 0
    seen: int = 0


def read_tags(raw: Any, page: Any) -> dict[str, Any]:
    """Tags of a page as {"tags", "tables", "figures"}; empty where the page has none."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    found = Tags()
    if tree:
        for index in range(max(0, raw.FPDF_StructTree_CountChildren(tree))):
            _walk(raw, raw.FPDF_StructTree_GetChildAtIndex(tree, index), found, (0, ""), [], 0)
        raw.FPDF_StructTree_Close(tree)
    return {"tags": found.tags, "tables": found.tables, "figures": found.figures}


def _walk(raw: Any, element: Any, found: Tags, around: tuple[int, str], cell: list[Any], depth: int) -> None:
    found.seen += 1
    if not element or depth > DEEPEST or found.seen > MOST:
        return
    kind = _read(raw.FPDF_StructElement_GetType, element)
    if kind == "Figure":
        found.figures.append(_read(raw.FPDF_StructElement_GetAltText, element))
    if kind == "Table":
        found.tables.append([])
    elif kind == "TR" and found.tables:
        found.tables[-1].append([])
    elif kind in ("TH", "TD") and found.tables and found.tables[-1]:
        cell = [kind == "TH", _span(raw, element, "ColSpan"), _span(raw, element, "RowSpan"), []]
        found.tables[-1][-1].append(cell)
    if kind in _UNITS and not (kind == "P" and around[1] == "LI"):
        found.units += 1
        own = _KINDS.get(kind, kind if re.fullmatch("H[1-6]|LI", kind) else "")
        around = (found.units, own or (around[1] if around[1] != "LI" else ""))
    for index in range(max(0, raw.FPDF_StructElement_CountChildren(element))):
        content = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if content >= 0:
            found.tags[content] = around
            if cell:
                cell[3].append(content)
        else:
            _walk(raw, raw.FPDF_StructElement_GetChildAtIndex(element, index), found, around, cell, depth + 1)


def _span(raw: Any, element: Any, key: str) -> int:
    """How many columns or rows a cell covers."""
    for index in range(max(0, raw.FPDF_StructElement_GetAttributeCount(element))):
        attribute = raw.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = raw.FPDF_StructElement_Attr_GetValue(attribute, key.encode())
        number = ctypes.c_float()
        if value and raw.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return max(1, min(int(number.value), 1000))
    return 1


def _read(ask: Any, element: Any) -> str:
    length = ask(element, None, 0)
    if not 2 < length < 100_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(element, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
