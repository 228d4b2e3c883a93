"""Chances for which a source gives no time span: a line says so, once a chapter (rule R13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from audioguide.drafting.writing.lines import DraftLine, Unit
from audioguide.language.base import Language
from audioguide.model import Fact


def with_missing_spans(
    paragraphs: Sequence[tuple[Unit, ...]], facts: Mapping[str, Fact], language: Language
) -> tuple[tuple[Unit, ...], ...]:
    """The paragraphs of a chapter; after its last chance for which the source gives no time span, a line says so."""
    spanless = [
        (at, place, key)
        for at, units in enumerate(paragraphs)
        for place, unit in enumerate(units)
        for key in _ids(unit)
        if _has_no_span(facts[key], language)
    ]
    written = language.plain.frame.no_span(len({key for _, _, key in spanless})) if spanless else ""
    if not written:
        return tuple(paragraphs)
    at, place, _ = max(spanless)
    units = paragraphs[at]
    said = Unit((DraftLine(written, "safety"),), where=units[place].where)
    return (*paragraphs[:at], (*units[: place + 1], said, *units[place + 1 :]), *paragraphs[at + 1 :])


def _ids(unit: Unit) -> set[str]:
    return {key for line in unit.lines for key in line.facts}


def _has_no_span(fact: Fact, language: Language) -> bool:
    return any(number.unit == "percent" for number in fact.numbers) and language.reading.without_time(fact)
