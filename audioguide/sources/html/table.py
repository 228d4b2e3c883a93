"""Tables of a page: data or mere layout, and the cells of a data table."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.language.base.documents import Documents
from audioguide.sources.grid import Cell, TableRow, read_rows
from audioguide.sources.html.notes import Notes
from audioguide.sources.html.tree import NO_TEXT, Element, name, roles
from audioguide.sources.punctuation import MARKS
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import plain, raised

_BLOCKS = frozenset("p div li ul ol dl dt dd section br".split())


def is_layout(table: Element) -> bool:
    """True where a table only sets things side by side: it says so, or holds headings or tables, or one column."""
    if roles(table) & {"presentation", "none"}:
        return True
    cells = [cell for row in _rows(table) for cell in _cells(row)]
    if any(name(cell) == "th" for cell in cells):
        return False
    if any(name(part) in ("table", "h1", "h2", "h3", "h4") for cell in cells for part in cell.iter()):
        return True
    return all(len(_cells(row)) <= 1 for row in _rows(table))


def table_rows(
    table: Element, source: SourceFile, notes: Notes, documents: Documents, place: str
) -> Iterator[tuple[TableRow, Element, tuple[str, ...]]]:
    """Rows as they are read, each with its element and the marks of notes in it."""
    elements = _rows(table)
    head = {row for row in elements if name(row.getparent()) == "thead"}
    grid = [[_cell(cell, notes, row in head, documents.comma) for cell in _cells(row)] for row in elements]
    filled = [row for row, cells in zip(elements, grid, strict=True) if cells]
    for row in read_rows([cells for cells in grid if cells], source.budget, documents, place):
        element = filled[min(row.index, len(filled) - 1)]
        found = tuple(notes.references[part] for part in element.iter() if part in notes.references)
        yield row, element, found


def _rows(table: Element) -> list[Element]:
    rows: list[Element] = []
    for child in table:
        if name(child) == "tr":
            rows.append(child)
        elif name(child) in ("thead", "tbody", "tfoot"):
            rows += [row for row in child if name(row) == "tr"]
    return rows


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if name(cell) in ("td", "th")]


def _cell(element: Element, notes: Notes, head: bool, comma: str) -> Cell:
    text = plain("".join(_texts(element, notes, comma)))
    header = name(element) == "th" or head or bool(roles(element) & {"rowheader", "columnheader"})
    return Cell(text.strip(f" {comma}"), _number(element, "colspan"), _number(element, "rowspan"), header)


def _texts(element: Element, notes: Notes, comma: str) -> Iterator[str]:
    """Text of a cell; blocks inside are parted by a comma, for a list in a cell must not run together."""
    if element in notes.references or name(element) in NO_TEXT:
        return
    if name(element) == "img":
        yield f" {element.get('alt') or ''} "
    yield raised(element.text or "") if name(element) == "sup" else element.text or ""
    for child in element:
        if not name(child):
            yield child.tail or ""
            continue
        inner = "".join(_texts(child, notes, comma))
        if name(child) in _BLOCKS and inner.strip():
            ended = inner.rstrip().endswith(tuple(MARKS))
            after = child.getnext() is not None or (child.tail or "").strip()
            yield f" {inner.strip()}{'' if ended or not after else comma} "
        else:
            yield inner or (f"{comma} " if name(child) == "br" else "")
        yield child.tail or ""


def _number(element: Element, key: str) -> int:
    value = (element.get(key) or "1").strip()
    return max(1, int(value[:4])) if value.isascii() and value[:4].isdigit() else 1
