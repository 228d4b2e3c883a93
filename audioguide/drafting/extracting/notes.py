"""Footnotes go where they are pointed to: at the end of a document nobody hears any more what they are about."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.model import Block

LISTED = ("item", "row", "definition")
"""Kinds of block that stand in a list or a table."""


def with_notes(blocks: Sequence[Block]) -> list[Block]:
    """Each note right after what points to it, or after the list that does."""
    notes: dict[str, list[Block]] = {}
    for block in blocks:
        if block.kind == "note" and block.label:
            notes.setdefault(block.label, []).append(block)
    pointed = {mark for block in blocks for mark in block.notes}
    out: list[Block] = []
    waiting: list[Block] = []
    for at, block in enumerate(blocks):
        if block.kind == "note" and block.label in pointed:
            continue
        out.append(block)
        waiting += [note for mark in block.notes for note in notes.pop(mark, ())]
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind not in LISTED or after is None or after.kind not in LISTED:
            out += waiting
            waiting = []
    return out + waiting
