"""The classes of change, by the names under which they are counted."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from tests.mutator import cuts, numbers, strength

Change = Callable[[str, random.Random], Iterator[str]]


def _plain(change: Callable[[str], Iterator[str]]) -> Change:
    return lambda text, chance: change(text)


CLASSES: dict[str, Change] = {
    "number": _plain(numbers.number),
    "unit": _plain(numbers.unit),
    "span": _plain(numbers.span),
    "condition dropped": _plain(cuts.condition),
    "negation": _plain(strength.negation),
    "hedge up": _plain(strength.hedge_up),
    "hedge down": _plain(strength.hedge_down),
    "comparison turned": _plain(strength.comparison),
    "quantifier": _plain(strength.quantifier),
    "name swapped": cuts.name,
    "list item dropped": _plain(cuts.item),
    "clause dropped": _plain(cuts.clause),
}
"""Name -> what makes new wordings of one sentence. A sentence added is no new wording: see `guide`."""
ADDED = "sentence added"
