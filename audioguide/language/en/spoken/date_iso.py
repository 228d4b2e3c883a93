"""N11: a date with its year first: 2023-08-10 -> August tenth, twenty twenty-three. Its order is a standard."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.months import NAMES, has_day
from audioguide.language.en.spoken.words import ordinal, year


def say(match: re.Match[str]) -> str | None:
    """Month, ordinal day, year. None for a month or a day that is none."""
    month, day = int(match["month"]), int(match["day"])
    if not has_day(month, day):
        return None
    return f"{NAMES[month - 1]} {ordinal(day)}, {year(int(match['year']))}"


DATE_ISO = SpokenRule(
    "N11",
    "dates with the year first",
    "9",
    Shape(
        r"(?P<year>(?:1[5-9]|20)[0-9]{2})(?P<mark>[-\u2010\u2011/.])(?P<month>[0-9]{2})(?P=mark)"
        r"(?P<day>[0-9]{2})(?![0-9]|[-/.][0-9])"
    ),
    say,
)
