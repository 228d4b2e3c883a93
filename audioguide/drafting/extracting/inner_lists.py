"""Lists that a file has flattened: an item that opens, and its own items set beside it, numbered on as steps are.

"7. Look for signs of harm, such as", "8. Swelling", "9. Dry the tube": the eighth is what the seventh opens, the ninth
is the next step. A lead reaches no further than that, and never beyond the next line that opens something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.language.base import Language
from audioguide.model import Block, next_list


def with_inner_lists(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; an item that stops in the middle is a lead with its items, and the list goes on behind them."""
    first = next_list(blocks)
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        opening = _opening(blocks, at, language)
        items = _governed(blocks, at, language) if opening else 0
        if items:
            out += _lead(blocks[at], opening, language)
            inner = blocks[at + 1 : at + 1 + items]
            out += [replace(block, list_id=first + at, ordered=False, label="") for block in inner]
        else:
            out.append(blocks[at])
        at += 1 + items
    return out


def _opening(blocks: Sequence[Block], at: int, language: Language) -> str:
    """The last sentence of an item where it stops in the middle, over another item of its list; else empty."""
    block = blocks[at]
    if block.kind != "item" or block.boilerplate or not _goes_on(blocks, at + 1, block):
        return ""
    said = list(language.reading.sentences(block.text))
    bare = said[-1].rstrip(": ") if said else ""
    opens = bare and language.claims.ends_open(bare) and language.claims.list_opening(bare, ())
    return bare if opens and not language.reading.asks(said[-1]) else ""


def _governed(blocks: Sequence[Block], at: int, language: Language) -> int:
    """How many items right behind an opening are its own: those that are no claims, or go on with its condition."""
    opening = blocks[at].text.rstrip(": ")
    count = 0
    while _goes_on(blocks, at + 1 + count, blocks[at]):
        place = at + 1 + count
        text = blocks[place].text
        part = not language.claims.is_main(text) or language.plain.lists.says_of_subject(opening, text)
        if not part or (count and _opening(blocks, place, language)):
            break
        count += 1
    return count


def _goes_on(blocks: Sequence[Block], place: int, block: Block) -> bool:
    """True where an item of the same list, as deep, stands at a place."""
    after = blocks[place] if place < len(blocks) else None
    alike = after is not None and after.kind == "item" and not after.boilerplate
    return alike and after is not None and (after.list_id, after.level) == (block.list_id, block.level)


def _lead(block: Block, opening: str, language: Language) -> list[Block]:
    """What an item says before its opening stays an item; the opening is a paragraph, which ends the lead before it."""
    said = list(language.reading.sentences(block.text))[:-1]
    plain = replace(block, emphasis=(), notes=(), note_at=())
    lead = replace(plain, kind="paragraph", level=0, list_id=0, ordered=False, label="", text=f"{opening}:")
    return [replace(plain, text=" ".join(said)), lead] if said else [lead]
