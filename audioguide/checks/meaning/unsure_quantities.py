"""What leaves it open whether a number is new or lost: words of a number that nobody read, the number of an item, and
what counts the things that are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audioguide.checks.meaning.equal_quantities import SAID_ALOUD, equal
from audioguide.checks.meaning.passage import Passage
from audioguide.language.base.meaning import (
    AGE,
    CLOCK,
    DATE,
    DIVIDED,
    FREQUENCY,
    NUMBER,
    SHARE,
    TIME,
    TIMES,
    Clause,
    Quantity,
)

_MEASURED = frozenset((*DIVIDED, SHARE, CLOCK, FREQUENCY, TIMES, DATE, AGE))
"""Dimensions that count no things."""


def numbers_items(passage: Passage) -> frozenset[int]:
    """The lines of a list that is numbered by bare figures: "1 Wash", "2 Dry"."""
    begun = [
        (told.line.number, one.written)
        for told in passage.telling
        for clause in told.clauses[:1]
        for one in clause.quantities[:1]
        if one.start == 0 and one.digits and one.low == one.high
    ]
    numbers = {number for _, number in begun}
    return frozenset(line for line, number in begun if number == 1 or (number == 2 or number - 1 in numbers))


def unread(side: Iterable[Clause], other: Iterable[Clause]) -> bool:
    """One side has words of a number that were read into none, and the other has not the same."""
    own, same = (frozenset[str]().union(*(clause.unread for clause in clauses)) for clauses in (side, other))
    return bool(own - same)


def may_be_one_more(quantity: Quantity, known: Sequence[Quantity], heard: Sequence[Quantity]) -> bool:
    """ "One puff" of "spray once": a single thing, where no other number of its kind is gone."""
    single = quantity.written == 1 and quantity.dimension not in (TIME, SHARE, CLOCK)
    alike = [one for one in known if one.dimension in (quantity.dimension, NUMBER) and one.written != 1]
    counts = not quantity.digits and quantity.written <= SAID_ALOUD and quantity.dimension not in _MEASURED
    if counts and len(known) > 1 and not any(one.dimension == quantity.dimension for one in known):
        return True  # "Two doses: one twelve hours ahead, the other four": it counts what is told.
    return single and all(any(equal(one, other) for other in heard) for one in alike)
