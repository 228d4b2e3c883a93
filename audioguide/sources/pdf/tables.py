"""Tables of a PDF that it draws with rules, or names in its tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.language.base.documents import Documents
from audioguide.sources.grid import Cell, names_columns
from audioguide.sources.joining import Joining
from audioguide.sources.pdf.words import PdfPage, Word, stretches

Box = tuple[float, float, float, float]
NEAR = 2.5
"""Points within which two rules are one."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table at its place on a page."""

    x0: float
    x1: float
    y: float
    """Its first baseline: the rule above it may lie over the text before."""
    bottom: float
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def high(self) -> int:
        """One: however many rows it has, it is read as a whole."""
        return 1


def drawn_tables(page: PdfPage, words: Sequence[Word], documents: Documents) -> tuple[list[Table], list[Word]]:
    """Tables with rules around their cells, and the words that stand in none."""
    tables: list[Table] = []
    rest = list(words)
    for rules in _groups(page.rules):
        table, used = _drawn(rules, rest, documents)
        if table is not None:
            tables.append(table)
            rest = [word for word in rest if word not in used]
    return tables, rest


def tagged_tables(page: PdfPage, words: Sequence[Word], documents: Documents) -> tuple[list[Table], list[Word]]:
    """Tables a tagged file names, and the words that stand in none. One row or column is no table."""
    tables: list[Table] = []
    for rows in page.tables:
        if len(rows) < 2 or max(len(row) for row in rows) < 2:
            continue
        held = {content for row in rows for cell in row for content in cell[3]}
        inside = [word for word in words if word.content in held]
        if not inside:
            continue
        words = [word for word in words if word.content not in held]
        cells = [
            [
                cell_of([word for word in inside if word.content in contents], documents, wide, high, head)
                for head, wide, high, contents in row
            ]
            for row in rows
        ]
        x0, x1 = min(word.x0 for word in inside), max(word.x1 for word in inside)
        top, bottom = min(word.y for word in inside), max(word.y for word in inside)
        tables.append(Table(x0, x1, top, bottom, with_headers(cells)))
    return tables, list(words)


def _groups(rules: Sequence[Box]) -> list[list[Box]]:
    """Rules that touch each other."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in sorted(rules, key=lambda rule: (rule[1], rule[0]))[:2000]:
        box, group = rule, [rule]
        apart = []
        for other, members in groups:
            if (
                other[0] - NEAR <= box[2]
                and box[0] - NEAR <= other[2]
                and other[1] - NEAR <= box[3]
                and box[1] - NEAR <= other[3]
            ):
                box = (min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3]))
                group += members
            else:
                apart.append((other, members))
        groups = [*apart, (box, group)]
    return [group for _, group in groups if len(group) >= 4]


def _drawn(rules: list[Box], words: Sequence[Word], documents: Documents) -> tuple[Table | None, set[Word]]:
    across = [rule for rule in rules if rule[3] - rule[1] <= NEAR]
    down = [rule for rule in rules if rule[2] - rule[0] <= NEAR]
    ys, xs = _places([rule[1] for rule in across]), _places([rule[0] for rule in down])
    if len(ys) < 3 or len(xs) < 3 or len(xs) > 60 or len(ys) > 200:
        return None, set()
    inside = [
        word
        for word in words
        if xs[0] - NEAR < _middle(word) < xs[-1] + NEAR and ys[0] - NEAR < word.y - word.size * 0.3 < ys[-1] + NEAR
    ]
    if not inside:
        return None, set()
    held: dict[tuple[int, int], list[Word]] = {}
    for word in inside:
        held.setdefault((_slot(ys, word.y - word.size * 0.3), _slot(xs, _middle(word))), []).append(word)
    rows = _cells(held, xs, ys, (across, down), documents)
    if sum(bool(cell.text) for row in rows for cell in row) < 2 or not any(len(_filled(row)) > 1 for row in rows):
        return None, set()
    return Table(xs[0], xs[-1], min(word.y for word in inside), ys[-1], with_headers(rows)), set(inside)


def _filled(row: Sequence[Drawn]) -> list[Drawn]:
    return [cell for cell in row if cell.text]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell before it is known whether it is a header."""

    text: str
    bold: bool
    columns: int = 1
    rows: int = 1
    head: bool = False
    """The file calls it a header."""


def _cells(
    held: dict[tuple[int, int], list[Word]],
    xs: list[float],
    ys: list[float],
    rules: tuple[list[Box], list[Box]],
    documents: Documents,
) -> list[list[Drawn]]:
    across, down = rules
    taken: set[tuple[int, int]] = set()
    out: list[list[Drawn]] = []
    for row in range(len(ys) - 1):
        line: list[Drawn] = []
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            wide, high = 1, 1
            while column + wide < len(xs) - 1 and not _parted(
                down, xs[column + wide], ys[row], ys[row + 1], upright=True
            ):
                wide += 1
            while row + high < len(ys) - 1 and not _parted(
                across, ys[row + high], xs[column], xs[column + 1], upright=False
            ):
                high += 1
            places = [(row + a, column + b) for a in range(high) for b in range(wide)]
            taken.update(places)
            line.append(cell_of([word for place in places for word in held.get(place, [])], documents, wide, high))
        out.append(line)
    return [line for line in out if line]


def _parted(rules: list[Box], at: float, start: float, end: float, upright: bool) -> bool:
    """True where a rule at `at` runs along most of the way from start to end."""
    run = 0.0
    for rule in rules:
        place, low, high = (rule[0], rule[1], rule[3]) if upright else (rule[1], rule[0], rule[2])
        if abs(place - at) <= NEAR:
            run = max(run, min(high, end) - max(low, start))
    return run > (end - start) * 0.6


def cell_of(words: list[Word], documents: Documents, columns: int = 1, rows: int = 1, head: bool = False) -> Drawn:
    """A cell from the words in it."""
    lines = stretches(words)
    text = Joining(documents).lines(line.text for line in lines)
    return Drawn(text, bool(lines) and all(line.bold for line in lines), columns, rows, head)


def with_headers(rows: Sequence[Sequence[Drawn]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows with their header rows marked: bold over what is not, or words over columns of figures."""
    heads = 0
    if any(cell.head for row in rows for cell in row):
        return tuple(tuple(Cell(cell.text, cell.columns, cell.rows, cell.head) for cell in row) for row in rows)
    if len(rows) > 1:
        bold = [all(cell.bold for cell in row if cell.text) and any(cell.text for cell in row) for row in rows]
        if bold[0] and not all(bold):
            heads = next(index for index, row in enumerate(bold) if not row)
        elif names_columns([cell.text for cell in rows[0]], [[cell.text for cell in row] for row in rows[1:]]):
            heads = 1
    if heads:
        heads = max([heads, *(cell.rows for cell in rows[0])])
    body = [row for row in rows[heads:] if row and row[0].text]
    first = (
        bool(body)
        and all(row[0].bold for row in body)
        and not any(cell.bold for row in body for cell in row[1:] if cell.text)
    )
    return tuple(
        tuple(
            Cell(cell.text, cell.columns, cell.rows, index < heads or (first and place == 0))
            for place, cell in enumerate(row)
        )
        for index, row in enumerate(rows)
    )


def _places(values: list[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > NEAR:
            out.append(value)
    return out


def _slot(edges: list[float], at: float) -> int:
    return max(0, min(len(edges) - 2, sum(edge <= at for edge in edges) - 1))


def _middle(word: Word) -> float:
    return (word.x0 + word.x1) / 2
