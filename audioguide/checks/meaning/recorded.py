"""A fact's record as clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from audioguide.language.base.meaning import AGE, MINUTES, NUMBER, SHARE, TIME, Clause, Meaning, Quantity
from audioguide.model import FACT_ID, Fact, Number

IDS = re.compile(rf"\(?\b{FACT_ID.pattern}(?:-[a-z])?\b\)?")
"""Ids of facts, which a record made by hand may name in its wording."""


@dataclass(frozen=True)
class Recorded:
    """One fact's record as clauses, which are read when they are first asked for."""

    fact: Fact
    meaning: Meaning

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its wording, then the condition that it names apart, then the items that are no facts of their own."""
        texts = (self.fact.readable, *beside(self.fact))
        return tuple(clause for text in texts for clause in self.meaning.clauses(IDS.sub("", text)))

    @cached_property
    def further(self) -> tuple[Quantity, ...]:
        """The quantities that it has beside its wording: those of its numbers, as the table has them."""
        numbers = self.fact.numbers
        spans = (one for number in numbers for clause in self.meaning.clauses(number.span) for one in clause.quantities)
        return (*(made for number in numbers if (made := of_table(number))), *spans)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All that it says and has."""
        return (*(one for clause in self.clauses for one in clause.quantities), *self.further)


def beside(fact: Fact) -> tuple[str, ...]:
    """What a record says in words beside its wording."""
    condition = fact.condition.text if fact.condition else ""
    apart = [condition] if condition and condition not in fact.readable else []
    return (*apart, *(item for item in fact.items if not FACT_ID.match(item)))


def of_table(number: Number) -> Quantity | None:
    """A number of the table as a quantity; None for one that is only words."""
    if not number.value:
        return None
    low, high = number.value[0], number.value[-1]
    factor = MINUTES.get(number.unit, 1.0)
    named = {"percent": SHARE, "years of age": AGE, "count": NUMBER}.get(number.unit, number.unit)
    dimension = TIME if number.unit in MINUTES else named
    return Quantity(low * factor, high * factor, dimension, f"{low:g}", 0, 0, written=low)
