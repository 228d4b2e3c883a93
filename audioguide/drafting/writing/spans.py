"""Chances for which a source gives no time span: a line says so (rule R13)."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.writing.lines import DraftLine, Unit
from audioguide.language.base.reading import Reading
from audioguide.model import Fact

NO_SPAN = "The source gives no time span for {these}."


def spanless(units: list[Unit], facts: dict[str, Fact], reading: Reading) -> Iterator[Unit]:
    """After chances for which the source gives no time span, a line says so (rule R13)."""
    waiting = 0
    for at, unit in enumerate(units):
        yield unit
        ids = {key for line in unit.lines for key in line.facts}
        waiting += sum(_no_span(facts[key], reading) for key in ids)
        ahead = {key for line in units[at + 1].lines for key in line.facts} if at + 1 < len(units) else set()
        if waiting and not any(_no_span(facts[key], reading) for key in ahead):
            said = NO_SPAN.format(these="this figure" if waiting == 1 else "these figures")
            yield Unit((DraftLine(said, "safety"),), where=unit.where)
            waiting = 0


def _no_span(fact: Fact, reading: Reading) -> bool:
    return any(number.unit == "percent" for number in fact.numbers) and reading.without_time(fact)
