"""Paragraphs that open the list under them with another sentence than their last, or with nothing but their place.

"Taking it with any of the following medicines is not recommended. Your doctor may change the dose." and a list: the
first sentence says what the list is of, and a list without it would be anybody's guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audioguide.drafting.extracting.bans import bans
from audioguide.drafting.extracting.neighbours import items_behind
from audioguide.language.base import Language
from audioguide.model import Block

LONGEST_LEAD = 25
"""Words of a sentence that opens a list only since it stands right over it."""


def with_far_leads(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; a paragraph whose list is opened by no line of its own ends with the sentence that is its lead."""
    out: list[Block] = []
    named = False  # True while a heading stands over no list yet: it names the next.
    for at, block in enumerate(blocks):
        if block.kind == "heading" and not block.boilerplate:
            named = bool(block.text.strip())
        made = list(_opened(blocks, at, named, language))
        out += made or [block]
        if made or block.kind == "item":
            named = False
    return out


def _opened(blocks: Sequence[Block], at: int, named: bool, language: Language) -> Iterator[Block]:
    block = blocks[at]
    text = block.text.rstrip()
    if block.kind != "paragraph" or block.boilerplate or not text.endswith((".", "!")):
        return
    items = [_first(blocks[place].text, language) for place in items_behind(blocks, at)]
    loose = [item for item in items if not language.claims.is_main(item)]
    if not any(map(language.claims.is_fragment, items)) and 2 * len(loose) <= len(items):
        return
    *before, last = language.reading.sentences(text)
    far = [sentence for sentence in before if language.plain.lists.announces(sentence)]
    if far and not language.claims.points_down(last):
        # Said once more right over its list; what stands between the two leans on the first.
        yield block
        yield replace(block, text=f"{far[-1].rstrip('. ')}:", emphasis=(), notes=(), note_at=())
    elif _stands_over(last, named, language):
        yield replace(block, text=f"{text.rstrip('.! ')}:")


def _stands_over(last: str, named: bool, language: Language) -> bool:
    """True for a sentence that nothing but its place makes a lead: a short ban, or one under no heading of its own."""
    if language.claims.points_down(last) or len(last.split()) > LONGEST_LEAD:
        return False
    return bans(last, language) or not named


def _first(text: str, language: Language) -> str:
    return next(iter(language.reading.sentences(text)), "")
