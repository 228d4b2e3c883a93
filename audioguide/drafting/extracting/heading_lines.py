"""A few words on a line of their own between whole sentences, "On the ward": the heading of what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.drafting.extracting.condition_runs import begins_with_condition
from audioguide.drafting.extracting.neighbours import kind_behind
from audioguide.language.base import Language
from audioguide.model import Block

LONGEST, SHORTEST_TEXT = 4, 17
"""Words of such a line at most, and of the text under it at least."""


def names_text(blocks: Sequence[Block], at: int, under: int, language: Language) -> bool:
    """True where the paragraph at `at` heads the one at `under`; an opening of a list or a sentence is no heading."""
    if _over_opening(blocks, at, under, language):
        return True
    text, before, prose = " ".join(blocks[at].text.split()), blocks[at - 1] if at else None, blocks[under].text
    if before is None or before.kind != "paragraph" or not _ends(before.text) or not _ends(prose):
        return False
    named = text[:1].isupper() and text.replace(" ", "").isalpha() and len(text.split()) <= LONGEST
    return named and len(prose.split()) >= SHORTEST_TEXT and not language.claims.is_main(text)


def _over_opening(blocks: Sequence[Block], at: int, under: int, language: Language) -> bool:
    """A bare line over a sentence that opens a list itself: "When to get help" and "With any of these signs, call." """
    text, said = blocks[at].text.rstrip(), blocks[under].text.rstrip()
    if text.endswith(":") or _ends(text) or not (_ends(said) and said[:1].isupper()):
        return False
    down = language.claims.points_down(language.reading.sentences(said)[-1])
    bare = not language.claims.is_main(text) and not begins_with_condition(text, language)
    return down and bare and kind_behind(blocks, under) == "item"


def _ends(text: str) -> bool:
    return text.rstrip().rstrip("\"”’')]").endswith((".", "?", "!"))
