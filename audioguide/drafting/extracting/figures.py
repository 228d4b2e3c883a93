"""The numbers of a sentence as a record holds them: unit, role, and the time span that belongs to a chance."""

from __future__ import annotations

import datetime
import re

from audioguide.language.base.events import Figure
from audioguide.language.en.reading import numbers
from audioguide.language.en.reading.chances import no_chance, timed
from audioguide.model import Fact, Number

TIMES = frozenset(("years", "months", "weeks", "days", "hours"))
_UNITS = TIMES | {"percent", "years of age", "stage", "count", "date"}
_DOSE = re.compile(
    r"\s?-?(?:mg|mcg|µg|micrograms?|milligrams?|grams?|g|kg|ml|mL|milliliters?|millilitres?|liters?|litres?|L|"
    r"units?|IU|mmol|"
    r"mmHg|cm|mm|inches|inch|ounces?|oz|cups?|tablets?|pills?|capsules?|drops?|puffs?|teaspoons?|tablespoons?|"
    r"pounds?|lbs?|"
    r"minutes?|seconds?|times|calories|°F|°C|degrees)\b"
)
_SPANS = re.compile(
    r"\b(?:within|in|over|after|by|during|at|before|alive|next|first|the)\s+(?:about |around |just )?$", re.IGNORECASE
)
"""Words in front of a time that make it the span of a chance; "for 6 weeks" says how long something is done."""
_VAGUE_TIME = re.compile(r"\b(?:days|weeks|months) (?:or|to) (?:weeks|months|years)\b", re.IGNORECASE)
_ROLES = ("within", "before", "after", "from", "to", "over", "under")
_DIAGNOSED = re.compile(r"\bafter (?:the |your |a |first )*diagnosis\b|\bafter being diagnosed\b", re.IGNORECASE)


def without_time(fact: Fact) -> bool:
    """True where neither the numbers nor the words of a fact give a time, and its percentages may be chances."""
    given = any(number.span or number.unit in TIMES for number in fact.numbers)
    return not given and not timed(fact.fact) and not no_chance(fact.fact)


def figures_of(text: str, lead: str = "") -> tuple[Number, ...]:
    """The numbers of a sentence; `lead` is the sentence that opens its list, whose time span its chances share."""
    found = [figure for figure in numbers.read(text) if figure.unit in _UNITS]
    times = [figure for figure in found if figure.unit in TIMES and _SPANS.search(text[: figure.start])]
    shared = [figure for figure in numbers.read(lead) if figure.unit in TIMES] if lead else []
    chances = [figure for figure in found if figure.unit == "percent"]
    span = (times or shared)[:1] if len(times or shared) == 1 else []
    out = []
    for figure in found:
        if figure in span and chances:
            continue  # The span of a chance is no number of its own.
        out.append(_number(figure, span[0] if span and figure in chances else None, text))
    out += [Number(f.value, "phone") for f in numbers.read(text) if f.unit == "phone"]
    out += [Number((), "time", literal=match[0]) for match in _VAGUE_TIME.finditer(text)]
    return tuple(out)


def _number(figure: Figure, span: Figure | None, text: str) -> Number:
    literal = ""
    role = figure.role if figure.role in _ROLES else ""
    if figure.unit == "count" and (dose := _DOSE.match(text, figure.end)):
        literal = text[figure.start : dose.end()]
    if figure.unit in TIMES and role in ("", "after") and _DIAGNOSED.search(text, figure.end):
        role = "after diagnosis"
    if figure.unit == "date":
        return _date(figure, text)
    shown = f"{span.value[0]:g} {span.unit}" if span and len(span.value) == 1 else ""
    return Number(figure.value, figure.unit, role, shown, literal)


def _date(figure: Figure, text: str) -> Number:
    """A whole date has a value; a year or a month alone is words to be said as they stand."""
    digits = f"{figure.value[0]:.0f}"
    said = text[figure.start : figure.end]
    try:
        datetime.date.fromisoformat(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}")
    except ValueError:
        return Number((), "date", literal=said)
    return Number(figure.value, "date", literal="" if re.search(r"\d[/-]\d", said) else said)
