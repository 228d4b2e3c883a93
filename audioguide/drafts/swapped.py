"""Which of the source's words a draft put plainer ones for."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafts.proving import Proved
from audioguide.plainlang.transforms import plain_words
from audioguide.text.terms import Pair, terms


def swapped(proof: Proved, language: str) -> Iterator[tuple[str, Pair]]:
    """Each swap that stands in the draft: the source's words as written there, in lower case, and the pair."""
    table = terms(language)
    for draft in proof.drafts:
        for unit in draft.units:
            for change in () if unit.reverted else unit.changes:
                if change.code == plain_words.TRANSFORM.code and not change.refused:
                    after = change.after.lower()
                    for swap in table.swaps(change.before):
                        if swap.new.lower() in after:
                            yield change.before[swap.start : swap.end].lower(), swap.pair
