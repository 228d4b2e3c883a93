"""Tables whose cells hold lists: what stands beside or above a list is its lead, and is read with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.sources.grid import TableRow
from audioguide.sources.punctuation import COLONS, STOPS

_BULLET = re.compile(r"(?:^|\s)[\u2022\u2023\u25aa\u25ab\u25a0\u25cf\u25cb\u25c6\u2713\u2714\u27a2]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class LedList:
    """One list with its lead."""

    lead: str
    """Empty where nothing leads it."""
    items: tuple[str, ...]


def led_lists(rows: Sequence[TableRow]) -> list[LedList]:
    """The lists of a table in the order they are read; none where it is a table of values.

    A first column of labels leads the list beside each; headers lead the lists below each; a cell may lead its own.
    """
    if not rows or not any(map(_listed, (cell for row in rows for cell in row.cells))):
        return []
    return _beside(rows) or _below(rows)


def unlisted(cell: str) -> str:
    """A cell's text with semicolons for its bullets, where it stays one of a row."""
    return "; ".join(part for part in _parts(cell) if part)


def _beside(rows: Sequence[TableRow]) -> list[LedList]:
    """Labels at the left, a list beside each."""
    if any(row.headers for row in rows) or any(len(row.cells) != 2 for row in rows):
        return []
    if any(_listed(row.cells[0]) or not row.cells[0] for row in rows):
        return []
    if sum(_listed(row.cells[1]) for row in rows) * 2 < len(rows):
        return []
    return [_led(row.cells[0], row.cells[1]) for row in rows]


def _below(rows: Sequence[TableRow]) -> list[LedList]:
    """A list in each column, under its header, or under the text that stands before its first bullet."""
    width = len(rows[0].cells)
    if any(len(row.cells) != width for row in rows):
        return []
    heads = rows[0].headers or ("",) * width
    bodies = rows if any(heads) or _listed_all(rows[:1]) else rows[1:]
    if not any(heads) and bodies is not rows:
        heads = rows[0].cells
    if not bodies or not _listed_all(bodies):
        return []
    return [
        _led(heads[at], "\n".join(row.cells[at] for row in bodies))
        for at in range(width)
        if any(row.cells[at] for row in bodies)
    ]


def _listed_all(rows: Sequence[TableRow]) -> bool:
    return bool(rows) and all(_listed(cell) or not cell for row in rows for cell in row.cells)


def _led(lead: str, cell: str) -> LedList:
    before, *items = _parts(cell)
    lead = " ".join(part for part in (_ended(lead) if before and lead else lead, before) if part)
    return LedList(_ended(lead) if items else lead, tuple(items))


def _parts(cell: str) -> list[str]:
    """What stands before the first bullet, then the items."""
    return [" ".join(part.split()) for part in _BULLET.split(cell)]


def _ended(lead: str) -> str:
    """A lead with the colon that its place stood for."""
    return lead if not lead or lead.endswith(tuple(STOPS + COLONS)) else f"{lead}:"


def _listed(cell: str) -> bool:
    return bool(_BULLET.search(cell))
