"""N10: a date with its month in words: Aug. 10, 2023 -> August tenth, twenty twenty-three; August 2023; Mar '27."""

from __future__ import annotations

import re
from itertools import pairwise

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.counted import counts
from audioguide.language.en.spoken.months import MONTH, NAMED, NAMES, has_day, month
from audioguide.language.en.spoken.words import BLANK, DASH, ordinal, year

YEAR = r"(?P<{}>(?:1[5-9]|20)[0-9]{{2}})(?![0-9%]|[,.:/][0-9])"
DAY = r"(?P<{}>[0-9]{{1,2}})(?:st|nd|rd|th)?"
LAST = rf"(?:{BLANK}?{DASH}{BLANK}?{{}})?"
UNTIL = rf"(?:(?:{BLANK}?{DASH}{BLANK}?|{BLANK}(?:to|until){BLANK}){{}})?"
"""The last of a span whose days stand in front of their month; behind it "to 9" may be an hour."""
ROW = rf"(?P<row>(?:[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,{BLANK}|,?{BLANK}(?:and|or|&){BLANK}))*)"
"""Days in front of a day of the same month: 25 of "25 and 26 December"."""
GAP = rf"(?:{BLANK}|[-/]|{BLANK}of{BLANK}|(?<=\.))"
SHAPE = Shape(
    rf"(?P<month>{MONTH}){GAP}{DAY.format('day')}{LAST.format(DAY.format('last'))}(?![^\W_]|[%/]|[,.:]?[0-9]|{BLANK}?%)"
    rf"(?:(?:,?{BLANK}|[-/]){YEAR.format('year')})?"
    rf"|(?![0-9]{{1,2}}[-/]{MONTH}[-/][0-9]{{2}}(?![0-9])){ROW}{DAY.format('day2')}"
    rf"{UNTIL.format(DAY.format('last2'))}{GAP}(?P<month2>{MONTH})(?![^\W_])"
    rf"(?:(?:,?{BLANK}(?:of{BLANK})?|[-/]){YEAR.format('year2')})?"
    rf"|(?P<day3>[0-9]{{1,2}})(?P<mark>[-/])(?P<month5>{MONTH})(?P=mark)(?P<short2>[0-9]{{2}})(?![^\W_]|[-/.,]?[0-9])"
    rf"|(?P<month4>{MONTH}){BLANK}?['’‘](?P<short>[0-9]{{2}})(?![^\W_]|['’])"
    rf"|(?P<month3>{MONTH})(?:,?{BLANK}(?:of{BLANK})?|[-/]){YEAR.format('year3')}",
    hint=NAMED,
)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """Month, ordinal day or days and, where it is written, the year. None for a day no month has, and for counts."""
    part = match.groupdict()
    if part["short2"]:
        short = int(part["short2"])
        whole = year(short + (2000 if short < _TURN else 1900))
        named = _days(part["day3"], None)
        return f"{month(part['month5'])} {ordinal(int(part['day3']))}, {whole}" if named else None
    if part["short"]:
        short = int(part["short"])
        return f"{month(part['month4'])} {year(short + (2000 if short < _TURN else 1900))}"
    name = month(part["month"] or part["month2"] or part["month3"])
    day, last = part["day"] or part["day2"], part["last"] or part["last2"]
    number = part["year"] or part["year2"] or part["year3"]
    if not _days(day, last) or not _days_in_row(part["row"], day) or (not part["month2"] and counts(match)):
        return None
    joined = " of" if part["month"] and re.match(r"[A-Za-z.]+\W+of\b", match[0]) else ""
    said = f"{name}{joined} {ordinal(int(day))}" if day else name
    if day and not has_day(NAMES.index(name) + 1, int(day)):
        return Doubtful(said, NO_DAY.format(match[0], name), blocks=True)
    if day and part["month2"] and (" of" in match[0] or match.string.endswith("the ", 0, match.start())):
        until = f" to {ordinal(int(last))}" if last else ""
        return _with_year(f"{_row(part['row'])}{ordinal(int(day))}{until} of {name}", number, match)
    if part["row"]:
        said = f"{name} {_row(part['row'])}{ordinal(int(day))}"
    if last:
        said += f" to {ordinal(int(last))}"
    return _with_year(said, number, match)


NO_DAY = "“{0}” is no day: {1} is shorter. Look at the paper, and write the date."


def _with_year(said: str, number: str | None, match: re.Match[str]) -> str:
    if not number:
        return said
    day = match["day"] or match["day2"]
    of = " of" if re.search(r"\bof[^\w]*\d{4}\Z", match[0]) else ""
    return f"{said}{of}{',' if day and not of else ''} {year(int(number))}"


_TURN = 40
"""The first short year of the last century."""


def _row(days: str | None) -> str:
    """The days of a row in words, with what joins them; empty for none."""
    said = re.sub(r"([0-9]+)(?:st|nd|rd|th)?", lambda day: ordinal(int(day[1])), days or "")
    return re.sub(r"\s+", " ", said.replace("&", "and"))


def _days_in_row(row: str | None, day: str | None) -> bool:
    """Whether the days of a row go up to the day behind them, as days of one month do."""
    days = [*map(int, re.findall(r"[0-9]+", row or "")), int(day or 0)]
    return not row or (days[0] > 0 and all(one < other for one, other in pairwise(days)))


def _days(day: str | None, last: str | None) -> bool:
    """Whether a month can have these days, in this order."""
    if day is None:
        return True
    return 1 <= int(day) <= 31 and (last is None or int(day) < int(last) <= 31)


DATE = SpokenRule("N10", "dates with the month in words", "9A", SHAPE, say, firsts="JFMASOND")
