"""Footnotes go where they are pointed to: at the end of a document nobody hears any more what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.language.base import Language
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


def with_short_notes(blocks: Sequence[Block], language: Language) -> list[Block]:
    """Each note that is no sentence in the one that points to it: "Figure for people under 60" limits what is said."""
    out: list[Block] = []
    for block in blocks:
        before = out[-1] if out else None
        single = before is not None and before.notes and len(list(language.reading.sentences(before.text))) == 1
        if before is not None and single and block.kind == "note" and not language.claims.is_main(block.text):
            out[-1] = replace(before, text=language.plain.lists.with_note(before.text, block.text))
        else:
            out.append(block)
    return out
