"""A book that is too long for one guide is drafted as several: an MP3 can mark 255 chapters, a fact table has its limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audioguide.model import Block, Document

WORDS = 45_000
"""Of one guide: about 120 chapters, or six hours of listening."""


def volumes(document: Document, words: int = WORDS) -> list[Document]:
    """The document, or its parts, cut at its highest headings; blocks and findings of all parts are the whole's."""
    total = sum(_words(block) for block in document.blocks)
    if total <= words:
        return [document]
    wanted = total / -(-total // words)
    parts = list(_parts(document.blocks, wanted))
    out, start = [], 0
    for number, blocks in enumerate(parts, 1):
        gaps = tuple(index - start for index in document.gaps if start <= index < start + len(blocks))
        findings = document.findings if number == 1 else ()
        title = f"{document.title}, part {number}" if document.title else f"Part {number}"
        out.append(replace(document, title=title, blocks=blocks, gaps=gaps, findings=findings))
        start += len(blocks)
    return out


def _parts(blocks: tuple[Block, ...], wanted: float) -> Iterator[tuple[Block, ...]]:
    part: list[Block] = []
    words = 0
    for block in blocks:
        # From four fifths on any chapter heading will do, later any heading, and past a quarter more any paragraph.
        near = block.kind == "heading" and (words >= wanted or (words >= 0.8 * wanted and block.level <= 1))
        if part and (near or (words >= 1.25 * wanted and block.kind == "paragraph" and part[-1].kind != "heading")):
            yield tuple(part)
            part, words = [], 0
        part.append(block)
        words += _words(block)
    if part:
        yield tuple(part)


def _words(block: Block) -> int:
    return 0 if block.boilerplate else block.text.count(" ") + 1
