"""Other ways to write what notes and labels write with marks and single letters: sides, weekdays, courses, findings.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import NUMBER, Other, as_written

_WEEKDAYS = {
    "M": "Mon",
    "T": "Tue",
    "Tu": "Tue",
    "W": "Wed",
    "Th": "Thu",
    "F": "Fri",
    "S": "Sat",
    "Sa": "Sat",
    "Su": "Sun",
}
_NTH = {"1": "1st", "2": "2nd", "3": "3rd", "4": "4th"}
_OFTEN_OF = {"daily": "day", "od": "day", "qd": "day", "bd": "day", "bid": "day", "tds": "day", "tid": "day",
             "qds": "day", "qid": "day", "nocte": "night", "nightly": "night", "weekly": "week", "week": "week",
             "wk": "week", "wkly": "week", "monthly": "month", "day": "day", "month": "month"}  # fmt: skip
_SIDE = {"R": "right", "L": "left"}


def _days_listed(found: re.Match[str]) -> str:
    """ "M/W/F" as Mon/Wed/Fri, whose first strokes are silent and whose last is "and"."""
    return "/".join(_WEEKDAYS[day] for day in re.findall("Th|Tu|Sa|Su|[MTWFS]", found[0]))


def _days_between(found: re.Match[str]) -> str:
    return f"{_WEEKDAYS[found[1]]} to {_WEEKDAYS[found[2]]}"


def _in_order(found: re.Match[str]) -> str:
    return f"{_NTH[found[1]]} degree"


def _for_so_long(found: re.Match[str]) -> str:
    return f"{found[1]} for {found[2]} {_OFTEN_OF[found[1].lower()]}{'' if found[2] == '1' else 's'}"


def _sided(found: re.Match[str]) -> str:
    return _SIDE[found[0][0]]


def _sided_behind(found: re.Match[str]) -> str:
    return f" {_SIDE[found[0].strip()]}"


def _two_sides(found: re.Match[str]) -> str:
    return f"{_SIDE[found['side']]} {found[2]} {_SIDE[found['other']]} {found[4]}"


def _weeks_and_days(found: re.Match[str]) -> str:
    return f"{found[1]} week{'' if found[1] == '1' else 's'} ∧ {found[2]} day{'' if found[2] == '1' else 's'} "


_COURSE = (
    r"(?<![^\W_])x\s?(?=\d+(?:-\d+)?[\s-]?(?:d|days?|dys?|h|hrs?|hours?|wks?|w|weeks?|mos?|mths?|mnths?|months?|yrs?|y"
    r"|years?|mins?|minutes?|nights?)\b)"
)
_BODY = (
    r"(?=[ -](?:[a-z]{3,}|TKR|THR|ACF|AC|UL|LL|UQ|IF|VA|CN\b|[SLTC]\d)|:\s?[+-]?\d|\s?[<>=]\s?[RL]\b|\s\d{1,2}[/¶]\d)"
)
SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (_COURSE, as_written("for "), True),
    (rf"\b({'|'.join(_OFTEN_OF)}),?\s?x\s?(\d+)\b", as_written(_for_so_long), True),
    (r"(?<![\w/])(?:M|T|Tu|Th|W)(?:/(?:Tu|Th|Sa|Su|[TWFS])){1,5}(?![\w/])|\bMWF\b", as_written(_days_listed), False),
    (r"(?<![\w/])(M)\s?-\s?(F|Th|Sa|Su|S)(?![\w/-])", as_written(_days_between), False),
    (r"\(?[+]\)?\s?'?ve\b", as_written("positive"), True),
    (r"\(?-\)?\s?'?ve\b", as_written("negative"), True),
    (r"(?<![\w?!)\]\"])\?(?=\w)", as_written("query "), False),
    (r"\b([1-4])(?:st|nd|rd|th)?\s?°(?!\s?[CF]\b)", as_written(_in_order), False),
    (r"(?<![^\W_])([LCTS]\d{1,2})/(\d{1,2})(?![\d/])", as_written(r"\1¶\2"), False),
    (r"\b(?P<side>[RL])\s?(\d{1,3}(?:\.\d+)?)\s?[,;/]?\s(?P<other>[RL])\s?(\d{1,3}(?:\.\d+)?)\b",
     as_written(_two_sides), False),
    (r"(?<=\b[OLR][DSUE] )(\d{1,2})/(\d{1,3})\b", as_written(r"\1¶\2"), False),
    (r"\b(6|20)/(\d{1,3})(?=\s(?:\(|with |and )?(?:unaided|aided|pinhole|PH\b|corrected|uncorrected|glasses))",
     as_written(r"\1¶\2"), False),
    (r"\b([012]?\d)\.([0-5]\d)\s?-\s?([012]?\d)\.([0-5]\d)(?=\s?(?:hrs|hours|h)\b)", as_written(r"\1:\2-\3:\4"), False),
    (r"\bOD(?=:?\s?(?:20/|20¶|6/|6¶|[+-]\d))", as_written("right eye"), False),
    (r"\bq\s?(\d{1,2})\s?°", as_written(r"every \1 hours"), False),
    (r"(?<=\d[/¶]\d )[RL]\b|(?<=\d[/¶]\d{2} )[RL]\b|(?<=\d/\d{3} )[RL]\b|(?<=dB )[RL]\b", as_written(_sided), False),
    (r"(?<=\d )L\b|(?<=\d \()L(?=\))", as_written("low"), False),
    (r"(?<=\d )H\b|(?<=\d \()H(?=\))", as_written("high"), False),
    (r"\bE\.(?=coli)", as_written("E "), False),
    (r"Ø(?=\s[a-z])", as_written("no"), False),
    (r"\b00:00\b", as_written("midnight"), False),
    (r"\b((?:I{1,3}|V))/(VI)\b", as_written(r"\1 out of \2"), False),
    (r"\b(?:Mg)(?=\s(?:(?:was|is|of|low|high)\s)?[<>↑↓]?\s?\d\.\d)", as_written("magnesium"), False),
    (r"\b(?:Ca)(?=\s(?:(?:was|is|of|low|high)\s)?[<>↑↓]?\s?\d\.\d)", as_written("calcium"), False),
    (r"CHA2?DS2?-?VASc", as_written("chads vasc"), True),
    (r"\b(\d{1,2})/(\d{1,3})(?= [RL]\b)", as_written(r"\1¶\2"), False),
    (rf"\b({NUMBER})-325\b", as_written(r"\1 with 325"), False),
    (r"(?<=\d)p(?![^\W_])", as_written(" pence"), False),
    (r"(?<=[RL] )(\d{1,2})/(\d{1,3})\b", as_written(r"\1¶\2"), False),
    (r"\b2°(?=\s?to\b)", as_written("secondary"), False),
    (r"\b(\d{1,2})°ly\b", as_written(r"\1-hourly"), False),
    (r"\b(?:1-2-1|1:1)(?= [a-z])", as_written("1 to 1"), False),
    (r"\b(\d{1,2})\s?\+\s?([0-6])(?:\s?(?:/40|w(?:ee)?ks?\b\.?))?", as_written(_weeks_and_days), False),
    (r"\b(\d{1,2}(?:-\d{1,2})?)/40\b", as_written(r"\1 weeks", r"\1 week"), False),
    (r"(\d)\s?m\s?(\d{1,2})s\b", as_written(r"\1 min \2 sec"), False),
    (r"(\d)s(?=\s(?:hold|rest|count)s?\b)", as_written(r"\1 sec"), False),
    (r"\but dict\b\.?", as_written("as directed"), True),
    (rf"(?<![\w/.])[RL]t?(?:\.(?=\s[a-z]))?{_BODY}", as_written(_sided), False),
    (r"(?<=[<>=])\s?[RL]\b|(?<=[<>=] )[RL]\b", as_written(_sided_behind), False),
    (r"\b(?:2moro|2morrow|2mrw)\b", as_written("tomorrow"), True),
    (r"\b2day\b", as_written("today"), True),
    (r"\b2ni(?:te|ght)\b", as_written("tonight"), True),
    (r"\b[bB]4\b", as_written("before"), False),
    (r"\b[cC](?= [uU]\b)", as_written("see"), False),
    (r"\b[rR](?= [uU]\b)", as_written("are"), False),
    (r"(?<!\d )(?<![\d/'])\b[uU]\b(?![/'])", as_written("you"), False),
    (r"(?<=[A-Za-z] )4(?= (?:u|U|ur|UR|me|dr|Dr|the|delay|surgery|appt|lunch|dinner|tea|breakfast|scan|bloods"
     r"|test|op|\d{1,2} ?[hdwm])\w*)", as_written("for"), False),
    (r"\b([PS])/F\b", as_written(r"\1 over F", r"\1 to F"), False),
    (r"\bgr8\b", as_written("great"), True),
    (r"\bl8r\b", as_written("later"), True),
    (r"(?<=[A-Za-z] )2(?= (?:opt|end|unsub|cancel|quit|stop|confirm|rebook|reschedule|change|book|reply|view|see"
     r"|leave))", as_written("to"), False),
    (r"(?<=[A-Za-z] )4(?= (?:info|help|details|more|directions|advice))", as_written("for"), False),
    (r"\bN&V\b", as_written("nausea and vomiting"), False),
    (r"\bD&V\b", as_written("diarrhea and vomiting"), False),
    (r"\bCa\+\+", as_written("calcium"), False),
    (r"\bMg\+\+", as_written("magnesium"), False),
    (r"\bMgSO4\b", as_written("magnesium sulfate"), False),
    (r"\bNaHCO3\b", as_written("sodium bicarbonate"), False),
    (r"\bCaCl2\b", as_written("calcium chloride"), False),
    (r"\bK(?=\s(?:(?:was|is|of|low|high)\s)?[<>↑↓]?\s?[1-9]\.\d)", as_written("potassium"), False),
    (r"(?<=\d)\s?[~∼〜]\s?(?=\d)", as_written("-"), False),
    (r"(?<=\d)([ap])(?![^\W_])", as_written(r" \1m"), False),
    (r"\b(\d{1,2})\s?x\s?(?=\d+(?:\.\d+)?\s?(?:m?c?g|mL|ml|μg)\s(?:[a-z]+\s)?[a-z]+s\b)", as_written(r"\1‖"), False),
    (r"\b([012]\d)([0-5]\d)(?!\d):?(?=\W|$)", as_written(r"\1:\2"), False),
    (r"(?<=\d)\s?Gy/fx\b", as_written(" Gy per fraction"), False),
)  # fmt: skip
"""As those of `clinic`."""
