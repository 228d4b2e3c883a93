"""Sentences that a page breaks in two are one again before anything is read from them.

"Swim until 2 weeks after the" over "diarrhoea has stopped" would be an item that says something else, and a line that
says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.drafting.extracting.neighbours import place_behind
from audioguide.language.base import Language
from audioguide.model import Block

_ENDS = (".", "?", "!", ":", ";")
WHOLE = 8
"""Words from which on a line that has no end is part of a sentence, and no item or label."""
NAME = 5
"""Words of the longest name of a thing or a place that stands on a line of its own."""


def with_whole_sentences(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks, each broken sentence whole in the block it begins in."""
    out = list(blocks)
    at = 0
    while at < len(out):
        after = place_behind(out, at)
        if after and _is_wrapped(out, at, after, language):
            number = out[after].list_id
            lines = [place for place, one in enumerate(out) if one.kind == "item" and one.list_id == number]
            said = " ".join(out[place].text.strip() for place in lines)
            out[at] = replace(out[at], text=f"{out[at].text.rstrip()} {said}", emphasis=())
            out = [one for place, one in enumerate(out) if place not in lines]
        elif after and _goes_on(out, at, after, language):
            text = f"{out[at].text.rstrip()} {out[after].text.lstrip()}"
            out[at] = replace(out[at], text=text, emphasis=())
            del out[after]
        else:
            at += 1
    return out


def _goes_on(blocks: Sequence[Block], at: int, after: int, language: Language) -> bool:
    """True where the sentence that this block ends with goes on, in small letters, in that one."""
    block, rest = blocks[at], blocks[after]
    text = block.text.rstrip()
    if block.boilerplate or block.kind not in ("paragraph", "item", "note") or text.endswith(_ENDS) or not text:
        return False
    claims = language.claims
    named = rest.kind == "paragraph" and claims.wants_noun(text) and _is_name(rest, language)
    tail = rest.kind == block.kind == "paragraph" and rest.text.startswith("(") and _is_name(rest, language)
    bracket = block.kind == "item" and rest.kind == "paragraph" and _is_bracket(rest.text)
    if named or tail or bracket:
        return True  # "go to the nearest", "Hospital Emergency", "(A&E) Department"
    if not rest.text[:1].islower() or rest.text.rstrip().endswith(":"):
        return False
    open_ = claims.ends_open(text)
    if rest.kind == "item":
        return block.kind == "item" and rest.level > block.level and open_ and _alone(blocks, after)
    if rest.kind != "paragraph":
        return False
    beyond = place_behind(blocks, after)
    if block.kind == "item" and beyond and blocks[beyond].kind == "item" and blocks[beyond].list_id == block.list_id:
        return True  # It stands between two items of one list.
    ends = rest.text.rstrip().endswith(_ENDS) or claims.ends_open(rest.text)
    run = beyond and blocks[beyond].kind == "paragraph" and blocks[beyond].text[:1].islower() and not ends
    if claims.wants_noun(text) or text.endswith(","):
        return True
    return not run and (open_ or (ends and len(text.split()) >= WHOLE))


def _is_wrapped(blocks: Sequence[Block], at: int, after: int, language: Language) -> bool:
    """True where the lines of one sentence were set under each other and taken for a list: "Talk about your work and",
    "what helps you to", "get well.". The first opens no list, and no line but the last has an end."""
    number = blocks[after].list_id
    if blocks[after].kind != "item" or blocks[at].kind != "paragraph" or blocks[at].boilerplate:
        return False
    run = [block.text.rstrip() for block in blocks[after:] if block.kind == "item" and block.list_id == number]
    small = all(text[:1].islower() for text in run)
    *before, last = run
    none_ends = not any(text.endswith((*_ENDS, ",")) for text in before)
    text = blocks[at].text.rstrip()
    opens = language.claims.ends_open(text) and not language.claims.list_opening(text, run)
    return small and none_ends and last.endswith((".", "!")) and opens


def _is_bracket(text: str) -> bool:
    """True for "(unless you smoke)" on a line of its own: it is about the item above it."""
    return text.startswith("(") and text.rstrip(". ").endswith(")") and text[1:2].islower() and text.count("(") == 1


def _is_name(block: Block, language: Language) -> bool:
    """A few words that are no sentence: the end of one that a box broke over its lines."""
    short = len(block.text.split()) <= NAME and not block.text.rstrip().endswith(_ENDS)
    return short and not language.claims.is_main(block.text)


def _alone(blocks: Sequence[Block], at: int) -> bool:
    """True for the only item of its list."""
    return sum(block.list_id == blocks[at].list_id for block in blocks if block.kind == "item") == 1
