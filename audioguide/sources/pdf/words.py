"""Words of a page with their places, and the stretches of text they stand in. Lengths are points; y grows downwards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from audioguide.errors import Message
from audioguide.sources.pdf.pages import ARTIFACT, BOLD, GLUED, SIDEWAYS, SLANTED, UNSEEN
from audioguide.sources.reasons import OUTSIDE, SET_SIDEWAYS
from audioguide.sources.spans import Run, SettledLine, raised, settle
from audioguide.sources.symbols import shown

GAP = 1.5
"""A gap of this many sizes ends a stretch: a column or a cell may begin behind it."""
LARGE = 12.0
"""Points. Larger letters are those of headings."""
LIST_MARKS = frozenset("\u2022\u25cf\u25aa\u25a0")
"""Signs that stand nowhere but before an item."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or a part of one that is set in its own way."""

    text: str
    x0: float
    x1: float
    y: float
    """Baseline."""
    size: float
    flags: int = 0
    unit: int = 0
    """Number of the paragraph a tagged file puts it in, from 1; 0 where it says nothing."""
    tag: str = ""
    """What a tagged file calls that paragraph: "H2", "note", "caption", "quote", "LI"."""
    content: int = -1
    """The file's own number of the piece it stands in."""

    @property
    def bold(self) -> bool:
        """Set in bold letters."""
        return bool(self.flags & BOLD)

    @property
    def glued(self) -> bool:
        """No space stands before it."""
        return bool(self.flags & GLUED)


@dataclass(frozen=True)
class Stretch:
    """Words on one line without a wide gap. What follows from them is worked out once: a page asks for it ten times."""

    words: tuple[Word, ...]

    @property
    def high(self) -> int:
        """One line."""
        return 1

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @cached_property
    def y(self) -> float:
        """Baseline of its largest words."""
        return max(self.words, key=lambda word: word.size).y

    @cached_property
    def size(self) -> float:
        """Of most of its letters."""
        return main_size(self.words)

    @property
    def bold(self) -> bool:
        """All of it is bold."""
        return all(word.bold for word in self.words if any(char.isalnum() for char in word.text))

    @cached_property
    def text(self) -> str:
        """As one line."""
        return line_of(self.words).text


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page as the process told it."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[tuple[float, float, float, float], ...]
    boxes: tuple[tuple[float, float, float, float], ...]
    """What is filled or framed, and can be seen."""
    dots: tuple[tuple[float, float, float, float], ...]
    """Small shapes and pictures."""
    images: tuple[tuple[float, float, float, float], ...]
    figures: tuple[str, ...]
    tables: tuple[tuple[tuple[tuple[bool, int, int, tuple[int, ...]], ...], ...], ...]
    """Of a tagged page: rows of cells, each (is a header, columns, rows, contents)."""
    lost: int
    """Characters the file gives no letter for."""
    annotations: tuple[tuple[str, str, str], ...] = ()
    """What lies on the page and is no part of it: kind, label, text, as `pdf_annotations` tells them."""


def page_of(number: int, answer: dict[str, Any]) -> PdfPage:
    """A page from its line of JSON. A word set twice at one place, to look bold, is taken once."""
    words, seen = [], set()
    tags = answer.get("tags", {})
    for text, x0, x1, y, size, flags, content in answer["words"]:
        key = (text, round(x0 / 1.5), round(y / 1.5), size)
        if key not in seen:
            seen.add(key)
            unit, tag = tags.get(str(content), (0, ""))
            words.append(Word(text, x0, x1, y, size, flags, unit, tag, content))
    return PdfPage(
        number=number,
        width=answer["width"],
        height=answer["height"],
        words=tuple(words),
        rules=_boxes(answer["rules"]),
        boxes=_boxes(answer["boxes"]),
        dots=_boxes(answer["dots"]),
        images=_boxes(answer["images"]),
        figures=tuple(answer.get("figures", ())),
        tables=tuple(_frozen(table) for table in answer.get("tables", ())),
        lost=answer["lost"],
        annotations=tuple((kind, label, text) for kind, label, text in answer.get("annotations", ())),
    )


def _boxes(boxes: list[list[float]]) -> tuple[tuple[float, float, float, float], ...]:
    return tuple((box[0], box[1], box[2], box[3]) for box in boxes)


def _frozen(table: list[list[list[Any]]]) -> tuple[tuple[tuple[bool, int, int, tuple[int, ...]], ...], ...]:
    return tuple(tuple((head, wide, high, tuple(held)) for head, wide, high, held in row) for row in table)


def stretches(words: Sequence[Word]) -> list[Stretch]:
    """Words as stretches, from the top, then from the left."""
    out: list[Stretch] = []
    for line in _lines(_chunks(words)):
        current: list[Word] = []
        for chunk in sorted(line, key=lambda chunk: chunk[0].x0):
            size = max(chunk[0].size, current[-1].size if current else 0)
            bullet = len(current) == 1 and is_bullet(current[0].text)
            gap = chunk[0].x0 - current[-1].x1 if current else 0.0
            listed = not bullet and gap > size * 0.6 and chunk[0].text in LIST_MARKS
            if current and (listed or gap > _widest(size) * (2.5 if bullet else 1)):
                out.append(Stretch(tuple(current)))
                current = []
            current += chunk
        out.append(Stretch(tuple(current)))
    return out


def _widest(size: float) -> float:
    """The widest gap between words of one stretch: the gutters beside large letters are no wider than others."""
    return min(size * GAP, LARGE * GAP + max(0.0, size - LARGE) * 0.5)


def _chunks(words: Sequence[Word]) -> list[list[Word]]:
    """Words with the parts glued to them: a raised mark stays with its word."""
    out: list[list[Word]] = []
    for word in words:
        if out and word.glued:
            out[-1].append(word)
        else:
            out.append([word])
    return out


def _lines(chunks: list[list[Word]]) -> list[list[list[Word]]]:
    """Chunks that share a baseline."""
    lines: list[tuple[float, list[list[Word]]]] = []
    for chunk in sorted(chunks, key=_base):
        size = max(word.size for word in chunk)
        if lines and abs(_base(chunk) - lines[-1][0]) < size * 0.4:
            lines[-1][1].append(chunk)
        else:
            lines.append((_base(chunk), [chunk]))
    return [line for _, line in lines]


def _base(chunk: list[Word]) -> float:
    return max(chunk, key=lambda word: word.size).y


def main_size(words: Sequence[Word]) -> float:
    """The size most letters have."""
    counted: dict[float, int] = {}
    for word in words:
        counted[word.size] = counted.get(word.size, 0) + len(word.text)
    return max(counted, key=lambda size: (counted[size], size), default=0.0)


def line_of(words: Sequence[Word]) -> SettledLine:
    """The text of words in order, with what is stressed; raised figures as characters of their own."""
    return settle(runs_of(words, main_size(words)))


def runs_of(words: Sequence[Word], size: float) -> list[Run]:
    """Words as runs, a space before each that is not glued."""
    out: list[Run] = []
    base = next((word.y for word in words if word.size == size), 0.0)
    after_mark = False
    for index, word in enumerate(words):
        text = shown(word.text)
        mark = word.size < size * 0.85 and size * 0.15 < base - word.y < size
        if mark:
            text = f"[{text}]" if _ROMAN.fullmatch(text) else raised(text)
        stressed = bool(word.flags & (BOLD | SLANTED))
        apart = not word.glued and text[:1] not in _CLOSING and not (text[:1] == "/" and after_mark)
        after_mark = mark
        if index and apart and not (mark and text != word.text):
            both = stressed and out[-1].stress
            out.append(Run(" ", both, both))
        out.append(Run(text, stressed, word.bold))
    return out


_ROMAN = re.compile("[ivx]{1,4}")
"""A raised mark of an endnote: in brackets, for no raised letters of that kind exist."""
_CLOSING = ",.;:!?)"
"""Signs no space stands before, however a program sets them after a raised mark."""


def is_bullet(text: str) -> bool:
    """True for a character that stands for a list item, or a number such as 1. or (a)."""
    return bool(
        re.fullmatch(
            r"[\u2022\u2023\u25e6\u2043\u2219\u00b7\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25c6\u2713\u2714\u27a2\u2192\uf000-\uf0ff\u2013\u2014*o-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]",
            shown(text) or "x",
        )
    )


MARKED: Message = "marked as no content"


def furniture_flag(word: Word, page: PdfPage) -> Message:
    """Why the way a word is set makes it no content."""
    if word.flags & ARTIFACT:
        return MARKED
    if word.flags & SIDEWAYS:
        return SET_SIDEWAYS
    outside = word.x1 < 0 or word.x0 > page.width or word.y < 0 or word.y - word.size > page.height
    return OUTSIDE if outside else ""


def unseen(word: Word) -> bool:
    """True for text that is there to be searched and not to be seen: a scan with its letters read by a machine."""
    return bool(word.flags & UNSEEN)
