"""Which of the source's words a draft put plainer ones for."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.proof import Proved
from audioguide.language.base import language_of
from audioguide.language.base.terms import Pair


def swapped(proof: Proved, language: str) -> Iterator[tuple[str, str]]:
    """Each swap that stands in the draft: the plain words, and the source's as written there, in lower case."""
    return ((pair.plain, written) for written, pair in swaps(proof, language))


def swaps(proof: Proved, language: str) -> Iterator[tuple[str, Pair]]:
    """The same with the pair of the term table."""
    plain = language_of(language).plain
    for draft in proof.drafts:
        for unit in draft.units:
            for change, swap in plain.swaps_made(() if unit.reverted else unit.changes):
                yield change.before[swap.start : swap.end].lower(), swap.pair
