"""Other ways to write what charts write: a side and a limb, distances, short dates, how often, a result behind a blank.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import MONTH_NAME, MONTHS, Other, as_written

_SIDE = {"R": "right", "L": "left"}
_LIMB = {"L": "lower", "U": "upper"}
_FOUND = {"+": "positive", "-": "negative"}
_BRANDS = (
    "percocet|norco|vicodin|lortab|augmentin|bactrim|septra|suboxone|zubsolv|sinemet|madopar|symbicort|seretide|advair"
    "|exforge|lotrel|hyzaar|janumet|benicar|diovan|micardis|entresto|caduet|zestoretic|ultracet"
)
"""Names under which two drugs are sold in one."""
_THIRD = {"II": "the second", "III": "the third", "IV": "the fourth"}
_FORMS = {"tab": "tablet", "cap": "capsule"}
_DAY = r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]*\.?"


def _limb(found: re.Match[str]) -> str:
    return f"{_SIDE[found[1]]} {_LIMB[found[2]]} extremity"


def _sided(found: re.Match[str]) -> str:
    return _SIDE[found[0]]


def _dated(found: re.Match[str]) -> str:
    year = found[3] if len(found[3]) > len("26") else f"20{found[3]}"
    return f"{found[2].capitalize()} {int(found[1])}¶{year}"


def _on_day(found: re.Match[str]) -> str:
    """A weekday and a date whose day comes first."""
    day, number = int(found[2]), int(found[3])
    return f"{found[1]} {MONTHS[number - 1]} {day}" if day > len(MONTHS) >= number > 0 else found[0]


def _found(found: re.Match[str]) -> str:
    return f" {_FOUND[found[1]]}"


def _above(found: re.Match[str]) -> str:
    """140s as one forties; 200s as two hundreds."""
    return f"{found[1]} hundreds" if found[2] == "00" else f"{found[1]}¶{found[2]}s"


def _packed(found: re.Match[str]) -> str:
    return f"{_FORMS[found[1].lower()]}{found[2]}"


def _born(found: re.Match[str]) -> str:
    return _THIRD[found[0]]


def _days(found: re.Match[str]) -> str:
    return re.sub(r"(\d+)(?:st|nd|rd|th)?", r"\1th", found[1]).replace("&", "and")


def _month_first(found: re.Match[str]) -> str:
    return f"{found[2]} {_days(found)}"


def _month_behind(found: re.Match[str]) -> str:
    return f"{_days(found)} of {found[2]}"


_ROW = r"((?:\d{1,2}(?:st|nd|rd|th)?(?:,? (?:and|or|&) |, | to | until ))+\d{1,2}(?:st|nd|rd|th)?)"
"""Days of one month that stand in front of it."""
SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"\b([RL]) ([LU])E\b", as_written(_limb), False),
    (r"\b[RL](?=:? [+-]\d{1,2}\.\d\d)", as_written(_sided), False),
    (r"(?<=[a-z] )x\s?(?=\d+ ?(?:ft|feet|m|yds?|steps|stairs|miles?|met(?:er|re)s)\b)", as_written("for "), True),
    (r"(?<=\d )x(?= (?:day|week|night|month)\b)", as_written("times a"), False),
    (r"(?<=\d) ?in(?= [a-z]|[,;)]|$)", as_written(" inches", " inch"), False),
    (rf"\b([0-3]?\d)({MONTH_NAME})((?:19|20)\d\d|[2-4]\d)\b", as_written(_dated), True),
    (rf"\b{_ROW} (?:of )?({MONTH_NAME})\b", as_written(_month_first, _month_behind), True),
    (r"\b2/2(?= to\b)", as_written("secondary"), False),
    (r"\b2/2(?= [a-z])", as_written("secondary to"), False),
    (r"(?<=[A-Za-z0-9]) ([+-])(?=[,;.]|$)", as_written(_found), False),
    (r"\balt\b(?= (?:with|w))", as_written("alternating"), False),
    (r"(?<=% )pred\b", as_written("predicted"), False),
    (r"\b(?:q|e)ow\b", as_written("every other week"), True),
    (r"(?<=\d )reg\b", as_written("regular"), False),
    (r"\bM-W-F\b", as_written("Monday, Wednesday and Friday"), False),
    (r"\b(?:T-Th-S|Tu-Th-Sa?|T/T/S)\b", as_written("Tuesday, Thursday and Saturday"), False),
    (r"\bTTS\b", as_written("Tuesday, Thursday and Saturday"), False),
    (r"\bTTh\b", as_written("Tuesday and Thursday"), False),
    (r"\btbs\b", as_written("tbsp"), False),
    (r"\b(0[1-9]|1[0-2])\.(20\d\d)\b", as_written(lambda found: f"{MONTHS[int(found[1]) - 1]} {found[2]}"), False),
    (r"(?<=\d) ?m(?= ?(?:old|o)\b)", as_written(" month", " months"), False),
    (r"(?<=\d) ?deg(?= ?[CF]\b)", as_written("°"), False),
    (r"\b(\d\d) G\b", as_written(r"\1 gauge"), False),
    (r"\(([RL])\)(?= [a-z])", as_written(lambda found: _SIDE[found[1]]), False),
    (r"\b([RL]) ?[+&] ?([RL])\b", as_written(lambda found: f"{_SIDE[found[1]]} and {_SIDE[found[2]]}"), False),
    (r"\bC[-.]?diff\b", as_written("C diff"), False),
    (r"(?<=[A-Z])[x×](?=\d)", as_written(" x "), False),
    (r"\balt\b(?= (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))", as_written("alternate"), False),
    (r"(?<=[A-Z0-9] )wt\b", as_written("wild type"), False),
    (r"\bachs\b", as_written("before meals and at bedtime"), True),
    (r"\bCl(?=:? ?\d)", as_written("chloride"), False),
    (r"\bTrig(?=:? ?\d)", as_written("triglycerides"), False),
    (r"\bFx(?=:? ?#?\d)", as_written("fraction"), False),
    (r"(?<=(?:st|nd|rd|th) )Flr?\b", as_written("floor"), False),
    (r"\bSr\.?(?= [A-Z][a-z]+)"
     r"(?! (?:Creat|Urea|Sod|Pot|Calc|Bili|Alb|Phos|Chlor|Mag|Na|Uric"
     r"|Iron|Ferr|Chol|Amyl|Lip)\w*)", as_written("sister"), False),
    (r"(?<=[a-z] )(?:II|III|IV)\b", as_written(_born), False),
    (r"(?<=[a-z], )(?:II|III|IV)\b", as_written(_born), False),
    (r"\b([1-9])([1-9]0|00)s\b", as_written(_above), False),
    (r"\bin (?:the )?AS\b", as_written("in the left ear"), False),
    (r"\bin (?:the )?AD\b", as_written("in the right ear"), False),
    (r"\bin (?:the )?AU\b", as_written("in both ears"), False),
    (rf"\b({_DAY}) (\d{{1,2}})/(\d{{1,2}})\b(?!/)", as_written(_on_day), True),
    (rf"\b({_BRANDS})((?: [A-Z]{{2}})?) (\d+(?:\.\d+)?)-(?=\d)", as_written(r"\1\2 \3 with "), True),
    (r"\bq(\d{1,2})d\b", as_written(r"every \1 days"), True),
    (r"\bIOPs? (\d{1,2})/(?=\d{1,2}\b)", as_written(lambda found: f"{found[0][:-1]} and "), False),
    (r"\bac(?= b\w*f\w*st\b)", as_written("before"), True),
    (r"\bpc(?= b\w*f\w*st\b)", as_written("after"), True),
    (r"\b0(\d)(?= [A-Z][a-z]{2,8}\b)", as_written(r"\1"), False),
    (r"(?<=[a-z] )'(\d\d)\b", as_written(r"\1"), False),
    (r"(?:^|(?<=\s))\*(?=[a-z]| \d)\s?", as_written(""), False),
    (r"(?<=\d )(HRS|MINS|WKS|MTHS|TABS|TSP|TBSP|SECS)\b", as_written(lambda found: found[0].lower()), False),
    (r"^(tab|cap)(s?)\.?(?= [a-z])", as_written(_packed), True),
    (r"\b(\d\d)-(\d\d)-(\d\d)\b", as_written(r"\1¶\2¶\3"), False),
)  # fmt: skip
"""As those of `clinic`."""
