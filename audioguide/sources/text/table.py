"""Tables in plain text: cells parted by tabs, bars or wide gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.sources.grid import Cell, names_columns
from audioguide.sources.spans import plain
from audioguide.sources.text.lines import TextLine

_GAP = re.compile(r"\s{3,}|\t+")
_BAR_RULE = re.compile(r"[\s|+:=-]+$")


def table_cells(lines: Sequence[TextLine]) -> list[tuple[TextLine, list[Cell]]]:
    """Lines with their cells where the lines are a table; empty where they are not."""
    rows = [line for line in lines if not line.rule and not _BAR_RULE.match(line.raw)]
    if len(rows) < 2:
        return []
    for cut in (_bars, _tabs, _gaps):
        cells = [cut(line.raw) for line in rows]
        widths = {len(row) for row in cells}
        if min(widths) >= 2 and (len(widths) == 1 or cut is not _gaps) and (cut is not _gaps or _aligned(rows)):
            head = _has_head(lines, rows, cells)
            return [
                (line, [Cell(text, header=head and index == 0) for text in row])
                for index, (line, row) in enumerate(zip(rows, cells, strict=True))
            ]
    return []


def _bars(raw: str) -> list[str]:
    return [plain(cell) for cell in raw.strip().strip("|").split("|")]


def _tabs(raw: str) -> list[str]:
    return [plain(cell) for cell in raw.strip(" ").split("\t")]


def _gaps(raw: str) -> list[str]:
    return [plain(cell) for cell in _GAP.split(raw.strip())]


def _aligned(rows: Sequence[TextLine]) -> bool:
    """True where the second cell begins at one column in every line, give or take one."""
    starts = []
    for line in rows:
        text = line.raw.expandtabs(8)
        gap = _GAP.search(text, len(text) - len(text.lstrip()))
        starts.append(gap.end() if gap else -1)
    return max(starts) - min(starts) <= 1


def _has_head(lines: Sequence[TextLine], rows: Sequence[TextLine], cells: list[list[str]]) -> bool:
    """A line drawn under the first row makes it the header; so do figures below and none in it."""
    at = next(index for index, line in enumerate(lines) if line is rows[0])
    if at + 1 < len(lines) and lines[at + 1] is not rows[1]:
        return True
    return names_columns(cells[0], cells[1:])
