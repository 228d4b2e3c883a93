"""Lists that a file broke: an item set as a heading or a paragraph, or one list that begins anew in the middle.

"Do not take it", "if you smoke" as an item and "if you drink" as a heading: told apart, the second forbids nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from audioguide.drafting.extracting.condition_runs import condition_word
from audioguide.drafting.extracting.neighbours import BESIDE, place_behind
from audioguide.language.base import Language
from audioguide.model import Block, next_list


@dataclass(slots=True)
class _Open:
    """The list that goes on at a place."""

    number: int
    level: int
    word: str
    """The first word of its first item where that is a condition: "if"; else empty."""
    inner: int = 0
    """The list that its last item opens; 0 where it opens none."""


def with_broken_lists(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; what surely is an item of the list in front of it is one."""
    # A number for what each place may open, and one for what it may begin.
    inner = next_list(blocks)
    own = inner + len(blocks)
    out: list[Block] = []
    held: _Open | None = None
    waits = False
    for at, block in enumerate(blocks):
        if block.kind in BESIDE or block.boilerplate:
            out.append(block)
            continue
        part = block.kind in ("heading", "paragraph") and _goes_on(block.text, language)
        word = condition_word(block.text, language) if part else ""
        if word and not held and _begins(blocks, place_behind(blocks, at), word):
            held = _Open(own + at, 1, word)
        if held and (part or _anew(block, held)):
            block = _item(block, held)
            if block.list_id == held.inner and out[-1].list_id == held.number:
                out[-1] = replace(out[-1], text=f"{out[-1].text.rstrip(': ')}:", emphasis=())
        elif part and waits and block.kind == "heading":
            block = replace(block, kind="paragraph", level=0)  # The lead in front of it takes it from here.
        elif block.kind == "item":
            known = held is not None and held.number == block.list_id
            held = held if known else _Open(block.list_id, block.level, condition_word(block.text, language))
        if block.kind != "item":
            held = None
            waits = block.text.rstrip().endswith(":") or (waits and part)
        elif held:
            bare = language.claims.ends_open(block.text) or language.claims.list_opening(block.text, ())
            opens = bare and block.list_id == held.number
            held.inner = inner + at if opens else held.inner
        out.append(block)
    return out


def _begins(blocks: Sequence[Block], place: int, word: str) -> bool:
    """True where what comes next begins with the same condition in small letters: both are items, whatever they are
    set as."""
    kinds = ("heading", "paragraph", "item")
    return bool(place) and blocks[place].kind in kinds and blocks[place].text.startswith(f"{word} ")


def _goes_on(text: str, language: Language) -> bool:
    """Words in small letters that are no sentence; a name such as pH has a capital in it."""
    first = text.split()[0] if text.split() else ""
    small = first[:1].islower() and first == first.lower()
    return small and (not language.claims.is_main(text) or bool(condition_word(text, language)))


def _anew(block: Block, held: _Open) -> bool:
    """True for an item of another list as deep that goes on with the conditions of this one, or with its last item."""
    if block.kind != "item" or block.list_id == held.number or block.level != held.level:
        return False
    first = (block.text.split() or [""])[0]
    return bool(held.word and first == held.word) or bool(held.inner and first.islower())


def _item(block: Block, held: _Open) -> Block:
    """The block as an item of the list that is open, or of the one that its last item opens."""
    again = bool(held.word) and block.text.startswith(f"{held.word} ")
    if held.inner and not again:
        return replace(block, kind="item", level=held.level + 1, list_id=held.inner)
    held.inner = 0
    return replace(block, kind="item", level=held.level, list_id=held.number)
