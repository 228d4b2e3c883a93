"""Boxes on a page: what is filled or framed is read by itself, from left to right where two stand side by side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from audioguide.sources.pdf.columns import flows
from audioguide.sources.pdf.tables import Box, Table
from audioguide.sources.pdf.words import Stretch, Word, stretches

FEWEST_LINES = 3
"""Lines from which on a box is more than a heading or a cell with its colour."""
LOOKED_AT, MOST = 120, 60
"""Boxes of one page that are looked at, the largest first, and that are read by themselves."""
LARGEST_LETTER = 60.0
"""Points that a baseline may stand under a box's edge, with the middle of its letters in it."""
TALL = 60.0
"""Points of a field that has a side for itself."""
LARGEST = 0.8
"""Of a page, from which on a box is its ground."""
BESIDE = 0.5
"""Of the lower one's height that two boxes share where they stand side by side."""
OVER = 0.1
"""Of the narrower one's width that such boxes may overlap: the point of an arrow."""
COLUMN = 24.0
"""Points by which boxes under each other may begin apart."""


@dataclass(slots=True)
class Group:
    """What stands in one box, or in one cell of a table that only sets things side by side."""

    box: Box
    words: list[Word] = field(default_factory=list)
    lines: list[Stretch] = field(default_factory=list)
    """Its words as lines, once all are in their boxes."""
    tables: list[Table] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    y: float = 0.0
    """Where it is read from: the top of the highest box beside it."""

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.box[0]

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.box[2]

    @property
    def high(self) -> int:
        """Its lines, one at the least."""
        return max(1, len(self.lines))

    @property
    def top(self) -> float:
        """Its first line; of a box with one line in the middle its edge, for it names what stands beside it."""
        lines = [line.y for line in self.lines] or [self.box[1]]
        return self.box[1] if len(lines) < FEWEST_LINES else min(lines)

    @property
    def items(self) -> list[Stretch | Table | Group]:
        """All in it, each once."""
        return [*self.lines, *self.tables, *self.groups]

    def everything(self) -> Iterator[Group]:
        """This one and all in it."""
        yield self
        for group in self.groups:
            yield from group.everything()

    @property
    def filled(self) -> bool:
        """True where anything stands in it."""
        return bool(self.words or self.tables or self.groups)


def grouped(page: Group, boxes: Sequence[Box]) -> Group:
    """A page with its words and tables moved into the smallest box around them."""
    groups = sorted(_worth(page, boxes), key=lambda group: _area(group.box))
    page.words = [word for word in page.words if not _take_word(word, groups)]
    page.tables = [table for table in page.tables if not _take_table(table, groups)]
    groups = [_fitted(group) for group in groups if group.filled]
    for at, group in enumerate(groups):
        around = next((other for other in groups[at + 1 :] if _holds(other.box, group.box)), page)
        around.groups.append(group)
    for group in (page, *groups):
        group.lines = stretches(group.words)
        abreast(group.groups)
    return page


def abreast(groups: list[Group]) -> None:
    """Boxes that stand side by side are read from one height, so that the left one comes first."""
    groups.sort(key=lambda group: group.box[1])
    rows: list[list[Group]] = []
    for group in groups:
        row = next((row for row in rows if any(_beside(other.box, group.box) for other in row)), None)
        if row is None:
            rows.append([group])
        else:
            row.append(group)
    groups.clear()
    for row in rows:
        top = min(group.top for group in row)
        for group in row:
            group.y = top
        groups += sorted(row, key=lambda group: (round(group.x0 / COLUMN), group.box[1]))


def in_order(items: Sequence[Stretch | Table | Group]) -> list[list[Stretch | Table]]:
    """Items in the order they are read, boxes opened, in groups that run from top to bottom."""
    out: list[list[Stretch | Table]] = []
    for flow in flows(items):
        open_: list[Stretch | Table] = []
        for item in flow:
            if isinstance(item, Group):
                out += [open_] if open_ else []
                out += in_order(item.items)
                open_ = []
            else:
                open_.append(item)
        out += [open_] if open_ else []
    return out


def _worth(page: Group, boxes: Sequence[Box]) -> list[Group]:
    """Boxes with so many lines in them that they may stand beside others, each once."""
    out: list[Group] = []
    ordered = sorted(page.words, key=lambda word: word.y)
    heights = [word.y for word in ordered]
    for box in sorted(boxes, key=_area, reverse=True)[:LOOKED_AT]:
        if len(out) == MOST:
            break
        if _area(box) > _area(page.box) * LARGEST or any(_same(box, other.box) for other in out):
            continue
        reached = ordered[bisect_left(heights, box[1]) : bisect_right(heights, box[3] + LARGEST_LETTER)]
        lines = {round(word.y) for word in reached if _inside(word, box)}
        if len(lines) >= FEWEST_LINES or (lines and _is_side(box, page.box)):
            out.append(Group(box))
    return out


def _is_side(box: Box, page: Box) -> bool:
    """True for a tall coloured field at the side of a box, with its name in the middle."""
    return box[3] - box[1] >= TALL and box[2] - box[0] <= (page[2] - page[0]) * 0.3


def _fitted(group: Group) -> Group:
    """A box as wide as what stands in it: a wave along the foot of a page is as wide as the page."""
    edges = [(word.x0, word.x1) for word in group.words] + [(table.x0, table.x1) for table in group.tables]
    left, right = min(x0 for x0, _ in edges), max(x1 for _, x1 in edges)
    group.box = (max(left, group.box[0]), group.box[1], min(right, group.box[2]), group.box[3])
    return group


def _take_word(word: Word, groups: Sequence[Group]) -> bool:
    group = next((group for group in groups if _inside(word, group.box)), None)
    if group is not None:
        group.words.append(word)
    return group is not None


def _take_table(table: Table, groups: Sequence[Group]) -> bool:
    at = (table.x0, table.y, table.x1, table.bottom)
    group = next((group for group in groups if _holds(group.box, at)), None)
    if group is not None:
        group.tables.append(table)
    return group is not None


def _inside(word: Word, box: Box) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.y - word.size * 0.3 <= box[3]


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer[0] <= inner[0] + 2 and outer[1] <= inner[1] + 2 and outer[2] >= inner[2] - 2 and outer[3] >= inner[3] - 2
    )


def _same(one: Box, other: Box) -> bool:
    return all(abs(a - b) < 6 for a, b in zip(one, other, strict=True))


def _beside(one: Box, other: Box) -> bool:
    if min(one[2], other[2]) - max(one[0], other[0]) > min(one[2] - one[0], other[2] - other[0]) * OVER:
        return False
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared > min(one[3] - one[1], other[3] - other[1]) * BESIDE


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
