"""Lists that stand side by side, each with its own lead: "You must:" on the left, "You must not:" on the right.

They are too short and too narrow for columns of text, and look like a table without rules; read across, each item would
stand under both leads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from audioguide.sources.bullets import split_bullet
from audioguide.sources.pdf.placed import Placed

CORRIDOR = 6.0
"""Points between two lists, at the least."""
FEWEST = 2
"""Bullets that each of them has."""
MOST = 20
"""Edges, and bullets at each, that are tried: more is no leaflet."""
NEAR = 3.0
"""Points by which bullets of one list may begin apart."""

T = TypeVar("T", bound=Placed)


@dataclass(frozen=True, slots=True)
class Band(Generic[T]):
    """Where lists stand side by side among the lines of a flow."""

    start: int
    end: int
    columns: tuple[list[T], list[T]]


def beside(items: Sequence[T]) -> Band[T] | None:
    """The first two lists side by side among items that are sorted from the top; None where there are none."""
    bullets = [index for index, item in enumerate(items) if _bulleted(item)]
    if len(bullets) < 2 * FEWEST:
        return None
    listed = frozenset(bullets)
    for edge in sorted({round(items[index].x0) for index in bullets})[1:MOST]:
        right = [index for index in bullets if abs(items[index].x0 - edge) <= NEAR]
        if len(right) < FEWEST:
            continue
        for index in right[:MOST]:
            band = _band(items, listed, index, edge)
            if band is not None:
                return band
    return None


def _band(items: Sequence[T], bullets: frozenset[int], at: int, edge: float) -> Band[T] | None:
    """The lists around one bullet of the right one."""
    start = end = at
    while start and not _crosses(items[start - 1], edge):
        start -= 1
    while end + 1 < len(items) and not _crosses(items[end + 1], edge):
        end += 1
    sides = [[index for index in range(start, end + 1) if (items[index].x0 >= edge - _lead(edge)) == side]
             for side in (False, True)]  # fmt: skip
    listed = [[index for index in side if index in bullets] for side in sides]
    if min(map(len, listed)) < FEWEST:
        return None
    left, right = (_trimmed(items, side, found) for side, found in zip(sides, listed, strict=True))
    top, bottom = min(left[0], right[0]), max(left[-1], right[-1])
    if items[left[-1]].y < items[right[0]].y or items[right[-1]].y < items[left[0]].y:
        return None
    reach = max(items[index].x1 for index in left)
    if min(items[index].x0 for index in right) - reach < CORRIDOR:
        return None
    inside = {*left, *right}
    if any(index not in inside for index in range(top, bottom + 1)):
        return None
    return Band(top, bottom + 1, ([items[index] for index in left], [items[index] for index in right]))


def _trimmed(items: Sequence[T], side: Sequence[int], listed: Sequence[int]) -> list[int]:
    """One side from its lead, the line or two above its first bullet, to the last line of its last item."""
    first, last = side.index(listed[0]), side.index(listed[-1])
    bullet = items[listed[-1]]
    while first and items[side[first]].y - items[side[first - 1]].y < _size(items[side[first]]) * 2.2:
        first -= 1
        if side.index(listed[0]) - first == 2:
            break
    while last + 1 < len(side) and _goes_on(items[side[last]], items[side[last + 1]], bullet):
        last += 1
    return list(side[first : last + 1])


def _goes_on(above: Placed, line: Placed, bullet: Placed) -> bool:
    """True for a line that is set in as the text of the last item is."""
    return line.x0 > bullet.x0 + NEAR and line.y - above.y < _size(above) * 1.8


def _crosses(item: Placed, edge: float) -> bool:
    return item.x0 < edge - _lead(edge) and item.x1 > edge - 1


def _lead(edge: float) -> float:
    """How far a lead may begin in front of its bullets."""
    return min(30.0, edge * 0.1)


def _size(item: Placed) -> float:
    return float(getattr(item, "size", 12.0))


def _bulleted(item: Placed) -> bool:
    words = getattr(item, "words", None)
    if not words:
        return False
    bullet = split_bullet(" ".join(word.text for word in words[:2]))
    return bullet is not None and not bullet.ordered
