"""Bullets that are drawn: a small shape in front of a line is one where others stand under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.sources.pdf.words import Word

Box = tuple[float, float, float, float]
FARTHEST = 32.0
"""Points from a bullet to its line."""
NEAR = 3.0
"""Points by which bullets under each other may begin apart."""
LARGER = 1.8
"""Of a line's size, from which on a sign beside it is a drawing."""
BULLET = "\u2022"


def with_bullets(words: Sequence[Word], dots: Sequence[Box]) -> list[Word]:
    """The words of a page, a bullet in front of each that a drawn one stands before."""
    if not dots:
        return list(words)
    lines: dict[int, list[Word]] = {}
    for word in words:
        lines.setdefault(round(word.y / 8), []).append(word)
    found = [(dot, first) for dot in dots if (first := _behind(dot, lines)) is not None]
    out = list(words)
    for dot, word in found:
        fellows = {round(other.y) for box, other in found if abs(box[0] - dot[0]) <= NEAR}
        if len(fellows) > 1:
            out.append(replace(word, text=BULLET, x0=dot[0], x1=dot[2], flags=0))
    return out


def _behind(dot: Box, lines: dict[int, list[Word]]) -> Word | None:
    """The first word of the line that the dot stands in front of; None where words stand around it, or a letter is."""
    middle = (dot[1] + dot[3]) / 2
    rows = [word for key in (-1, 0, 1, 2) for word in lines.get(round(middle / 8) + key, ())]
    level = [word for word in rows if word.y - word.size * 0.9 <= middle <= word.y + word.size * 0.1]
    after = [word for word in level if dot[2] <= word.x0 + 1 and word.x0 - dot[2] <= FARTHEST]
    first = min(after, key=lambda word: word.x0, default=None)
    if first is None or not any(map(str.isalnum, first.text)):
        return None
    before = [word for word in level if word.x0 < dot[2] and dot[0] - word.x1 < FARTHEST]
    if any(word.size < first.size * LARGER for word in before):
        return None
    return first if max(dot[2] - dot[0], dot[3] - dot[1]) <= first.size * 1.1 else None
