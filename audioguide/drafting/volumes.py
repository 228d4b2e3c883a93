"""A book too long for one guide is drafted as several: an MP3 can mark 255 chapters, a fact table has its limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audioguide.language.base.claims import Claims
from audioguide.model import Block, Document

WORDS = 45_000
"""Of one guide: about 120 chapters, or six hours of listening."""


def volumes(document: Document, claims: Claims, words: int = WORDS) -> list[Document]:
    """The document, or its parts, cut at its highest headings; blocks and findings of all parts are the whole's."""
    total = sum(_words(block) for block in document.blocks)
    count = -(-total // words)
    if count <= 1:
        return [document]
    parts = list(_parts(document.blocks, total / count, count))
    out, start = [], 0
    for number, blocks in enumerate(parts, 1):
        gaps = tuple(index - start for index in document.gaps if start <= index < start + len(blocks))
        findings = document.findings if number == 1 else ()
        title = claims.volume_title(document.title, number)
        out.append(replace(document, title=title, blocks=blocks, gaps=gaps, findings=findings))
        start += len(blocks)
    return out


def _parts(blocks: tuple[Block, ...], wanted: float, count: int) -> Iterator[tuple[Block, ...]]:
    part: list[Block] = []
    made, read = 0, 0
    for block in blocks:
        over = read - (made + 1) * wanted
        # Shortly before the mark the heading of a chapter will do, after it any heading, much later any paragraph.
        near = block.kind == "heading" and (over >= 0 or (over >= -0.1 * wanted and block.level <= 1))
        late = over >= 0.2 * wanted and block.kind == "paragraph" and bool(part) and part[-1].kind != "heading"
        if part and made < count - 1 and (near or late):
            yield tuple(part)
            part, made = [], made + 1
        part.append(block)
        read += _words(block)
    if part:
        yield tuple(part)


def _words(block: Block) -> int:
    return 0 if block.boilerplate else block.text.count(" ") + 1
