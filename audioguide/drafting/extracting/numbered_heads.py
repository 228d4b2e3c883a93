"""Numbered headings of a plain text: "2. Moving gently", each over a list of its own, are no list themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.drafting.extracting.neighbours import place_behind
from audioguide.language.base import Language
from audioguide.model import Block

LONGEST, LEVEL = 10, 2
"""Words of such a heading at most, and the level that it gets."""


def with_numbered_heads(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; items of a numbered list that nothing opens, and that all head lists of their own, as headings."""
    out = list(blocks)
    firsts = [at for at, block in enumerate(blocks) if block.kind == "item" and block.ordered and block.level == 1]
    for number in {blocks[at].list_id for at in firsts}:
        heads = [at for at in firsts if blocks[at].list_id == number]
        alike = len(heads) > 1 and all(_heads(blocks, at, language) for at in heads)
        if alike and not _opened(blocks, heads[0], language):
            for at in range(heads[0], len(blocks)):
                out[at] = _apart(blocks[at], number)
                if blocks[at].kind != "item":
                    out[at] = blocks[at]
                    if at > heads[-1]:
                        break
    return out


def _apart(block: Block, number: int) -> Block:
    if block.list_id == number:
        return replace(block, kind="heading", level=LEVEL, list_id=0, ordered=False)
    return replace(block, level=max(1, block.level - 1))


def _opened(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """True where the line over a list opens it: it ends in a colon, or speaks of what stands under it."""
    before = next((block for block in reversed(blocks[:at]) if not block.boilerplate), None)
    if before is None or before.kind != "paragraph":
        return before is not None and before.kind == "item"
    text = before.text.rstrip()
    last = next(reversed(list(language.reading.sentences(text))), "")
    return not text.endswith((".", "!")) or language.claims.points_down(last)


def _heads(blocks: Sequence[Block], at: int, language: Language) -> bool:
    text, behind = blocks[at].text.rstrip(), blocks[place_behind(blocks, at)]
    title = text[:1].isupper() and not text.endswith((".", "!", "?", ":", ",", ";")) and len(text.split()) <= LONGEST
    return title and behind.kind == "item" and behind.level > 1 and not language.claims.is_main(text)
