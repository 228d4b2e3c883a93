"""Paragraphs that begin with the number or the mark of an item: the list that somebody typed by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from audioguide.language.base import Language
from audioguide.model import Block, next_list

_NUMBERED = re.compile(r"^\((?P<number>\d{1,2}|[a-z])\)\s+(?=\S)")
_DASHED = re.compile(r"\s[-–]\s+(?=\w)")
"""Between the items of a list that lost its lines: "- fever - pain - a rash"."""
_MARKED = re.compile(r"^[•·▪◦‣●○■□☐☑☒✓✔✗✘➢➤→]\s*(?=\w)")
FEWEST = 3


def with_typed_items(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; each paragraph that begins as an item is one, where another such stands beside it.

    A lone mark, such as one ticked box, goes: nobody can hear it.
    """
    first = next_list(blocks)
    blocks = [part for at, block in enumerate(blocks) for part in _dashed(block, first + at, language)]
    out = list(blocks)
    last = next_list(blocks) - 1
    shapes = [_shape(block) for block in blocks]
    for at, block in enumerate(blocks):
        mark = shapes[at]
        if mark is None:
            continue
        beside = mark in (shapes[at - 1] if at else None, shapes[at + 1] if at + 1 < len(shapes) else None)
        if beside:
            last += at == 0 or shapes[at - 1] != mark
            made = replace(block, kind="item", level=1, list_id=last, ordered=mark is _NUMBERED)
            out[at] = replace(made, text=mark.sub("", block.text))
        elif mark is _MARKED:
            out[at] = replace(block, text=mark.sub("", block.text))
    return out


def _dashed(block: Block, number: int, language: Language) -> list[Block]:
    """A paragraph that is a whole list, its items; one with a list in it stays, since its marks do not say which."""
    text = block.text.strip()
    parts = _DASHED.split(f" {text}")[1:] if text.startswith(("- ", "– ")) else []
    nested = any(part.rstrip().endswith(":") or language.claims.ends_open(part) for part in parts)
    if block.kind != "paragraph" or block.boilerplate or len(parts) < FEWEST or nested:
        return [block]
    made = replace(block, kind="item", level=1, list_id=number, emphasis=())
    return [replace(made, text=part.strip()) for part in parts]


def _shape(block: Block) -> re.Pattern[str] | None:
    """What an item that was typed by hand begins with; None for other blocks."""
    if block.kind != "paragraph" or block.boilerplate:
        return None
    return next((mark for mark in (_MARKED, _NUMBERED) if mark.match(block.text)), None)
