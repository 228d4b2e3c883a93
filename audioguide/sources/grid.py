"""Tables: cells with spans laid on a grid, so that every cell knows its column's header and no two are fused."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.budget import COLUMNS, NAME_TEXT, PLACES, Budget, over
from audioguide.language.base.documents import Documents

_VALUE = re.compile(r"[<>\u2264\u2265~\u2248\u00b1+-]?\s?\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
LONGEST_SPAN = 2_000
"""Rows one cell may span."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as the file gives it."""

    text: str
    columns: int = 1
    rows: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as it is read."""

    cells: tuple[str, ...]
    headers: tuple[str, ...]
    label: str
    index: int
    """Of the row in the file's table, from 0: a person counts header rows too."""


def read_rows(rows: Sequence[Sequence[Cell]], budget: Budget, documents: Documents, place: str = "") -> list[TableRow]:
    """The rows under the header rows, each cell with its headers. A table of headers alone gives them as rows.

    place: of the table, for errors. Raises SourceError: too wide, too many cells, names of columns too long.
    """
    laid = _lay(rows, budget, place)
    heads = _header_rows(laid)
    values = heads == 1 and _is_value_row(laid[0])
    if heads == len(laid) or values:
        heads = 0
    width = max((len(row) for row in laid), default=0)
    names = [_header(laid[:heads], column) for column in range(width)]
    budget.hold(NAME_TEXT, max(map(len, names), default=0), place)
    out = []
    for index, row in enumerate(laid[heads:], heads):
        whole = _merged(row, names, documents)
        cells = tuple(cell.text for cell, _ in whole)
        headers = tuple(header for _, header in whole)
        label = cells[0] if whole and (whole[0][0].header or values) and cells[0] else ""
        out.append(TableRow(cells, headers if any(headers) else (), label, index))
    return out


def _is_value_row(row: Sequence[Cell]) -> bool:
    """True for a first row that is set as names of columns since its format has no table without: "Target", "88%"."""
    texts = [cell.text.strip() for cell in row]
    return len(texts) == 2 and bool(texts[0]) and _VALUE.match(texts[1]) is not None and not _YEAR.fullmatch(texts[1])


def names_columns(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """True where a first row that nothing marks names the columns: it has no figures and some stand below; or none
    begins it ("Cetirizine (1 mg/ml)"), and every row below has one in a column where it has none.

    Of two columns one must have figures in all rows below, two at the least: a label beside its value names nothing.
    """
    if not below or not all(cell.strip() for cell in first[1:]):
        return False
    valued = [
        not _figured(first[at]) and all(at < len(row) and _figured(row[at]) for row in below)
        for at in range(len(first))
    ]
    if max(map(len, (first, *below))) == 2:
        return len(below) > 1 and any(valued) and not any(cell.strip()[:1].isdigit() for cell in first)
    if not any(map(_figured, first)):
        return any(_figured(cell) for row in below for cell in row)
    if any(cell.strip()[:1].isdigit() for cell in first):
        return False
    return any(valued) and all(len(row) == len(first) for row in below)


def _figured(cell: str) -> bool:
    return any(char.isdigit() for char in cell)


def _lay(rows: Sequence[Sequence[Cell]], budget: Budget, place: str) -> list[list[Cell]]:
    """Every place of the grid filled: a cell that spans stands, the same object, in each place it covers."""
    out: list[list[Cell]] = []
    hanging: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        budget.hold(COLUMNS, len(row), place)
        line: list[Cell] = []
        todo = deque(row)
        while todo or len(line) in hanging:
            column = len(line)
            if column >= COLUMNS.most:
                raise over(COLUMNS, 0, budget.file, place=place)
            if column in hanging:
                cell, left = hanging.pop(column)
                if left > 1:
                    hanging[column] = (cell, left - 1)
                line.append(cell)
                continue
            cell = todo.popleft()
            for at in range(column, column + max(1, min(cell.columns, COLUMNS.most))):
                if cell.rows > 1:
                    hanging[at] = (cell, min(cell.rows, LONGEST_SPAN) - 1)
                if at == len(line):
                    line.append(cell)
        out.append(line)
        budget.spend(PLACES, len(line), place)
    return [line for line in out if line]


def _header_rows(laid: list[list[Cell]]) -> int:
    """How many rows at the top are headers all through (an empty corner counts as one)."""
    count = 0
    for row in laid:
        if not all(cell.header or not cell.text for cell in row) or not any(cell.header for cell in row):
            break
        count += 1
    return count


def _header(heads: list[list[Cell]], column: int) -> str:
    """Headers above a column, from the top, each once."""
    above: list[str] = []
    for row in heads:
        if column < len(row) and row[column].text and row[column].text not in above:
            above.append(row[column].text)
    return ": ".join(above)


def _merged(row: list[Cell], names: list[str], documents: Documents) -> list[tuple[Cell, str]]:
    """Each cell once, with the headers of all columns it covers."""
    out: list[tuple[Cell, str]] = []
    for column, cell in enumerate(row):
        if out and out[-1][0] is cell:
            before, name = out[-1][1], names[column]
            out[-1] = (cell, documents.both(before, name) if before and name else before or name)
        else:
            out.append((cell, names[column]))
    return out
