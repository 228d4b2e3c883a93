"""Lines of a flow by their heights and edges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.sources.bullets import Bullet
from audioguide.sources.pdf.tables import Table
from audioguide.sources.pdf.words import Stretch, Word


def bare_number(line: Stretch) -> Bullet | None:
    """A number set well apart from its text is one of a list, though no stop follows it."""
    first = line.words[0]
    if len(line.words) < 2 or not re.fullmatch(r"\d{1,2}", first.text):
        return None
    apart = line.words[1].x0 - first.x1 > line.size * 0.8
    return Bullet(len(first.text) + 1, True, False, first.text) if apart else None


def in_rows(items: Sequence[Stretch | Table]) -> list[list[Stretch] | Table]:
    """Lines that stand at one height as one row; a table is its own."""
    out: list[list[Stretch] | Table] = []
    for item in items:
        last = out[-1] if out else None
        if isinstance(item, Table):
            out.append(item)
        elif isinstance(last, list) and abs(last[0].y - item.y) < 2:
            last.append(item)
            last.sort(key=lambda stretch: stretch.x0)
        else:
            out.append([item])
    return out


def until_table(lines: Sequence[list[Stretch] | Table]) -> list[list[Stretch]]:
    """The rows before the next table, as many as one table without rules may have."""
    out: list[list[Stretch]] = []
    for line in lines[:200]:
        if isinstance(line, Table):
            break
        out.append(line)
    return out


def whole_line(line: Sequence[Stretch]) -> Stretch:
    """A row as one line."""
    words: list[Word] = [word for stretch in line for word in stretch.words]
    return Stretch(tuple(words))


def behind_bullet(line: Stretch) -> float:
    """Where the text of an item begins, in points."""
    return line.words[1].x0 if len(line.words) > 1 else line.x0


def right_edge(values: list[float]) -> float:
    """Where lines end, in points; few that reach further do not count."""
    return sorted(values)[int(len(values) * 0.95)] if values else 0.0
