"""Lists that could not be told as lists are told item by item, each with the words that open it.

What holds a list together, a count, a may for all of its items, may be what the gate stops; the source's own words then
pass where the list does not, and no medicine is lost since its neighbour has a sentence more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.holding import Held

ROUNDS = 3
"""How often lists are taken apart: the lists within a list that was taken apart come next."""


def held_loosely(read: Callable[[Collection[str]], Extracted], hold: Callable[[Extracted], Held]) -> Held:
    """The draft of a source, held; lists of which something was lost taken apart, where more is told so.

    read: the facts of the source, given the leads of the lists that are told item by item.
    """
    loose: frozenset[str] = frozenset()
    best = hold(read(loose))
    for _ in range(ROUNDS):
        wanted = loose | _lost(best.extracted)
        if wanted == loose:
            break
        loose = wanted
        again = hold(read(loose))
        if len(again.extracted.outline.untold) >= len(best.extracted.outline.untold):
            break
        best = again
    return best


def _lost(extracted: Extracted) -> frozenset[str]:
    """The leads of lists of which the lead or an item is not told."""
    outline = extracted.outline
    untold = [statement for statement, _ in outline.untold]
    leads = {statement.lead for statement in (*outline.statements, *untold)}
    wanted = {statement.lead for statement in untold} | {statement.id for statement in untold if statement.id in leads}
    return frozenset(wanted - {""})
