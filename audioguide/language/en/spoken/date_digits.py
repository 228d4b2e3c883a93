"""N12: a date in digits: 13/08/2023 -> August thirteenth, twenty twenty-three; 08/10/2023 may be two, and blocks."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.months import NAMES, has_day
from audioguide.language.en.spoken.words import cardinal, near, ordinal, whole_number, year

SHAPE = Shape(
    r"(?<![0-9][/.])(?P<a>[0-9]{1,2})(?:"
    r"(?P<mark>[/.\-\u2010\u2011])(?P<b>[0-9]{1,2})(?P=mark)(?P<year>(?:1[89]|20)[0-9]{2})"
    r"|/(?P<b2>[0-9]{1,2})/(?P<short>[0-9]{2})|\.(?P<b4>[0-9]{1,2})\.(?P<dotted>[0-9]{2})"
    r"|[/-](?P<alone>(?:19|20)[0-9]{2})"
    r"|/(?P<b3>[0-9]{1,2})"
    r")(?![^\W_]|[-/.:,%+]?[0-9]|[/%+]|\s(?:months?|weeks?|days?|years?|hours?|mg|mcg|mL)\b)"
)
ON_A_DAY = Shape(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?|on|by|until|since|due|dated|date"
    r"|dated?:|from|seen|admitted|adm|discharged|d/c['’]?d|operation|op date|reviewed|dispensed|given on|started|born"
    r"|jab|w/c|week commencing|lmp|edd|dos|surgery|dob|d\.o\.b\.?|expires|exp\.?)[: ]+\Z",
    re.IGNORECASE,
)
"""Without a year, "8/10" is a date only behind one of these."""
_TIMED = Shape(r",?\s(?:at\s|@\s?)?(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9](?![0-9.])")
"""A time of day, before which two points make a date."""
_LISTED = Shape(r"(?i)\b(?:apgars?|scores?)[: ]{1,2}\Z")
"""Before numbers one after the other, which are no date."""
DOUBT = "“{0}” may be {1} or {2}. Write the month in words, such as “{1}”."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The date where only one reading is possible, else its numbers one by one, with a doubt that blocks."""
    if match["short"] and _LISTED.search(match.string, max(0, match.start() - 12), match.start()):
        return ", ".join(map(cardinal, match[0].split("/")))
    if match["alone"]:
        month = int(match["a"])
        return f"{NAMES[month - 1]} {year(int(match['alone']))}" if 1 <= month <= 12 else None
    if match["b3"] and not ON_A_DAY.search(match.string, max(0, match.start() - 14), match.start()):
        return None
    dated = ON_A_DAY.search(match.string, max(0, match.start() - 16), match.start())
    if match["b4"] and not dated and not _TIMED.match(match.string, match.end()) and not _is_dotted_date(match):
        return None
    a, b = int(match["a"]), int(match["b"] or match["b2"] or match["b3"] or match["b4"])
    readings = [(month, day) for month, day in ((a, b), (b, a)) if has_day(month, day)]
    if not readings:
        return None
    tail = (
        year(int(match["year"])) if match["year"] else _short_year(match) if match["short"] or match["dotted"] else ""
    )
    days = [f"{NAMES[month - 1]} {ordinal(day)}" for month, day in readings]
    if match["b3"] and b in _YEARS and _DUE.search(match.string, max(0, match.start() - 9), match.end()):
        shown = [f"{NAMES[readings[0][0] - 1]} {number}" for number in (b, 2000 + b)]
        said = f"{whole_number(match['a'])}, {cardinal(str(b))}"
        return Doubtful(said, DOUBT.format(match[0], *shown), blocks=True)
    if len(set(days)) == 1:
        return f"{days[0]}, {tail}" if tail else days[0]
    groups = [_group(match["a"]), _group(match["b"] or match["b2"] or match["b3"] or match["b4"]), tail]
    shown = [f"{NAMES[month - 1]} {day}" for month, day in readings]
    return Doubtful(", ".join(filter(None, groups)), DOUBT.format(match[0], *shown), blocks=True)


_DUE = Shape(r"(?i)\b(?:due|until|till?|thru|through|ends?)[: ]{1,2}0")
_YEARS = range(24, 32)
"""What may be a day as well as a year, behind a month with its nought: due 03/28."""
_NUMBERED = Shape(
    r"(?i)(?:\b(?:version|v|ver|section|sect?|chapter|para\w*|article|step|release|criteri\w+|item|table|figure|fig|rule|code|clause"
    r"|update|ios|android|build|edition|standard|guideline|recommendation|ICD)\.?\s?|[§#])\Z"
)
"""Before numbers of parts, which points part too."""


def _is_dotted_date(match: re.Match[str]) -> bool:
    """Whether 12.3.24 can hardly be the number of a section: a day, a month and a year that is near."""
    year_of = int(match["dotted"])
    return 10 <= year_of <= _LATEST and not _NUMBERED.search(match.string, max(0, match.start() - 16), match.start())


def _short_year(match: re.Match[str]) -> str:
    """ "27" of a date is 2027, and "58" 1958; the small ones of a birth may be of either century, and stay so."""
    written = match["short"] or match["dotted"]
    short = int(written)
    born = _BORN.search(near(match, 40)) is not None
    if short > _LATEST or (born and short > _BORN_YET):
        return year(1900 + short)
    return cardinal(written) if born and short > _LONG_AGO else year(2000 + short)


_BORN = Shape(r"\b(?:born|birth|dob|d\.o\.b)\b", re.IGNORECASE)
_LATEST, _BORN_YET, _LONG_AGO = 39, 30, 20
"""The last year that a date may name; that a birth may; and from which on it may be of a hundred years before."""


def _group(written: str) -> str:
    """ "08" -> "zero eight", "10" -> "ten"."""
    return whole_number(written)


DATE_DIGITS = SpokenRule("N12", "dates in digits", "9", SHAPE, say)
