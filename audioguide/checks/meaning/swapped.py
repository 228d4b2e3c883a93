"""Two parts of a text that have changed places while the rest stayed: tests shrink a tumor, a tumor shrinks tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_MOST = 7
"""Words of the longest part that changes places; a longer one is a sentence told earlier."""
_EDGES = frozenset(".,;:()?!-")
"""Marks and words between parts of a row, whose order is free."""
_EVEN = "="
"""What a language puts for words between two sides that may be told either way round."""


def swapped(source: Sequence[str], telling: Sequence[str]) -> tuple[Sequence[str], Sequence[str]] | None:
    """The two parts, where a telling is the source with just them exchanged; None where it is not.

    Members of a row, and whole sentences or lines, may stand in any order.
    """
    if len(source) != len(telling) or Counter(source) != Counter(telling) or _members(source) == _members(telling):
        return None
    front = _same(source, telling)
    back = _same(source[front:][::-1], telling[front:][::-1])
    own, other = source[front : len(source) - back], telling[front : len(telling) - back]
    for first in range(1, min(_MOST, len(own) - 1) + 1):
        if list(other[-first:]) != list(own[:first]):
            continue
        for second in range(1, min(_MOST, len(own) - first) + 1):
            middle = own[first : len(own) - second]
            if list(other) == [*own[-second:], *middle, *own[:first]] and _telling(source, front, first, second, back):
                return own[:first], own[-second:]
    return None


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _telling(source: Sequence[str], front: int, first: int, second: int, back: int) -> bool:
    """The exchange says something: the parts are no members of a row, and no two equal sides."""
    middle = set(source[front + first : len(source) - back - second])
    return bool(middle - _EDGES) and _EVEN not in middle


def _members(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    """The runs between edges, in whatever order."""
    out: Counter[tuple[str, ...]] = Counter()
    run: list[str] = []
    for word in (*words, "."):
        if word in _EDGES:
            out[tuple(run)] += bool(run)
            run = []
        else:
            run.append(word)
    return +out
