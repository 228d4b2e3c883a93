"""Pictographs in front of a line, a heading, an item or a cell: bullets for the eye, whose names nobody wants to hear.

A tick or a cross may be all that says what is right and what is wrong. It stays, to be heard and decided upon, unless
all of its list has the same one and what stands over the list says as much in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from audioguide.language.base.claims import Claims
from audioguide.model import Block

_TICKS, _CROSSES = "✅✔✓☑👍👌🆗⭕", "❌✘✗☒❎🚫⛔👎🛑"
_ONE = "[\u231a-\u23ff\u2600-\u26ff\u2700-\u27bf\u2b50\u2b55\U0001f300-\U0001f3fa\U0001f400-\U0001faff]"
_TAIL = "[\ufe0f\U0001f3fb-\U0001f3ff]*"
_BULLET = re.compile(rf"(?:(?![{_TICKS}{_CROSSES}]){_ONE}{_TAIL}(?:\u200d{_ONE}{_TAIL})*\s*)+(?=[^\s\W])")
_MARK = re.compile(rf"(?P<mark>[{_TICKS}{_CROSSES}]){_TAIL}\s*(?=\S)")


def bare(text: str) -> str:
    """The text without pictographs in front; none of a text that is nothing else."""
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text


def without_marks(blocks: Sequence[Block], claims: Claims) -> list[Block]:
    """The blocks without the ticks and crosses in front of items whose list is led by words that say the same."""
    out = list(blocks)
    for at, block in enumerate(blocks):
        mark = _mark(block)
        if not mark or (at and _list(blocks[at - 1]) == _list(block)):
            continue
        run = list(_run(blocks, at))
        lead = blocks[at - 1].text if at else ""
        if all(_mark(one) == mark for one in run) and _says(lead, mark, claims):
            plain = (replace(one, text=_MARK.sub("", one.text, count=1), emphasis=()) for one in run)
            out[at : at + len(run)] = plain
    return out


def _run(blocks: Sequence[Block], at: int) -> Iterator[Block]:
    own = _list(blocks[at])
    return takewhile(lambda one: _list(one) == own, islice(blocks, at, None))


def _list(block: Block) -> tuple[str, int]:
    return block.kind, block.list_id


def _mark(block: Block) -> str:
    """The tick or the cross before an item; empty where it has none."""
    found = _MARK.match(block.text) if block.kind == "item" else None
    return found["mark"] if found else ""


def _says(lead: str, mark: str, claims: Claims) -> bool:
    """What stands over a list says what the mark before its items says: a cross needs a ban or a condition."""
    if not lead:
        return False
    return mark in _TICKS or claims.condition(lead) is not None or claims.polarity(lead)[0] == "negative"
