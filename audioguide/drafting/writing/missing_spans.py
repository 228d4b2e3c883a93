"""Chances for which a source gives no time span: a line says so (rule R13)."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.writing.lines import DraftLine, Unit
from audioguide.language.base import Language
from audioguide.model import Fact


def with_missing_spans(units: list[Unit], facts: dict[str, Fact], language: Language) -> Iterator[Unit]:
    """The units; after chances for which the source gives no time span, a line says so, once for all in a row."""
    waiting = 0
    for at, unit in enumerate(units):
        yield unit
        waiting += sum(_has_no_span(facts[key], language) for key in _ids(unit))
        ahead = _ids(units[at + 1]) if at + 1 < len(units) else set()
        if waiting and not any(_has_no_span(facts[key], language) for key in ahead):
            written = language.plain.frame.no_span(waiting)
            if written:
                yield Unit((DraftLine(written, "safety"),), where=unit.where)
            waiting = 0


def _ids(unit: Unit) -> set[str]:
    return {key for line in unit.lines for key in line.facts}


def _has_no_span(fact: Fact, language: Language) -> bool:
    return any(number.unit == "percent" for number in fact.numbers) and language.reading.without_time(fact)
