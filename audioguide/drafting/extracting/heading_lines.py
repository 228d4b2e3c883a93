"""A few words on a line of their own between whole sentences, "On the ward": the heading of what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base import Language
from audioguide.model import Block

LONGEST, SHORTEST_TEXT = 4, 17
"""Words of such a line at most, and of the text under it at least."""


def names_text(blocks: Sequence[Block], at: int, under: int, language: Language) -> bool:
    """True where the paragraph at `at` heads the one at `under`; an opening of a list or a sentence is no heading."""
    text, before, prose = " ".join(blocks[at].text.split()), blocks[at - 1] if at else None, blocks[under].text
    if before is None or before.kind != "paragraph" or not _ends(before.text) or not _ends(prose):
        return False
    named = text[:1].isupper() and text.replace(" ", "").isalpha() and len(text.split()) <= LONGEST
    return named and len(prose.split()) >= SHORTEST_TEXT and not language.claims.is_main(text)


def _ends(text: str) -> bool:
    return text.rstrip().rstrip("\"”’')]").endswith((".", "?", "!"))
