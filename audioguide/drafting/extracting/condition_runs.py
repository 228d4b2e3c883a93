"""Paragraphs that are the items of a list of conditions: "If you are under 18" and "If you smoke" under a ban."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.drafting.extracting.neighbours import kind_behind, places_behind
from audioguide.language.base import Language
from audioguide.model import Block

INNER = 2
"""Depth of a list that one of the items opens."""


def conditions(blocks: Sequence[Block], first: int, language: Language) -> dict[int, int]:
    """The depth of each item, by its place, of a list whose paragraphs all begin with the same word of a condition.

    One that opens a list of its own takes it along. Nothing where the paragraphs from `first` on are no such list.
    """
    word = condition_word(blocks[first].text, language)
    if not word or not _is_condition(blocks[first], word, language) or _ended(blocks[first]):
        return {}
    found, last = {first: 1}, first
    for place in places_behind(blocks, first):
        block = blocks[place]
        opened = found[last] == INNER or blocks[last].text.rstrip().endswith(":")
        if block.kind == "item" and opened:
            found[place] = INNER
        elif block.kind == "paragraph" and _is_condition(block, word, language) and not _opens_else(blocks, place):
            found[place] = 1
        else:
            break
        last = place
        if _ended(block):
            break
    return found if len(found) > 1 else {}


def begins_with_condition(text: str, language: Language) -> bool:
    """True for a condition that stands alone: "If you are pregnant, or if you may be"."""
    open_ = text.rstrip().endswith(":") or not language.claims.is_main(text)
    return open_ and bool(condition_word(text, language))


def condition_word(text: str, language: Language) -> str:
    """The word that a text begins a condition with, "if", in small letters; empty where it begins none."""
    first, *after = text.lower().split()[:2] or [""]
    begins = " ".join((first, *(word.rstrip(",") for word in after), "x"))
    return first if language.plain.lists.is_condition(begins) else ""


def _ended(block: Block) -> bool:
    """True where whole sentences stand behind the condition: it is the last item."""
    return block.kind == "paragraph" and block.text.rstrip().endswith((".", "!", "?"))


def _opens_else(blocks: Sequence[Block], place: int) -> bool:
    """True for a condition with a colon that governs no list: what follows it is said of that alone."""
    return blocks[place].text.rstrip().endswith(":") and kind_behind(blocks, place) != "item"


def _is_condition(block: Block, word: str, language: Language) -> bool:
    """True for a condition that says nothing of what to do then: "If you are under 18"."""
    claims = language.claims
    same = condition_word(block.text, language) == word
    said = next(iter(language.reading.sentences(block.text)), "")
    acts = any(claims.calls_to_act(part.strip()) for part in said.split(",")[1:])
    return same and not acts and (said.rstrip().endswith(")") or not claims.is_main(said))
