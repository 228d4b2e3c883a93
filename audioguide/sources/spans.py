"""Runs of text as a file gives them, settled into one plain line with the stretches that are stressed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from audioguide.characters import seen

Emphasis = tuple[tuple[int, int], ...]

_SPACE = re.compile(r"\s+")
_RAISED = str.maketrans(
    "0123456789+-\u2212=()n",
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207c\u207d\u207e\u207f",
)
_LOWERED = str.maketrans("0123456789", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text set in one way."""

    text: str
    stress: bool = False
    bold: bool = False
    """Stressed as headings are, not only slanted."""


@dataclass(frozen=True, slots=True)
class SettledLine:
    """One block's text, settled."""

    text: str
    emphasis: Emphasis = ()
    bold: bool = False
    """All of it is bold."""


def plain(text: str) -> str:
    """`text` with single spaces, without what has no sign (`characters.seen`)."""
    return " ".join(seen(text).split())


def settle(runs: Iterable[Run]) -> SettledLine:
    """Join the runs; spaces between them are kept once, offsets count code points of the result."""
    text, stressed, bold = "", [], True
    pieces: list[str] = []
    length = 0
    for run in runs:
        piece = _SPACE.sub(" ", seen(run.text))
        if piece.startswith(" ") and (not pieces or pieces[-1].endswith(" ")):
            piece = piece[1:]
        if not piece:
            continue
        if run.stress and piece.strip():
            stressed.append((length, length + len(piece)))
        bold = bold and (run.bold or not piece.strip())
        pieces.append(piece)
        length += len(piece)
    text = "".join(pieces).rstrip()
    return SettledLine(text, _joined(text, stressed), bold and bool(text))


def lengths(runs: Sequence[Run], counts: Iterable[int]) -> tuple[int, ...]:
    """How long the settled line is after so many of its runs, for each of `counts`: where a mark of a note stands."""
    settled, text, after = 0, "", [0]
    for run in runs:
        piece = _SPACE.sub(" ", seen(run.text))
        if piece.startswith(" ") and (not text or text.endswith(" ")):
            piece = piece[1:]
        settled, text = settled + len(piece), piece or text
        after.append(settled)
    return tuple(after[min(count, len(runs))] for count in counts)


def _joined(text: str, stretches: list[tuple[int, int]]) -> Emphasis:
    """Neighbours as one stretch, without spaces at either end."""
    out: list[tuple[int, int]] = []
    for start, end in stretches:
        if out and not text[out[-1][1] : start].strip():
            start = out.pop()[0]
        out.append((start, end))
    trimmed = []
    for start, end in out:
        end = min(end, len(text))
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = start + len(text[start:end].rstrip())
        if start < end:
            trimmed.append((start, end))
    return tuple(trimmed)


def without(text: str, emphasis: Emphasis, start: int, end: int) -> tuple[str, Emphasis]:
    """Text and emphasis with one stretch taken out."""

    def moved(offset: int) -> int:
        return offset if offset <= start else max(start, offset - (end - start))

    kept = tuple((moved(a), moved(b)) for a, b in emphasis)
    return text[:start] + text[end:], tuple((a, b) for a, b in kept if a < b)


def raised(text: str) -> str:
    """A superscript as characters of its own, so that ten to the power of nine never reads as 109."""
    return text.translate(_RAISED) if re.fullmatch(r"[\s\d+\u2212=()n-]+", text) else text


def lowered(text: str, before: str) -> str:
    """A subscript: plain after a letter (B12), characters of its own after a digit."""
    return text.translate(_LOWERED) if before[-1:].isdigit() else text
