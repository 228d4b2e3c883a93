"""What stands around a figure: its unit of measure, what makes a time the span of a chance, times without a figure."""

from __future__ import annotations

import re

from audioguide.language.base.events import Figure
from audioguide.model import TIME_UNITS

_MEASURE = re.compile(
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
_GROUPED = re.compile(r"(\b(?:one|\d{1,3}) (?:in|out of) (?:every )?)(\d{1,3}(?:\s\d{3})+)\b", re.IGNORECASE)
_VAGUE_TIME = re.compile(r"\b(?:days|weeks|months) (?:or|to) (?:weeks|months|years)\b", re.IGNORECASE)
_DIAGNOSED = re.compile(r"\bafter (?:the |your |a |first )*diagnosis\b|\bafter being diagnosed\b", re.IGNORECASE)


_RAISED = {"2": "\u00b2", "3": "\u00b3"}
_POWER = re.compile(r"(?:(?<=\d )|(?<=\d)|(?<=/)|(?<=\bper )|(?<=\bin ))(?P<unit>m|cm|mm|km)(?P<power>[23])(?![\w²³])")
"""An area or a volume whose raised figure was lost."""
_TIMES = re.compile(r"(?<=\d) X (?=\d)")
_DAY = re.compile(
    r"(?<![\w.])((?:January|February|March|April|May|June|July|August|September|October|November|December) )"
    r"0(?=[1-9]\b)"
)


def whole_figures(text: str) -> str:
    """ "1 in 10 000" as "1 in 10,000", "per m2" as "per m²", "2 X 2" as "2 x 2", "May 01, 2025" as "May 1, 2025".

    Of grouped digits only chances are meant, since those of a telephone number stay apart.
    """
    text = _GROUPED.sub(lambda found: found[1] + ",".join(found[2].split()), text)
    text = _POWER.sub(lambda found: found["unit"] + _RAISED[found["power"]], text)
    return _DAY.sub(r"\1", _TIMES.sub(" x ", text))


def measure_end(text: str, end: int) -> int:
    """Where the unit of measure ends that belongs to a number which ends at `end`; `end` where none follows."""
    found = _MEASURE.match(text, end)
    return found.end() if found else end


def role(text: str, figure: Figure) -> str:
    """The role of a figure; "after diagnosis" for a time that is counted from one."""
    if figure.unit in TIME_UNITS and figure.role in ("", "after") and _DIAGNOSED.search(text, figure.end):
        return "after diagnosis"
    return figure.role


def is_span(text: str, figure: Figure) -> bool:
    """True where a time is the span of a chance."""
    return bool(_SPANS.search(text[: figure.start]))


def vague_times(text: str) -> list[str]:
    """Times without a figure: "months or years"."""
    return [found[0] for found in _VAGUE_TIME.finditer(text)]
