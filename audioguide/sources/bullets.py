"""Bullets and numbers that somebody typed as characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from audioguide.sources.punctuation import FULL_STOPS
from audioguide.sources.spans import Run, plain

_SURE = (
    "\u2022\u2023\u25e6\u2043\u2219\u00b7\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb"
    "\u2610\u2611\u25c6\u2713\u2714\u27a2\u2794\u2192\u00bb\uf0b7\uf0a7\uf0d8\uf06f\uf0fc"
    "\u25ba\u25b6\u25b8\u25b9\u27a4\u2756\u26ab\u26aa\u25fe\u25fc\u204c\u204d\u2605\u2606"
)
_BULLET = re.compile(rf"(?P<sure>[{_SURE}])\s*(?=\S)|(?P<typed>--|[-\u2010\u2013\u2014\u2212*+>]|o(?=\s))\s+(?=\S)")
_NUMBER = re.compile(r"(?P<number>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")


_TYPED_LINE = re.compile(r"\n[ \t]*(?=[*\u2212-] +\S)")
"""A line of the file that begins with a typed bullet, inside what its markup calls one paragraph."""
FEWEST_TYPED = 2
"""Such lines in a paragraph before they are a list: one dash may stand at a line's start by chance."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """What a line begins with."""

    length: int
    """Characters from the start of the text to the first of the item."""
    ordered: bool
    doubtful: bool
    """A dash, a star or a number may mean something else; a neighbour with the same decides."""
    mark: str


BREAK = "\u2028"
"""A line somebody ended inside a paragraph (`br`, or Shift and Enter), as readers hand it on."""


def parted(runs: Sequence[Run]) -> list[list[Run]]:
    """The lines of a paragraph where some of them begin with typed bullets; else all of it as one."""
    if sum(len(_TYPED_LINE.findall(run.text)) for run in runs) >= FEWEST_TYPED:
        runs = [replace(run, text=_TYPED_LINE.sub(BREAK, run.text)) for run in runs]
    lines: list[list[Run]] = [[]]
    for run in runs:
        for index, piece in enumerate(run.text.split(BREAK)):
            if index:
                lines.append([])
            lines[-1].append(replace(run, text=piece))
    found = [split_bullet(plain("".join(run.text for run in line))) for line in lines]
    sure = sum(bullet is not None and not bullet.doubtful for bullet in found)
    return lines if sure or sum(bullet is not None for bullet in found) > 1 else [list(runs)]


def head_apart(runs: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """A heading and the text that was set behind it in the same paragraph: "Risks", a line's end, whole sentences."""
    head: list[Run] = []
    for at, run in enumerate(runs):
        before, broken, after = run.text.partition(BREAK)
        rest = [replace(run, text=after), *runs[at + 1 :]]
        text = plain("".join(one.text for one in rest))
        if broken and plain("".join(one.text for one in head) + before) and text.endswith(tuple(FULL_STOPS)):
            return [*head, replace(run, text=before)], rest
        head.append(run)
    return list(runs), []


def split_bullet(text: str) -> Bullet | None:
    """The bullet or number `text` begins with."""
    bullet = _BULLET.match(text)
    if bullet:
        return Bullet(bullet.end(), False, bullet.group("sure") is None, bullet.group().strip())
    number = _NUMBER.match(text)
    return Bullet(number.end(), True, True, number.group("number")) if number else None
