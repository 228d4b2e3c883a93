"""Which clauses of a source a clause of a telling tells, by the concepts they share, rare ones weighing more.

Many to many: a telling joins lines and splits them, so each clause is given every one that it shares enough with.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from audioguide.language.base.meaning import Clause

ENOUGH = 0.34
"""Share of the smaller clause's weight that two clauses of one matter have in common."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause of the source and one of the telling that tells it."""

    source: Clause
    telling: Clause
    share: float
    """Of the weight of the smaller one's concepts, 0 to 1."""


def aligned(source: Sequence[Clause], telling: Sequence[Clause]) -> list[Pair]:
    """Every pair that shares enough, best first."""
    weights = weighed((*source, *telling))
    made = (Pair(one, other, shared(one.about, other.about, weights)) for one in source for other in telling)
    return sorted((pair for pair in made if pair.share >= ENOUGH), key=lambda pair: -pair.share)


def weighed(clauses: Iterable[Clause]) -> dict[str, float]:
    """Concept -> how much it says of a clause to share it: what stands in every clause says little."""
    every = list(clauses)
    counts = Counter(name for clause in every for name in clause.about)
    return {name: math.log(1 + len(every) / count) for name, count in counts.items()}


def shared(one: frozenset[str], other: frozenset[str], weights: dict[str, float]) -> float:
    """What part of the weight of the lighter of two sets of concepts they have in common, 0 to 1."""
    whole = min(sum(weights[name] for name in names) for names in (one, other))
    return sum(weights[name] for name in one & other) / whole if whole else 0.0
