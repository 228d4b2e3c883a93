"""What is drawn on a page of a PDF, as far as it can be seen: rules, boxes, pictures. Read in the process that may be
killed.

A program paints the page, each paragraph and each cell white before it writes on them: nobody sees that, and it parts
nothing. What is filled with a colour is a box around its text; only a line, or a shape as thin as one, is a rule.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

MOST_RULES, MOST_BOXES, MOST_DOTS = 4_000, 400, 1_000
THIN = 2.5
"""Points. What is drawn thinner is a line, however it was drawn."""
SHORTEST = 8.0
"""Points of a rule."""
SMALLEST_BOX = 24.0
"""Points. What is smaller holds no text that runs."""
SMALLEST_DOT, LARGEST_DOT = 2.0, 13.0
"""Points of a bullet that is drawn and no letter."""
WHITE = 250
"""Of 255: what is lighter nobody sees on paper."""
FAINT = 16
"""Of 255: what is less opaque nobody sees either."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How one shape shows."""

    filled: bool
    stroked: bool
    white: bool
    """Drawn, in white: it shows on a colour only."""


@dataclass(slots=True)
class Drawing:
    """Shapes of one page, each as [x0, y0, x1, y1], y from the top."""

    rules: list[list[float]] = field(default_factory=list)
    pale: list[list[float]] = field(default_factory=list)
    """Rules in white."""
    boxes: list[list[float]] = field(default_factory=list)
    dots: list[list[float]] = field(default_factory=list)
    """Small shapes and pictures: bullets, where lines begin behind them."""
    images: list[list[float]] = field(default_factory=list)

    def answer(self) -> dict[str, Any]:
        """Ready for JSON. A white rule is seen on a colour."""
        rules = self.rules + [rule for rule in self.pale if any(_inside(rule, box) for box in self.boxes)]
        return {"rules": rules, "boxes": self.boxes, "dots": self.dots, "images": self.images}


def read_drawing(pdfium: Any, page: Any, turn: Any) -> dict[str, Any]:
    """Of one page {"rules", "boxes", "dots", "images"}."""
    raw = pdfium.raw
    out = Drawing()
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=3):
        with suppress(pdfium.PdfiumError):
            box = turn.box(*item.get_bounds())
            if item.type == raw.FPDF_PAGEOBJ_IMAGE:
                out.images.append(box)
                _dot(out, box)
            elif len(out.rules) + len(out.pale) < MOST_RULES:
                _path(raw, item, turn, box, out)
    return out.answer()


def _path(raw: Any, item: Any, turn: Any, box: list[float], out: Drawing) -> None:
    seen = _seen(raw, item)
    low = min(box[2] - box[0], box[3] - box[1])
    coloured = seen.filled and not seen.white
    if coloured:
        _dot(out, box)
    edges: list[list[float]] = []
    if seen.stroked or (low < THIN and seen.filled):
        edges = [box] if low < THIN else list(_edges(raw, item, turn))
        edges = [edge for edge in edges if max(edge[2] - edge[0], edge[3] - edge[1]) > SHORTEST]
        (out.pale if seen.white else out.rules).extend(edges)
    framed = len(edges) >= 3 and not seen.white
    if low >= SMALLEST_BOX and (coloured or framed) and len(out.boxes) < MOST_BOXES:
        out.boxes.append(box)


def _dot(out: Drawing, box: list[float]) -> None:
    """Keep what is as small and as square as a bullet."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if min(wide, high) >= SMALLEST_DOT and max(wide, high) <= min(LARGEST_DOT, 1.5 * min(wide, high)):
        out.dots += [box] if len(out.dots) < MOST_DOTS else []


def _seen(raw: Any, item: Any) -> Seen:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(item.raw, mode, stroke):
        return Seen(True, True, False)
    filled = _ink(raw.FPDFPageObj_GetFillColor, item) if mode.value else _NONE
    stroked = _ink(raw.FPDFPageObj_GetStrokeColor, item) if stroke.value else _NONE
    white = max(filled, stroked) == _PALE
    least = _PALE if white else _DARK
    return Seen(filled >= least, stroked >= least, white)


_NONE, _PALE, _DARK = range(3)


def _ink(ask: Any, item: Any) -> int:
    """How a colour shows on paper; one that PDFium cannot tell is taken as dark."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not ask(item.raw, red, green, blue, alpha):
        return _DARK
    if alpha.value < FAINT:
        return _NONE
    return _PALE if min(red.value, green.value, blue.value) >= WHITE else _DARK


def _edges(raw: Any, item: Any, turn: Any) -> Iterator[list[float]]:
    """Edges of a shape that run straight across or down."""
    count = raw.FPDFPath_CountSegments(item.raw)
    if not 2 <= count <= 400:
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item.raw, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float, int]] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item.raw, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        a = matrix.a * x.value + matrix.c * y.value + matrix.e
        b = matrix.b * x.value + matrix.d * y.value + matrix.f
        points.append((*turn(a, b), raw.FPDFPathSegment_GetType(segment)))
    start = points[0]
    for before, point in zip(points, points[1:]):  # noqa: B905, RUF007 - pairs
        if point[2] == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif point[2] == raw.FPDF_SEGMENT_LINETO and _straight(before, point):
            yield _edge(before, point)
    if _straight(start, points[-1]):
        yield _edge(start, points[-1])


def _straight(one: tuple[float, float, int], other: tuple[float, float, int]) -> bool:
    return min(abs(one[0] - other[0]), abs(one[1] - other[1])) < 1


def _edge(one: tuple[float, float, int], other: tuple[float, float, int]) -> list[float]:
    across, down = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return [round(value, 1) for value in (across[0], down[0], across[1], down[1])]


def _inside(rule: list[float], box: list[float]) -> bool:
    return box[0] - 1 <= rule[0] and box[1] - 1 <= rule[1] and rule[2] <= box[2] + 1 and rule[3] <= box[3] + 1
