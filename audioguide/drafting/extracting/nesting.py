"""Openings right under openings: one of them governs the list, or both do, one inside the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.drafting.extracting.neighbours import BESIDE, items_behind, kind_behind
from audioguide.language.base import Language
from audioguide.model import Block

LONGEST_PART = 14
"""Words of a line that names a part of a list: "Very rare: the following may affect up to 1 in 10,000 people"."""


def with_nested_leads(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; a bare "Do" under "To help yourself:" is gone, and "Rare" over a list under "Side effects are:"
    opens its list together with it."""
    kept = [block for at, block in enumerate(blocks) if not (at and _adds_nothing(blocks, at, language))]
    return _nested([_over_list(kept, at, language) for at in range(len(kept))])


def _adds_nothing(blocks: Sequence[Block], at: int, language: Language) -> bool:
    block, before = blocks[at], blocks[at - 1]
    if _bans_twice(blocks, at, language):
        return True
    opens = before.kind == "paragraph" and not before.boilerplate and before.text.rstrip().endswith(":")
    bare = block.kind in ("heading", "paragraph") and language.plain.lists.is_bare_order(block.text)
    return opens and bare and kind_behind(blocks, at) == "item"


def _bans_twice(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """ "Don't" over "Do not smoke": each item forbids by itself, and the line alone forbids nothing."""
    block = blocks[at]
    bare = block.kind in ("heading", "paragraph") and language.plain.lists.is_bare_ban(block.text)
    if block.boilerplate or not bare:
        return False
    items = items_behind(blocks, at)
    return bool(items) and all(language.plain.lists.bans_itself(blocks[place].text) for place in items)


def _over_list(blocks: Sequence[Block], at: int, language: Language) -> Block:
    """A list of one item that says how many people have what the list right under it names, as the line it is."""
    block, after = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    alone = block.kind == "item" and not (at and blocks[at - 1].kind == "item")
    other = after is not None and after.kind == "item" and after.list_id != block.list_id
    if alone and other and language.plain.lists.says_how_many(block.text):
        return replace(block, kind="paragraph", level=0, list_id=0)
    return block


def _nested(blocks: list[Block]) -> list[Block]:
    """Parts of a list, each a line with a list of its own, as leads that begin with the one above them."""
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        lead = blocks[at]
        opens = lead.kind == "paragraph" and not lead.boilerplate and lead.text.rstrip().endswith(":")
        if not (opens and _is_part(blocks, at + 1)):
            out.append(lead)
            at += 1
            continue
        at += 1
        while _is_part(blocks, at):
            out.append(replace(blocks[at], text=f"{lead.text.rstrip()} {blocks[at].text.rstrip(': ')}:"))
            at += 1
            while at < len(blocks) and (blocks[at].kind == "item" or blocks[at].kind in BESIDE):
                out.append(blocks[at])
                at += 1
    return out


def _is_part(blocks: Sequence[Block], at: int) -> bool:
    """A line without the end of a sentence, right over a list."""
    block = blocks[at] if at < len(blocks) else None
    if block is None or block.kind != "paragraph" or block.boilerplate or kind_behind(blocks, at) != "item":
        return False
    text = block.text.rstrip()
    return not text.endswith((".", "?", "!")) and len(text.split()) <= LONGEST_PART
