"""N12: a date in digits: 13/08/2023 -> August thirteenth, twenty twenty-three; 08/10/2023 may be two, and blocks."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.months import NAMES, has_day
from audioguide.language.en.spoken.words import cardinal, ordinal, whole_number, year

SHAPE = Shape(
    r"(?<![0-9][/.])(?P<a>[0-9]{1,2})(?:"
    r"(?P<mark>[/.\-\u2010\u2011])(?P<b>[0-9]{1,2})(?P=mark)(?P<year>(?:1[89]|20)[0-9]{2})"
    r"|/(?P<b2>[0-9]{1,2})/(?P<short>[0-9]{2})"
    r"|/(?P<alone>(?:19|20)[0-9]{2})"
    r"|/(?P<b3>[0-9]{1,2})"
    r")(?![^\W_]|[-/.:,%+]?[0-9]|[/%+]|\s(?:months?|weeks?|days?|years?|hours?|mg|mcg|mL)\b)"
)
ON_A_DAY = Shape(
    r"\b(?:on|by|until|since|due|dated|date|dated?:|from|seen|admitted|discharged|born|dob|expires|exp\.?)[: ]+\Z",
    re.IGNORECASE,
)
"""Without a year, "8/10" is a date only behind one of these."""
DOUBT = "“{0}” may be {1} or {2}. Write the month in words, such as “{1}”."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The date where only one reading is possible, else its numbers one by one, with a doubt that blocks."""
    if match["alone"]:
        month = int(match["a"])
        return f"{NAMES[month - 1]} {year(int(match['alone']))}" if 1 <= month <= 12 else None
    if match["b3"] and not ON_A_DAY.search(match.string, max(0, match.start() - 14), match.start()):
        return None
    a, b = int(match["a"]), int(match["b"] or match["b2"] or match["b3"])
    readings = [(month, day) for month, day in ((a, b), (b, a)) if has_day(month, day)]
    if not readings:
        return None
    tail = year(int(match["year"])) if match["year"] else cardinal(match["short"]) if match["short"] else ""
    days = [f"{NAMES[month - 1]} {ordinal(day)}" for month, day in readings]
    if len(set(days)) == 1:
        return f"{days[0]}, {tail}" if tail else days[0]
    groups = [_group(match["a"]), _group(match["b"] or match["b2"] or match["b3"]), tail]
    shown = [f"{NAMES[month - 1]} {day}" for month, day in readings]
    return Doubtful(", ".join(filter(None, groups)), DOUBT.format(match[0], *shown), blocks=True)


def _group(written: str) -> str:
    """ "08" -> "zero eight", "10" -> "ten"."""
    return whole_number(written)


DATE_DIGITS = SpokenRule("N12", "dates in digits", "9", SHAPE, say)
