"""What stands around a block, in the order it is heard: pictures, captions, notes and furniture are looked past."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.model import Block

BESIDE = ("image", "caption", "note")
"""Kinds of block that may stand between a lead and its list."""


def places_behind(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """The place of each block behind this one; what is only beside the text is looked past."""
    for place in range(at + 1, len(blocks)):
        if not (blocks[place].kind in BESIDE or blocks[place].boilerplate):
            yield place


def place_behind(blocks: Sequence[Block], at: int) -> int:
    """The place of what is read next; 0 where there is nothing."""
    return next(places_behind(blocks, at), 0)


def kind_behind(blocks: Sequence[Block], at: int) -> str:
    """The kind of what is read next; empty where there is nothing."""
    place = place_behind(blocks, at)
    return blocks[place].kind if place else ""


def items_behind(blocks: Sequence[Block], at: int) -> list[int]:
    """The places of the items right behind a block, of one list or of several."""
    found: list[int] = []
    for place in places_behind(blocks, at):
        if blocks[place].kind != "item":
            break
        found.append(place)
    return found
