"""Which of the source's words a draft put plainer ones for."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.drafted import CheckedDraft
from audioguide.language.base import Language
from audioguide.language.base.terms import Pair


def swaps_in(draft: CheckedDraft, language: Language) -> Iterator[tuple[str, Pair]]:
    """Each swap that stands in the draft: the source's words as written there, in lower case, and the pair of words."""
    for chapter in draft.drafts:
        for unit in chapter.units:
            for change, swap in language.plain.swaps_made(() if unit.reverted else unit.changes):
                yield change.before[swap.start : swap.end].lower(), swap.pair
