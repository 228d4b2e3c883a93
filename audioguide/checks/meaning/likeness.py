"""How much two sets of concepts have in common, where a rare one says more than one that stands everywhere."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

ALIKE = 0.5
"""Share of the smaller one's weight from which on two are of one matter."""
CLEAR = 0.2
"""How much liker one must be than the next best, to be taken for the one that is meant."""


_STEM = 5
"""Letters that two words of one stem share at their beginning."""
_SHORT = 2
"""Letters of a word too short to be known in a longer one: red in redder."""


def akin(one: str, other: str) -> bool:
    """Two roots may be forms of one word: constipation, constipated."""
    short, long = sorted((one, other), key=len)
    inside = len(short) > _SHORT and long.startswith(short) and len(long) - len(short) < _STEM
    return inside or (len(short) >= _STEM and one[:_STEM] == other[:_STEM])


class Likeness:
    """The weights of concepts in one passage and its source."""

    def __init__(self, every: Iterable[frozenset[str]]) -> None:
        sets = list(every)
        counts = Counter(name for one in sets for name in one)
        self._weights = {name: math.log(1 + len(sets) / count) for name, count in counts.items()}

    def weight(self, names: Iterable[str]) -> float:
        """What some concepts say, all in all."""
        return sum(self._weights.get(name, 1.0) for name in names)

    def of(self, one: frozenset[str], other: frozenset[str]) -> float:
        """0 to 1: what both have, of the smaller one."""
        least = min(self.weight(one), self.weight(other))
        return self.weight(one & other) / least if least else 0.0

    def kept(self, one: frozenset[str], heard: frozenset[str]) -> float:
        """0 to 1: how much of one is heard in another."""
        whole = self.weight(one)
        return self.weight(one & heard) / whole if whole else 0.0

    def both(self, one: frozenset[str], other: frozenset[str]) -> float:
        """0 to 1: what both have, of all that either has."""
        whole = self.weight(one | other)
        return self.weight(one & other) / whole if whole else 0.0

    def place(self, one: frozenset[str], among: Sequence[frozenset[str]]) -> int | None:
        """Which of several it clearly is; None where none or more than one."""
        found = sorted(((self.of(one, other), at) for at, other in enumerate(among)), reverse=True)
        if not found or found[0][0] < ALIKE or (len(found) > 1 and found[0][0] - found[1][0] < CLEAR):
            return None
        return found[0][1]
