"""Footnotes go where they are pointed to: at the end of a document nobody hears any more what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audioguide.language.base import Language
from audioguide.model import Block

BESIDE_NOTE = (-1,)
"""Set as `note_at`: a note, or the rest of a paragraph, that is heard in the paragraph before it."""
LISTED = ("item", "row", "definition")
"""Kinds of block that stand in a list or a table."""


def with_notes(blocks: Sequence[Block], language: Language) -> list[Block]:
    """Each note with the sentence that points to it, or after the list that does."""
    return list(_told(_behind(blocks, language), language))


def _behind(blocks: Sequence[Block], language: Language) -> list[Block]:
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
        pointing = [note for mark in block.notes for note in notes.get(mark, ())]
        # What limits a figure limits each figure that points to it; a claim of its own is told once.
        limits = [note for note in pointing if _is_short(note, language)]
        if block.kind in ("item", "definition"):
            out += limits
        else:
            waiting += limits
        waiting += [note for mark in block.notes for note in notes.pop(mark, ()) if note not in limits]
        notes |= {note.label: [*notes.get(note.label, ()), note] for note in limits}
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind not in LISTED or after is None or after.kind not in LISTED:
            out += waiting
            waiting = []
    return out + waiting


def _told(blocks: Sequence[Block], language: Language) -> Iterator[Block]:
    """Each note in the sentence that points to it, where it is no sentence: "Figure for people under 60" limits what is
    said. Else right behind that sentence, in the same paragraph."""
    at = 0
    while at < len(blocks):
        block, notes = blocks[at], list[Block]()
        while at + 1 < len(blocks) and blocks[at + 1].kind == "note" and blocks[at + 1].label in block.notes:
            at += 1
            notes.append(blocks[at])
        at += 1
        listed = block.kind in LISTED and not all(_is_short(note, language) for note in notes)
        if listed or block.kind in ("row", "heading"):
            yield from (block, *notes)
        else:
            yield from _with(block, notes, language)


def _with(block: Block, notes: Sequence[Block], language: Language) -> Iterator[Block]:
    sentences = list(language.reading.sentences(block.text))
    behind: dict[int, list[Block]] = {}
    for note in notes:
        at = _pointing(block, note, sentences, language)
        if at is not None and _is_short(note, language):
            sentences[at] = language.plain.lists.with_note(sentences[at], note.text)
        else:
            behind.setdefault(_free(sentences, at, language), []).append(note)
    if not notes:
        yield block
        return
    begun, first = 0, True
    for end in sorted({*behind, len(sentences)}):
        if end > begun:
            part = replace(block, text=" ".join(sentences[begun:end]), notes=(), emphasis=(), note_at=())
            yield part if first else replace(part, note_at=BESIDE_NOTE)
        yield from (replace(note, note_at=BESIDE_NOTE) for note in behind.get(end, ()))
        begun, first = end, False


def _is_short(note: Block, language: Language) -> bool:
    """True for a note that is no sentence of its own: it limits what points to it."""
    alone = len(list(language.reading.sentences(note.text))) == 1
    return alone and not note.boilerplate and not language.claims.claims_something(note.text)


def _pointing(block: Block, note: Block, sentences: Sequence[str], language: Language) -> int | None:
    """Which sentence points to the note; None where that is not known, and a single figure does not show it."""
    if len(sentences) == 1:
        return 0
    if len(block.note_at) == len(block.notes):
        mark, begun = block.note_at[block.notes.index(note.label)], 0
        for at, sentence in enumerate(sentences):
            begun = block.text.find(sentence, begun) + len(sentence)
            if mark <= begun:
                return at
    figures = [at for at, sentence in enumerate(sentences) if language.reading.numbers(sentence)]
    return figures[0] if len(figures) == 1 else None


def _free(sentences: Sequence[str], at: int | None, language: Language) -> int:
    """Before which sentence a note may be told: never between one and the next that leans on it."""
    end = len(sentences) if at is None else at + 1
    while end < len(sentences) and language.claims.leans_back(sentences[end]):
        end += 1
    return end
