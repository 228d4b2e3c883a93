"""N89: the month and year of a label: EXP 09/27 -> expires September twenty twenty-seven; 03/27 alone may be a day."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.months import MONTH, NAMES, has_day, month
from audioguide.language.en.spoken.stroke_durations import COUNTED
from audioguide.language.en.spoken.words import year

_DATE = r"[:\s]{0,3}(?:[0-9]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)"
_ROUGH = Shape(
    r"[Ee][Xx][Pp]|[JFMASOND][A-Za-z]{2,8}[\s/-]?[2-4][0-9]|[01]?[0-9][/-][0-9]|[01][0-9]\s20|20[2-9][0-9][-/][01]"
)
SHAPE = Shape(
    rf"(?P<label>EXP|Exp|exp)(?:\.(?=[:\s]))?(?=(?P<named>\s[Dd]ate|\sDATE)|{_DATE})"
    r"|(?<![\w./-])(?:(?P<month>0[1-9]|1[0-2]|[1-9])/(?P<year>20[2-4][0-9]|[0-9]{2})"
    rf"|(?P<month3>0[1-9]|1[0-2])\s(?P<year4>20[2-4][0-9])|(?P<year2>20[2-4][0-9])[-/](?P<month2>0[1-9]|1[0-2])|(?P<word>{MONTH})[\s/-]?(?P<year3>[2-4][0-9]))(?![^\W_]"
    rf"|[/%:+-]|[.,][0-9])",
    hint=begins_like(_ROUGH),
)
LABEL = Shape(r"\b(?:EXP|Exp|exp|EXPIRY|[Ee]xpiry|BBE?|MFG|Mfg|MFD|Mfd|MAN)\.?(?:\s?[Dd]ate|\sDATE)?[:.\s]{1,3}\Z")
"""Before a month and a year, on a box."""
_USED = Shape(r"(?i)\b(?:use (?:by|before)|best (?:by|before)|discard after|bbe?|expiry|expires)(?: end)?[:. ]{1,2}\Z")
"""Before a short year that a dash joins to its month: Sep-27."""
WORDED = Shape(
    r"\b(?:expires|expir\w+|use (?:by|before)|best (?:by|before)|valid (?:until|to)|good until)[:\s]{1,3}\Z",
    re.IGNORECASE,
)
"""Before a date that may be a day or a month."""
_END = Shape(r"(?i)\b(?:before|by|until|till?)(?: the)? end(?: of)?[: ]{1,2}\Z")
"""Before a month that ends: nothing but a month and a year can follow."""
_DATED = Shape(r"\b(?:on|by|until|since|due|dated|date|from|admitted|discharged|born|dob|seen)[: ]+\Z", re.IGNORECASE)
_SEEN = Shape(
    r"\b(?:last|scans?|mammograms?|visit|surgery|MRI|CT|ultrasound|x-rays?|colonoscopy|smear|diagnosed|dx|started"
    r"|stopped"
    r"|admission|operation|since|bloods?|biopsy)\b[^.;0-9]{0,16}\Z",
    re.IGNORECASE,
)
"""Of things that have a month; 11/23 behind them is hardly a score."""
DOUBT = "“{0}” may be {1} {2} or {1} {3}. Write it in words, such as “{1} {3}”."
MAYBE = "“{0}” may be {1} {3} or two numbers. Write it in words, such as “{1} {3}”."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """Month and year behind a word of a label; a doubt where a day may be meant. None for scores and other dates."""
    if match["label"]:
        return "expiry" if match["named"] else "expires"
    text, start = match.string, match.start()
    labelled = (
        LABEL.search(text, max(0, start - 20), start) or _END.search(text, max(0, start - 24), start)
    ) is not None
    if match["month3"]:
        used = labelled or _USED.search(text, max(0, start - 24), start)
        return f"{NAMES[int(match['month3']) - 1]} {year(int(match['year4']))}" if used else None
    if match["word"] or match["year2"]:
        number = int(match["year3"] or match["year2"][2:])
        name = month(match["word"]) if match["word"] else NAMES[int(match["month2"]) - 1]
        joined = match["word"] and match[0][-3:-2] in "-/" and _USED.search(text, max(0, start - 24), start)
        return f"{name} {year(2000 + number)}" if labelled or joined else None
    if len(match["year"]) == 4:
        return None
    return _short(match, labelled)


def _short(match: re.Match[str], labelled: bool) -> str | Doubtful | None:
    """ "09/27": its second half may be a year or a day."""
    text, start = match.string, match.start()
    number, name = int(match["year"]), NAMES[int(match["month"]) - 1]
    day, full = has_day(int(match["month"]), number), number + (2000 if number < 50 else 1900)
    said = f"{name} {year(full)}"
    worded = labelled or WORDED.search(text, max(0, start - 16), start) is not None
    if 20 <= number <= 49 and (labelled or (worded and not day)):
        return said
    if not worded and not _asked(match, day):
        return None
    return Doubtful(said, (DOUBT if day else MAYBE).format(match[0], name, number, full), blocks=True)


def _asked(match: re.Match[str], day: bool) -> bool:
    """Whether what stands there without a label is no score: it begins with a zero, or stands behind a visit."""
    text, start = match.string, match.start()
    if day and _DATED.search(text, max(0, start - 14), start):
        return False
    if match["month"].startswith("0"):
        return True
    seen = _SEEN.search(text, max(0, start - 40), start) if 12 < int(match["year"]) < 40 else None
    return seen is not None and not COUNTED.match(text, match.end())


MONTH_YEAR = SpokenRule("N89", "month and year of a label", "9Aa", SHAPE, say, frozenset({"exp"}), "EeJFMASOND")
