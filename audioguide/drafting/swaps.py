"""Which of the source's words a draft put plainer ones for."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.fallback import CheckedDraft
from audioguide.language.base import Language
from audioguide.language.base.terms import Pair


def swapped(draft: CheckedDraft, language: Language) -> Iterator[tuple[str, str]]:
    """Each swap that stands in the draft: the plain words, and the source's as written there, in lower case."""
    return ((pair.plain, written) for written, pair in swaps(draft, language))


def swaps(draft: CheckedDraft, language: Language) -> Iterator[tuple[str, Pair]]:
    """The same with the pair of the term table."""
    for chapter in draft.drafts:
        for unit in chapter.units:
            for change, swap in language.plain.swaps_made(() if unit.reverted else unit.changes):
                yield change.before[swap.start : swap.end].lower(), swap.pair
