"""The numbers of a sentence as a record holds them: unit, role, and the time span that belongs to a chance."""

from __future__ import annotations

import datetime
import re

from audioguide.language.base import Language
from audioguide.language.base.claims import Claims
from audioguide.language.base.events import Figure
from audioguide.model import TIME_UNITS, Number

_UNITS = TIME_UNITS | {"percent", "years of age", "stage", "count", "date"}

BEYOND = 1e12
"""From here on a fact table holds no values."""


def figures_of(text: str, language: Language, lead: str = "") -> tuple[Number, ...]:
    """The numbers of a sentence; `lead` is the sentence that opens its list, whose time span its chances share."""
    claims, read = language.claims, language.reading.numbers(text)
    found = [figure for figure in read if figure.unit in _UNITS]
    times = [figure for figure in found if figure.unit in TIME_UNITS and claims.is_span(text, figure)]
    shared = [figure for figure in language.reading.numbers(lead) if figure.unit in TIME_UNITS] if lead else []
    chances = [figure for figure in found if figure.unit == "percent"]
    span = (times or shared)[:1] if len(times or shared) == 1 else []
    out = []
    for figure in found:
        if figure in span and chances:
            continue  # The span of a chance is no number of its own.
        out.append(_number(figure, span[0] if span and figure in chances else None, text, claims))
    out += [Number(figure.value, "phone") for figure in read if figure.unit == "phone"]
    out += [Number((), "time", literal=said) for said in claims.vague_times(text)]
    return tuple(out)


def _number(figure: Figure, span: Figure | None, text: str, claims: Claims) -> Number:
    if figure.unit == "date":
        return _date(figure, text)
    if max(map(abs, figure.value), default=0.0) >= BEYOND:
        # No amount is so large: it is the number of a thing, to be said as it stands.
        return Number((), figure.unit, literal=text[figure.start : figure.end])
    end = claims.measure_end(text, figure.end) if figure.unit == "count" else figure.end
    literal = text[figure.start : end] if end > figure.end else ""
    shown = f"{span.value[0]:g} {span.unit}" if span and len(span.value) == 1 else ""
    return Number(figure.value, figure.unit, claims.role(text, figure), shown, literal)


def _date(figure: Figure, text: str) -> Number:
    """A whole date has a value; a year or a month alone is words to be said as they stand."""
    digits = f"{figure.value[0]:.0f}"
    said = text[figure.start : figure.end]
    try:
        datetime.date.fromisoformat(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}")
    except ValueError:
        return Number((), "date", literal=said)
    return Number(figure.value, "date", literal="" if re.search(r"\d[/-]\d", said) else said)
