"""A fact's record as clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audioguide.language.base.meaning import AGE, MINUTES, NUMBER, SHARE, TIME, Clause, Meaning, Quantity
from audioguide.model import FACT_ID, Fact, Number

IDS = re.compile(rf"\(?\b{FACT_ID.pattern}(?:-[a-z])?\b\)?")
"""Ids of facts, which a record made by hand may name in its wording."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One fact's record as clauses, and the quantities it has beside its wording."""

    fact: Fact
    clauses: tuple[Clause, ...]
    further: tuple[Quantity, ...]
    """Of its numbers, as the table has them."""

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All that it says and has."""
        return (*(one for clause in self.clauses for one in clause.quantities), *self.further)


def recorded(fact: Fact, meaning: Meaning) -> Recorded:
    """A fact's record: its wording, then the condition that it names apart."""
    condition = fact.condition.text if fact.condition else ""
    texts = [fact.readable, *([condition] if condition and condition not in fact.readable else [])]
    texts += [item for item in fact.items if not FACT_ID.match(item)]
    clauses = tuple(clause for text in texts for clause in meaning.clauses(IDS.sub("", text)))
    spans = tuple(
        one for number in fact.numbers for clause in meaning.clauses(number.span) for one in clause.quantities
    )
    return Recorded(fact, clauses, (*(made for number in fact.numbers if (made := of_table(number))), *spans))


def of_table(number: Number) -> Quantity | None:
    """A number of the table as a quantity; None for one that is only words."""
    if not number.value:
        return None
    low, high = number.value[0], number.value[-1]
    factor = MINUTES.get(number.unit, 1.0)
    named = {"percent": SHARE, "years of age": AGE, "count": NUMBER}.get(number.unit, number.unit)
    dimension = TIME if number.unit in MINUTES else named
    return Quantity(low * factor, high * factor, dimension, f"{low:g}", 0, 0, written=low)
