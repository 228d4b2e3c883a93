"""N14: a range of years: 2019-2023 -> twenty nineteen to twenty twenty-three; 2019-20 -> twenty nineteen to twenty."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.counted import counts
from audioguide.language.en.spoken.months import NAMES
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, year

_YEAR = r"(?:1[5-9]|20)[0-9]{2}"


def say(match: re.Match[str]) -> str | None:
    """Both years with "to" between; "2023-08" is a month of a year. None for a range of counts."""
    first, last, short = match["first"], match["last"], match["short"]
    if counts(match):
        return None
    if last:
        return f"{year(int(first))} to {year(int(last))}" if int(first) < int(last) else None
    if int(short) > int(first[2:]):
        return f"{year(int(first))} to {cardinal(short)}"
    if match["mark"] == "-" and 1 <= int(short) <= 12:
        return f"{NAMES[int(short) - 1]} {year(int(first))}"
    return None


_ROUGH = Shape(r"[12][0-9]{3}[ \u00a0\u2007\u2009\u202f]?[-\u2010-\u2015\u2212/]")
YEAR_RANGE = SpokenRule(
    "N14",
    "ranges of years",
    "9",
    Shape(
        rf"(?<![0-9.,$£€/-])(?P<first>{_YEAR})(?:{BLANK}?{DASH}{BLANK}?(?P<last>{_YEAR})"
        rf"|(?P<mark>{DASH}|/)(?P<short>[0-9]{{2}}))(?![^\W_]|[-/.,:]?[0-9]|{BLANK}?[%°])",
        hint=begins_like(_ROUGH),
    ),
    say,
)
