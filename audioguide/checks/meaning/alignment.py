"""Which clauses of a source a clause of a telling tells, by the concepts they share, rare ones weighing more.

Many to many: a telling joins lines and splits them, so each clause is given every one that it shares enough with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.checks.meaning.likeness import Likeness
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
    like = Likeness(clause.about for clause in (*source, *telling))
    made = (Pair(one, other, like.of(one.about, other.about)) for one in source for other in telling)
    return sorted((pair for pair in made if pair.share >= ENOUGH), key=lambda pair: -pair.share)
