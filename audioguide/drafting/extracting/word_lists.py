"""A list of words under the heads of its two columns: each word and what it means are one definition.

"Term: Platelet" and "Meaning: A tiny part of the blood" would say the form of the list, and not what it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.language.base.item_lists import ItemLists
from audioguide.model import Block


def with_meanings(blocks: Sequence[Block], lists: ItemLists) -> list[Block]:
    """The blocks with each pair of labels, and each row of two such columns, as one definition told as a sentence."""
    out: list[Block] = []
    for block in blocks:
        before = out[-1] if out else None
        if block.kind == "row" and (pair := _row(block, lists)):
            out.append(_defined(block, *pair, lists))
        elif before is not None and _belongs(before, block, lists):
            out[-1] = replace(_defined(before, before.text, block.text, lists), notes=(*before.notes, *block.notes))
        else:
            out.append(block)
    return out


def _row(block: Block, lists: ItemLists) -> tuple[str, str] | None:
    """The word and the meaning of a row, whichever column comes first."""
    sides = tuple(map(lists.word_list_side, block.headers))
    if len(block.cells) != 2 or set(sides) != {"term", "meaning"} or not all(cell.strip() for cell in block.cells):
        return None
    at = sides.index("term")
    return block.cells[at].strip(), block.cells[1 - at].strip()


def _belongs(before: Block, block: Block, lists: ItemLists) -> bool:
    alike = before.kind == block.kind == "definition" and before.list_id == block.list_id
    sides = lists.word_list_side(before.label), lists.word_list_side(block.label)
    return alike and sides == ("term", "meaning") and bool(before.text.strip() and block.text.strip())


def _defined(block: Block, term: str, text: str, lists: ItemLists) -> Block:
    term = term.strip().rstrip(":.")
    said = lists.word_told(term, text.strip())
    return replace(block, kind="definition", label=term, text=said, headers=(), cells=())
