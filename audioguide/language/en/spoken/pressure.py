"""N31: blood pressure: BP 120/80 mmHg -> blood pressure one hundred twenty over eighty millimeters of mercury."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, near

SHAPE = Shape(
    rf"(?P<name>BP|B\.P\.|bp)(?=[: –-]{{1,2}}"
    rf"(?:[a-z=:<>≤≥~]+ ?){{0,4}}[0-9]{{2,3}}(?:{DASH}[0-9]{{2,3}})?/[0-9]{{2,3}})"
    rf"|(?:(?<![\w./-])|(?<=BP-)|(?<=/[0-9]{{2}}-)"
    rf"|(?<=/[0-9]{{3}}-))(?P<upper>[0-9]{{2,3}})(?:{DASH}(?P<upper2>[0-9]{{2,3}}))?{BLANK}?/{BLANK}?"
    rf"(?P<lower>[0-9]{{2,3}})(?:{DASH}(?P<lower2>[0-9]{{2,3}}))?(?P<unit>{BLANK}?\(?mm{BLANK}?Hg\)?)?(?![^\W_]"
    rf"|[/%]|[.,][0-9]|{BLANK}?(?:mg|mcg)\b)",
    hint=needs("/"),
)
ABOUT = Shape(r"\b(?:BP|blood pressures?|systolic|diastolic|hypertensi\w+|mm ?Hg)\b|B\.P\.", re.IGNORECASE)


def say(match: re.Match[str]) -> str | None:
    """Upper "over" lower. None for numbers that no one's pressure is, and for parts of a hundred such as 70/30."""
    if match["name"]:
        return "blood pressure"
    upper, lower = int(match["upper"]), int(match["lower"])
    sure = match["unit"] or ABOUT.search(near(match))
    likely = 70 <= upper <= 260 and 35 <= lower <= 150 and upper - lower >= 15 and upper + lower != 100
    if upper <= lower or not (likely or (sure and 40 <= upper <= 300 and 20 <= lower <= 200)):
        return None
    said = f"{_span(match['upper'], match['upper2'])} over {_span(match['lower'], match['lower2'])}"
    return f"{said} millimeters of mercury" if match["unit"] else said


def _span(low: str, high: str | None) -> str:
    return f"{cardinal(low)} to {cardinal(high)}" if high else cardinal(low)


PRESSURE = SpokenRule("N31", "blood pressures", "9Aa", SHAPE, say, frozenset({"bp"}))
