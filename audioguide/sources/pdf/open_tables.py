"""Tables of a PDF without rules: columns of short texts that stand under each other."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.documents import Documents
from audioguide.sources.grid import Cell
from audioguide.sources.pdf.tables import cell_of, with_headers
from audioguide.sources.pdf.words import Stretch, Word

NARROWEST = 0.36
"""Of a size: the narrowest corridor between columns. A space between words has 0.25 to 0.35."""


def open_table(lines: Sequence[Sequence[Stretch]], documents: Documents) -> tuple[int, tuple[tuple[Cell, ...], ...]]:
    """How many lines from the first are a table without rules, and its rows; 0 where they are none."""
    first = lines[0]
    if len(first) < 2:
        return 0, ()
    used, rows = _aligned_table(lines, documents)
    return (used, rows) if used else _corridor_table(lines, documents)


def _corridor_table(
    lines: Sequence[Sequence[Stretch]], documents: Documents
) -> tuple[int, tuple[tuple[Cell, ...], ...]]:
    """A table set so tight that only its first row shows the columns: the same corridors stay free in the others."""
    columns = len(lines[0])
    size = lines[0][0].size
    corridors: list[tuple[float, float]] = []
    rows: list[list[Word]] = []
    words: list[Word] = []
    used = 0
    for index, line in enumerate(lines):
        more = [word for stretch in line for word in stretch.words]
        free = _corridors([*words, *more], columns, size)
        if len(free) < columns - 1 or (index and _far(lines[index - 1], line)):
            break
        parted = _parts(more, free)
        if sum(bool(part) for part in parted) < 2:
            break
        corridors, words, used = free, [*words, *more], index + 1
        rows.append(more)
    if used < 3:
        return 0, ()
    return used, with_headers([[cell_of(part, documents) for part in _parts(row, corridors)] for row in rows])


def _corridors(words: Sequence[Word], columns: int, size: float) -> list[tuple[float, float]]:
    """The widest gaps that no word stands in, one fewer than columns, from the left."""
    gaps: list[tuple[float, float]] = []
    reach = None
    for word in sorted(words, key=lambda word: word.x0):
        if reach is not None and word.x0 - reach > size * NARROWEST:
            gaps.append((reach, word.x0))
        reach = word.x1 if reach is None else max(reach, word.x1)
    return sorted(sorted(gaps, key=lambda gap: gap[0] - gap[1])[: columns - 1])


def _parts(words: Sequence[Word], corridors: Sequence[tuple[float, float]]) -> list[list[Word]]:
    """Words by the column they stand in."""
    parts: list[list[Word]] = [[] for _ in range(len(corridors) + 1)]
    for word in words:
        parts[sum(word.x0 >= right - 0.1 for _, right in corridors)].append(word)
    return parts


def _aligned_table(
    lines: Sequence[Sequence[Stretch]], documents: Documents
) -> tuple[int, tuple[tuple[Cell, ...], ...]]:
    """A table whose cells keep to the left edges of its first row."""
    first = lines[0]
    starts = [stretch.x0 for stretch in first]
    rows: list[list[list[Stretch]]] = []
    used = 0
    for index, line in enumerate(lines):
        slots = [_column(starts, stretch) for stretch in line]
        if None in slots or len(set(slots)) != len(slots) or (index and _far(lines[index - 1], line)):
            break
        if slots[0] == 0 and len(line) < 2:
            break
        if slots[0] == 0 or _new_row(line):
            rows.append([[] for _ in starts])
        for slot, stretch in zip(slots, line, strict=True):
            rows[-1][slot or 0].append(stretch)
        used = index + 1
    if len(rows) < 2 or not rows[0][0]:
        return 0, ()
    return used, with_headers(
        [[cell_of([word for part in cell for word in part.words], documents) for cell in row] for row in rows]
    )


def _new_row(line: Sequence[Stretch]) -> bool:
    """True for a line under an empty first cell that begins something of its own: the cell above it spans two rows."""
    return len(line) > 1 and not any(stretch.text[:1].islower() for stretch in line)


def _column(starts: list[float], stretch: Stretch) -> int | None:
    """The column whose left edge the stretch keeps to, and whose neighbour it does not reach."""
    for index, start in enumerate(starts):
        after = starts[index + 1] if index + 1 < len(starts) else 1e9
        if abs(stretch.x0 - start) < stretch.size * 0.6 and stretch.x1 < after:
            return index
    return None


def _far(above: Sequence[Stretch], line: Sequence[Stretch]) -> bool:
    return line[0].y - above[0].y > above[0].size * 3
