"""Reading order: a page cut at the gutters between columns, and across where a line spans them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from audioguide.sources.pdf.placed import Placed
from audioguide.sources.pdf.side_lists import beside

GUTTER = 8.0
"""Points. Columns are set apart by 12 or more; words by 4."""
FEWEST_LINES = 4
"""Lines a column has at least."""
FULL = 0.55
"""Of a column's width that its lines fill, as a rule; cells of a table do not."""
RUNNING, FEWEST_WORDS, EDGE = 6, 5, 20.0
"""Lines of running text, words of one, and points by which they may begin apart, for a column beside columns."""
NARROWEST, LEVEL = 60.0, 0.4
"""Points of a column, and the share of its lines that stand level with one beside it, at the most."""
START = 6.0
"""Points within which lines begin at one edge."""
DEEPEST = 6


T = TypeVar("T", bound=Placed)


def flows(items: Sequence[T], depth: int = 0) -> list[list[T]]:
    """Items in the order they are read, in groups that run from top to bottom without a column beside them."""
    ordered = sorted(items, key=lambda item: (item.y, item.x0))
    gutter = _gutter(ordered) if depth < DEEPEST else None
    if gutter is None:
        return _lists(ordered, depth)
    out: list[list[T]] = []
    band: list[T] = []
    for item in ordered:
        if item.x0 < gutter - 1 and item.x1 > gutter + 1:
            out += _band(band, gutter, depth)
            band = []
            if out and not _split(out[-1], gutter):
                out[-1].append(item)
            else:
                out.append([item])
        else:
            band.append(item)
    return out + _band(band, gutter, depth)


def _lists(ordered: list[T], depth: int) -> list[list[T]]:
    """One flow, unless lists stand side by side in it."""
    found = beside(ordered) if depth < DEEPEST else None
    if found is None:
        return [ordered] if ordered else []
    parts = (ordered[: found.start], *found.columns, ordered[found.end :])
    return [flow for part in parts for flow in flows(part, depth + 1)]


def _split(flow: list[T], gutter: float) -> bool:
    """True where a flow keeps to one side of the gutter."""
    return all(item.x1 <= gutter + 1 for item in flow) or all(item.x0 >= gutter - 1 for item in flow)


def _band(band: list[T], gutter: float, depth: int) -> list[list[T]]:
    left = [item for item in band if item.x1 <= gutter + 1]
    right = [item for item in band if item.x1 > gutter + 1]
    return [*flows(left, depth + 1), *flows(right, depth + 1)]


def _gutter(items: Sequence[Placed], depth: int = 0) -> float | None:
    """Where a gutter runs; None where the items are one column, or a table."""
    if _lines(items) < 2 * FEWEST_LINES:
        return None
    left, right = min(item.x0 for item in items), max(item.x1 for item in items)
    best: tuple[float, float, float] | None = None
    for x in _candidates(items, left, right):
        found = _quality(items, x, depth)
        if found is not None and (best is None or found > best[:2]):
            best = (*found, x)
    return best[2] if best else None


def _candidates(items: Sequence[Placed], left: float, right: float) -> list[float]:
    """Middles of gaps in front of left edges that come back."""
    starts: dict[int, int] = {}
    firsts: dict[int, float] = {}
    for item in items:
        if left + (right - left) * 0.15 < item.x0 < right:
            for key in (round(item.x0 / START), round(item.x0 / START + 0.5)):
                starts[key] = starts.get(key, 0) + _lines([item])
                firsts[key] = min(firsts.get(key, item.x0), item.x0)
    return sorted({round(firsts[key]) - GUTTER / 2 for key, count in starts.items() if count >= 2})


def _quality(items: Sequence[Placed], x: float, depth: int) -> tuple[float, float] | None:
    """How good a gutter at x is: few items cross it, and the gap is wide."""
    left = [item for item in items if item.x1 <= x]
    right = [item for item in items if item.x0 >= x]
    crossing = len(items) - len(left) - len(right)
    if min(_lines(left), _lines(right)) < FEWEST_LINES or crossing > len(items) * 0.34:
        return None
    near = [item for item in items if item.x0 < x < item.x1]
    band = [item for item in left if not any(abs(item.y - other.y) < 2 for other in near)]
    gap = min(item.x0 for item in right) - max((item.x1 for item in band), default=x)
    if gap < GUTTER or not (_uneven(left, right) or (_filled(left, depth) and _filled(right, depth))):
        return None
    overlap = min(left[-1].y, right[-1].y) - max(left[0].y, right[0].y)
    return (-float(crossing), gap) if overlap > 0 else None


def _lines(side: Sequence[Placed]) -> int:
    """How many lines a side has, those in its boxes among them."""
    return sum(item.high for item in side)


def _filled(side: Sequence[Placed], depth: int) -> bool:
    """True where lines fill their column as running text does, or stand in columns that do."""
    widths = sorted(item.x1 - item.x0 for item in side)
    width = max(item.x1 for item in side) - min(item.x0 for item in side)
    if width <= 60 or widths[len(widths) // 2] >= width * FULL:
        return width > 60
    if _runs(side):
        return True
    return depth < 2 and _gutter(side, depth + 1) is not None


def _uneven(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """True where the lines of two sides stand at heights of their own: those of a table stand in rows."""
    few, many = sorted((left, right), key=len)
    heights = {round(item.y) for item in many}
    level = sum(not heights.isdisjoint((round(item.y) + step) for step in (-1, 0, 1)) for item in few)
    wide = min(max(item.x1 for item in side) - min(item.x0 for item in side) for side in (left, right))
    return wide > NARROWEST and level <= len(few) * LEVEL


def _runs(side: Sequence[Placed]) -> bool:
    """True where the lines at the left edge of a side are running text, whatever stands to the right of them."""
    edge = min(item.x0 for item in side)
    lines = [item for item in side if item.x0 < edge + EDGE]
    widths = sorted(item.x1 - item.x0 for item in lines)
    words = sorted(len(getattr(item, "words", ())) for item in lines)
    middle = len(lines) // 2
    return len(lines) >= RUNNING and words[middle] >= FEWEST_WORDS and widths[middle] >= widths[-1] * FULL
