"""Tables of a .docx: which rows are headers, which cells span, and which tables only set a box or columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from audioguide.sources.docx.package import child, switched, value, word
from audioguide.sources.docx.styles import Style, Styles, whole
from audioguide.sources.grid import Cell, names_columns
from audioguide.sources.html.tree import Element, name

_LOOK_FIRST_ROW, _LOOK_FIRST_COLUMN = 0x0020, 0x0080


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell holds, as its paragraphs say."""

    text: str
    bold: bool


def is_box(table: Element) -> bool:
    """True for a table of one column: Word's way to frame a warning."""
    rows = table_rows(table)
    return all(len(row_cells(row)) == 1 for row in rows) and bool(rows)


def is_layout(table: Element, heading: Callable[[Element], bool]) -> bool:
    """True where cells hold headings or tables: they stand side by side, and are read one after another."""
    return any(
        name(part) == "tbl" or (name(part) == "p" and heading(part))
        for row in table_rows(table) for cell in row_cells(row) for part in cell
    )  # fmt: skip


def is_margin(table: Element) -> bool:
    """True where at most one cell of each row has words, and one holds several paragraphs: its empty cells are only
    the margins of a box, and what stands in it is no cell but a part of the document."""
    cells = [[_filled(cell) for cell in row_cells(row)] for row in table_rows(table)]
    alone = all(sum(map(bool, row)) <= 1 for row in cells)
    return alone and any(filled > 1 for row in cells for filled in row)


def _filled(cell: Element) -> int:
    """How many paragraphs of a cell have words."""
    return sum(1 for part in cell.iter() if name(part) == "p" and any((text or "").strip() for text in part.itertext()))


def table_rows(table: Element) -> list[Element]:
    """Rows, also those inside a content control or a tracked change."""
    rows: list[Element] = []
    for part in table:
        if name(part) == "tr":
            rows.append(part)
        elif name(part) in ("sdt", "sdtcontent", "ins", "customxml"):
            rows += table_rows(part)
    return rows


def row_cells(row: Element) -> list[Element]:
    """Cells of a row, also those inside a content control."""
    cells: list[Element] = []
    for part in row:
        if name(part) == "tc":
            cells.append(part)
        elif name(part) in ("sdt", "sdtcontent", "customxml"):
            cells += row_cells(part)
    return cells


def grid(table: Element, styles: Styles, read: Callable[[Element], CellText]) -> list[list[Cell]]:
    """Rows of cells with spans and headers. `read` gives a cell's text, and is called once for each."""
    properties = child(table, "tblPr")
    style = styles.of(value(properties, "tblStyle")) if value(properties, "tblStyle") else Style()
    rows = [_row(row, read) for row in table_rows(table)]
    heads = _heads(table, rows, style, properties)
    grown = _spans(rows)
    first = _first_column(rows[heads:], style, properties)
    if heads:
        heads = max((heads, *(cell.rows for cell in grown[0])))
    return [
        [replace(cell, header=index < heads or (first and place == 0)) for place, cell in enumerate(row)]
        for index, row in enumerate(grown)
    ]


@dataclass(frozen=True, slots=True)
class _Read:
    text: CellText
    columns: int
    merge: str
    """Empty, "restart" or "continue"."""
    at: int
    """Its column in the grid."""


def _row(row: Element, read: Callable[[Element], CellText]) -> list[_Read]:
    out: list[_Read] = []
    at = whole(value(row, "trPr", "gridBefore"))
    for cell in row_cells(row):
        merged = child(cell, "tcPr", "vMerge")
        merge = "" if merged is None else (word(merged, "val") or "continue")
        span = value(cell, "tcPr", "gridSpan")
        columns = min(whole(span), 1000)
        out.append(_Read(read(cell), max(1, columns), merge, at))
        at += max(1, columns)
    return out


def _spans(rows: list[list[_Read]]) -> list[list[Cell]]:
    """Cells that go on from the row above are counted into the cell they belong to."""
    out: list[list[Cell]] = []
    open_: dict[int, tuple[int, int]] = {}
    more: dict[tuple[int, int], list[str]] = {}
    for index, row in enumerate(rows):
        line: list[Cell] = []
        for cell in row:
            if cell.merge == "continue" and cell.at in open_:
                up, place = open_[cell.at]
                out[up][place] = replace(out[up][place], rows=index - up + 1)
                more.setdefault((up, place), []).append(cell.text.text)
                continue
            if cell.merge == "restart":
                open_[cell.at] = (index, len(line))
            else:
                open_.pop(cell.at, None)
            line.append(Cell(cell.text.text, cell.columns))
        out.append(line)
    for (up, place), texts in more.items():
        # Joined once: a cell may go on over thousands of rows.
        out[up][place] = replace(out[up][place], text=" ".join(filter(None, (out[up][place].text, *texts))))
    return out


def _heads(table: Element, rows: list[list[_Read]], style: Style, properties: Element | None) -> int:
    marked = 0
    for row in table_rows(table):
        if not switched(child(row, "trPr"), "tblHeader"):
            break
        marked += 1
    if marked or len(rows) < 2:
        return marked
    first, second = rows[0], rows[1]
    if _looks(properties, "firstRow", _LOOK_FIRST_ROW) and style.head_bold:
        return 1
    if _all_bold(first) and not _all_bold(second):
        return 1
    texts = [[cell.text.text for cell in row] for row in rows]
    return int(names_columns(texts[0], texts[1:]))


def _first_column(rows: list[list[_Read]], style: Style, properties: Element | None) -> bool:
    if _looks(properties, "firstColumn", _LOOK_FIRST_COLUMN) and style.first_bold:
        return True
    filled = [row for row in rows if row and row[0].text.text]
    bold = all(row[0].text.bold for row in filled) and bool(filled)
    return bold and not any(cell.text.bold for row in rows for cell in row[1:] if cell.text.text)


def _looks(properties: Element | None, key: str, bit: int) -> bool:
    look = child(properties, "tblLook")
    if look is None:
        return False
    if word(look, key):
        return word(look, key) in ("1", "true", "on")
    try:
        return bool(int(word(look, "val") or "0", 16) & bit)
    except ValueError:
        return False


def _all_bold(row: list[_Read]) -> bool:
    filled = [cell for cell in row if cell.text.text]
    return bool(filled) and all(cell.text.bold for cell in filled)
