"""A condition over a list whose consequence stands behind the list, in a box: "You need urgent help".

The items alone are half a claim, and the order in the box alone holds for everybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.drafting.extracting.neighbours import items_behind, places_behind
from audioguide.language.base import Language
from audioguide.model import Block


def with_consequences(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; "If your child has any of these:" over a list begins with what stands behind the list."""
    out = list(blocks)
    for at, block in enumerate(blocks):
        if _waits(blocks, at, language):
            places = _behind(blocks, at, language)
            first = next(iter(places), None)
            if first is None:
                continue
            said = next(iter(language.reading.sentences(blocks[first].text)), "")
            lead = block.text.rstrip(": ")
            out[at] = replace(block, text=f"{said.rstrip('.: ')} {lead[:1].lower()}{lead[1:]}:")
            for place in places:
                then = language.plain.lists.then(lead, blocks[place].text)
                out[place] = replace(blocks[place], text="" if blocks[place].kind == "heading" else then)
    return out


def _waits(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """A line that is nothing but a condition, over a list that says nothing of what to do either."""
    block, before = blocks[at], blocks[at - 1] if at else None
    lead = block.text.rstrip(": ")
    if block.kind != "paragraph" or block.boilerplate or not block.text.rstrip().endswith(":"):
        return False
    says = language.claims.says_what_to_do
    if not language.plain.lists.then(lead, "x") or (before is not None and says(before.text)):
        return False  # What stands in front says what to do, and is joined there.
    return not any(says(blocks[place].text) for place in items_behind(blocks, at))


def _behind(blocks: Sequence[Block], at: int, language: Language) -> list[int]:
    """Where the consequence stands: a heading or a paragraph right behind the list, and an order right behind that."""
    found: list[int] = []
    listed = False
    for place in places_behind(blocks, at):
        block = blocks[place]
        if block.kind == "item" and not found:
            listed = True
            continue
        fits = block.kind == "paragraph" or (block.kind == "heading" and not found)
        if not listed or not fits or not language.claims.says_what_to_do(block.text):
            break
        found.append(place)
        if block.kind == "paragraph":
            break
    return found
