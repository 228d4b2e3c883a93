"""N11: a date with its year first: 2023-08-10 -> August tenth, twenty twenty-three. Its order is a standard."""

from __future__ import annotations

import re

from audioguide.narration.en.months import NAMES, has_day
from audioguide.narration.en.words import ordinal, year
from audioguide.narration.rule import Rule
from audioguide.narration.shape import Shape


def say(match: re.Match[str]) -> str | None:
    """Month, ordinal day, year. None for a month or a day that is none."""
    month, day = int(match["month"]), int(match["day"])
    if not has_day(month, day):
        return None
    return f"{NAMES[month - 1]} {ordinal(day)}, {year(int(match['year']))}"


DATE_ISO = Rule(
    "N11",
    "dates with the year first",
    "9",
    Shape(
        r"(?P<year>(?:1[5-9]|20)[0-9]{2})(?P<mark>[-\u2010\u2011/.])(?P<month>[0-9]{2})(?P=mark)"
        r"(?P<day>[0-9]{2})(?![0-9]|[-/.][0-9])"
    ),
    say,
)
