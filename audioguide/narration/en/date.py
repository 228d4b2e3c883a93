"""N10: a date with its month in words: August 10, 2023 -> August tenth, twenty twenty-three.

A date in digits alone, 08/10/2023, is not claimed: which part is the month is not ours to guess.
"""

from __future__ import annotations

import re

from audioguide.narration.en.words import ordinal, year
from audioguide.narration.rule import Rule

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHAPE = re.compile(
    rf"(?:(?P<month>{MONTHS}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{MONTHS}))"
    r"(?!\d)(?:,? (?P<year>[12]\d{3})\b)?",
    re.ASCII,
)


def say(match: re.Match[str]) -> str | None:
    """Month, ordinal day and, where it is written, the year. None for a day no month has."""
    day = int(match["day"] or match["day2"])
    if not 1 <= day <= 31:
        return None
    said = f"{match['month'] or match['month2']} {ordinal(day)}"
    return f"{said}, {year(int(match['year']))}" if match["year"] else said


DATE = Rule("N10", SHAPE, say)
