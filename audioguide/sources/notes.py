"""Notes that somebody typed: a raised number or a star at a word, and a line below that begins with the same mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from audioguide.language.base.documents import Documents
from audioguide.model import Block
from audioguide.sources.spans import without

_RAISED = "\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u2070"
_PLAIN = str.maketrans(_RAISED, "1234567890")
_NOTE = re.compile(
    rf"(?P<mark>[{_RAISED}]{{1,2}}|[*\u2020\u2021\u00a7]{{1,3}}|\[(?:\d{{1,3}}|[ivx]{{1,4}})\])\s*(?P<text>\S.*)"
)

_MARK = re.compile(rf"[{_RAISED}]{{1,2}}|[*\u2020\u2021\u00a7]{{1,3}}|\[(?:\d{{1,3}}|[ivx]{{1,4}})\]")
_UNITS_RAISED = "\u00b2\u00b3"


def typed_notes(blocks: Sequence[Block], documents: Documents) -> list[Block]:
    """The blocks with typed notes marked as notes, and their marks taken out of the text that points to them."""
    out = list(blocks)
    waiting: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.kind == "note":
            out[index] = block if block.boilerplate else _without_own_mark(block)
            continue
        found = _NOTE.match(block.text) if block.kind in ("paragraph", "item") and not block.boilerplate else None
        pointing = waiting.pop(found.group("mark"), []) if found else []
        if found and pointing:
            label = found.group("mark").strip("[]").translate(_PLAIN)
            text, emphasis = without(block.text, block.emphasis, 0, found.start("text"))
            out[index] = replace(
                block, kind="note", text=text, emphasis=emphasis, label=label, level=0, list_id=0, ordered=False
            )
            for place in pointing:
                out[place] = _without_mark(out[place], found.group("mark"), label, documents)
        for mark in set(_MARK.findall(block.text)):
            if not (found and pointing) and _at(block, mark, documents) >= 0:
                waiting.setdefault(mark, []).append(index)
    return out


_DANGLING = re.compile(rf"(?<=[^\W\d_][.!?])[{_RAISED}]{{1,2}}(?=\s|$)")


def without_dangling(block: Block) -> tuple[Block, tuple[str, ...]]:
    """The block without raised figures behind its full stops, and these: marks of notes that are not there.

    Behind a stop a raised figure is no power and no unit; with notes that are there it was taken out before.
    """
    marks = tuple(found.translate(_PLAIN) for found in _DANGLING.findall(block.text))
    if not marks or block.kind == "row" or block.boilerplate:
        return block, ()
    text, emphasis = block.text, block.emphasis
    while found := _DANGLING.search(text):
        text, emphasis = without(text, emphasis, found.start(), found.end())
    return replace(block, text=text, emphasis=emphasis), marks


def _without_own_mark(block: Block) -> Block:
    """A note whose text begins with its own mark, told apart from a number by a stop or bracket behind it."""
    mark = re.escape(block.label)
    behind = r"[.)\]]\s+" if block.label[:1].isalnum() else r"\s*"
    found = re.match(rf"[\[(]?{mark}{behind}(?=\S)", block.text) if block.label else None
    if found is None:
        return block
    text, emphasis = without(block.text, block.emphasis, 0, found.end())
    return replace(block, text=text, emphasis=emphasis)


def _at(block: Block, mark: str, documents: Documents) -> int:
    """Where the mark stands at the end of a word; -1 = nowhere. A star alone or a raised unit (m2) is no mark."""
    if block.boilerplate or block.kind == "note":
        return -1
    pattern = r"(?<=[^\W\d_]|[.,;:!?)%\"\u2019\u201d])"
    spaced = r"\s?" if mark.startswith("[") else ""
    found = re.search(rf"{pattern}{spaced}{re.escape(mark)}(?![\w*])", block.text)
    if found is None or (mark in _UNITS_RAISED and documents.ends_in_length(block.text[: found.start()])):
        return -1
    return found.start()


def _without_mark(block: Block, mark: str, label: str, documents: Documents) -> Block:
    start = _at(block, mark, documents)
    length = len(re.match(rf"\s?{re.escape(mark)}", block.text[start:]).group())  # type: ignore[union-attr]
    text, emphasis = without(block.text, block.emphasis, start, start + length)
    cells = tuple(cell.replace(mark, "", 1) if mark in cell else cell for cell in block.cells)
    known = len(block.note_at) == len(block.notes)
    places = (*(at - length if at > start else at for at in block.note_at), start) if known else ()
    return replace(block, text=text, emphasis=emphasis, cells=cells, notes=(*block.notes, label), note_at=places)
