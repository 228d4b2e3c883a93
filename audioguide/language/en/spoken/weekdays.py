"""N98: days of the week in short: Mon/Wed/Fri -> Monday, Wednesday and Friday, M/W/F, M-F, Thurs 17:40, (Mon)."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.months import DAYS, MONTH, NAMES
from audioguide.language.en.spoken.words import BLANK

NAMED = {**DAYS, "Weds": "Wednesday", "Tu": "Tuesday", "Th": "Thursday", "Sa": "Saturday", "Su": "Sunday"}
LETTERS = {"M": "Monday", "T": "Tuesday", "Tu": "Tuesday", "W": "Wednesday", "Th": "Thursday", "F": "Friday",
           "Sa": "Saturday", "Su": "Sunday", "S": "Saturday"}  # fmt: skip
_SURE = "Mon Tue Tues Wed Weds Thu Thur Thurs Fri".split()
"""No words and no names of their own, as Sat and Sun are; Fri and Wed stand first for the day."""
_DAY = rf"(?:{'|'.join(sorted({*DAYS, 'Weds', *DAYS.values()}, key=len, reverse=True))})(?![^\W_])"
_SHORT = rf"(?:{'|'.join(sorted({*DAYS, 'Weds'}, key=len, reverse=True))})"
_LETTER = r"(?:Th|Tu|Sa|Su|[MTWFS])"
_TIME = r"(?:[0-2]?[0-9](?:[:.][0-5][0-9]|\s?(?:[ap]\.?m|[AP]\.?M)\b|\s?[ap]\b))"
_ROUGH = Shape(
    r"BH|B/H|[Bb]ank [Hh]ol|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|[MTWFS][uha]?(?:/|\s?[-–])|MWF|T[Th]+S|(?:M|Tu|T|W|Th|F"
    r"|Sa|Su|S){2,7}(?![A-Za-z])"
)
SHAPE = Shape(
    rf"(?P<list>{_DAY}\.?(?:{BLANK}?[/+&]{BLANK}?{_DAY}\.?){{1,6}})(?![^\W_/])"
    rf"|(?<![\w/])(?!(?:M/F|T/F|F/M|M/T|S/S|T/T|M/S|F/S|S/T|T/S|F/W"
    rf"|F/T)(?![\w/]))(?P<letters>{_LETTER}(?:/{_LETTER}){{1,6}}|MWF|TThS|TTS|(?P<run>(?=[A-Za-z]*(?:Th|Tu|Sa|Su))(?:M|Tu|T|W|Th|F|Sa|Su|S(?=S(?![A-Za-z]))|S(?![A-Za-z])){{2,7}}))(?![\w/])"
    rf"|(?P<from>M|Mon)(?P<to>{BLANK}?[-–]{BLANK}?)(?P<until>F|Th|Sa|Su|S)(?![\w/-])"
    rf"|(?P<timed>{_SHORT}){BLANK}(?P<half>[ap])\.?m\b(?:\.(?=\s[a-z]|[,;)]))?"
    rf"|(?<![-\u2010-\u2015])(?P<one>{_SHORT})\.?(?![^\W_]|['’-])(?={BLANK}(?:[&+]|and){BLANK}(?:B/H|BHs?|[Bb]ank|[Pp]ublic)|{BLANK}?:?{BLANK}?(?:closed|CLOSED|Closed|open|shut)\b|{BLANK}?,?{BLANK}(?:the{BLANK})?(?:[0-9]{{1,2}}(?:st|nd|rd"
    rf"|th)?{BLANK}(?:of{BLANK})?(?:{'|'.join(n[:3] for n in NAMES)})"
    rf"|{MONTH}{BLANK}[0-9]|[0-9]{{1,2}}/[0-9]{{1,2}}|{_TIME}|[ap]\.?m\b|AM\b|PM\b|at{BLANK}[0-9]"
    rf"|[0-9]{{1,2}}{BLANK}?[-–]{BLANK}?(?:[0-9]|{_DAY})|noon|midday|(?:morning|afternoon|evening|night)s?\b))"
    rf"|(?P<holidays>(?:(?<=[&+]{BLANK})|(?<=and{BLANK})|(?<=,{BLANK})|(?<=on{BLANK}))(?:BHs?|B/H|Bank Hols?"
    rf"|bank hols?))(?![\w/])"
    rf"|(?<=\(){_SHORT}(?=\))"
    rf"|(?<![-\u2010-\u2015])(?P<sure>{'|'.join(sorted(_SURE, key=len, reverse=True))})(?![^\W_.]|['’-])"
    rf"(?={BLANK}(?:for|and|or|then|only|with|clinic|to|until|[0-9]{{1,2}}(?:st|nd|rd|th)\b|[0-9.]+{BLANK}?(?:mg|mcg|g"
    rf"|ml|mL|units?)\b)|[,;:)]|$)"
    rf"|(?P<lone>{_SHORT})(?![^\W_]|['’-]|\.(?!\s*\Z))",
    hint=begins_like(_ROUGH),
)
_TOLD = Shape(
    r"(?i)\b(?:since|until|till|by|last|next|this|every|each|1st|2nd|3rd|4th|first|second|third|fourth|alt|from|on|before|after|alternate|due|starts?|starting|review"
    r"|reviewed|seen|back|again|clinic|appt|appointment)\s\Z"
)
"""Before a day in short that nothing follows; "Sat up" and "Sun cream" stand behind none of them."""
_ENDED = Shape(
    r"\.?\s*(?:[,;:)]|$|\s(?:and|or|to|of|in the|with|at|for|then|if|clinic|am|pm|morning|evening|a\.m|p\.m)\b)"
)
_OPENED = Shape(rf"\b(?:{_DAY}|(?i:closed|open(?:ing|s)?|shut|weekends?|holidays?)\b)")
"""With a day or a closing about, BH is a bank holiday."""
_LETTERED = Shape(_LETTER)
_HOURS = Shape(r"[,:(]?\s\(?[0-9]")
"""Behind days that are open from and until an hour."""
_ROW = Shape(rf"(?<![\w-]){_SHORT}(?=[\s.:,;])")
"""Days in short: with three and more about, Sat and Sun are days."""
_VALUED = Shape(r":?\s[0-9½]")
_TAKEN = Shape(
    r"(?i)\b(?:on|take|every|mg|units?|hours?|hrs|open|clinic|dialysis|weekly|days?|times|pharmacy|surgery|lines|from"
    r"|only|weekdays|tabs?|tablets?|dose|o\.?d|daily|inject\w*|[0-9])\b"
)


def say(match: re.Match[str]) -> str | None:
    """Whole names; "and" before the last of a list."""
    if match["holidays"]:
        return "bank holidays" if _OPENED.search(match.string) else None
    if match["timed"]:
        return f"{_name(match['timed'])} {match['half'].upper()} M"
    if match["list"]:
        return _listed([_name(day) for day in re.split(r"[^A-Za-z.]+", match["list"])])
    if match["letters"]:
        written = re.sub("[^A-Za-z]", "", match["letters"])
        days = [LETTERS[day] for day in _LETTERED.findall(written)]
        if written == "TTS" and not three_days(match.string):
            return None
        if written in ("TTS", "TThS"):
            days = ["Tuesday", "Thursday", "Saturday"]
        if match["run"]:
            return _run(written, days) if _TAKEN.search(match.string) else None
        slashed = "/" in match["letters"]
        sure = len(days) > 2 or len(written) > len(days) or _TAKEN.search(match.string)
        return _listed(days) if sure and (slashed or written == "MWF") else None
    if match["from"]:
        timed = _HOURS.match(match.string, match.end())
        if not (timed or _TAKEN.search(match.string)) and match["from"] == "M":
            return None
        return f"Monday to {LETTERS[match['until']] if match['until'] != 'S' else 'Saturday'}"
    if match["lone"]:
        return _lone(match)
    if match.string.startswith("'", match.end()):
        return None
    return _name(match["one"] or match[0])


def _lone(match: re.Match[str]) -> str | None:
    """A day in short that nothing follows, and each of a row with its value: Mon 5, Tue 4, Sat 5."""
    text, day = match.string, match["lone"]
    rowed = _VALUED.match(text, match.end()) and len({each[:3] for each in _ROW.findall(text)}) > len("MW")
    if day == "Weds" or rowed:
        return _name(day)
    told = _TOLD.search(text, max(0, match.start() - 14), match.start())
    return _name(day) if told and _ENDED.match(text, match.end()) else None


_BY_DAYS = Shape(
    r"\bMWF\b|M/W/F|\b(?i:(?:ha?emo)?dialysis|HD|HDF|ICHD|Mon|Wed|Fri|Sun)(?:day)?\b|\b(?i:schedule|slots?|shifts?|sessions?)\b"
)
_THROUGH_SKIN = Shape(
    r"(?i)\bpatch|\btransderm|\bm(?:i)?c(?:ro)?g(?:rams?)?\s?/\s?h|\b(?:fentan\w*|buprenorph\w*|scop\w*|hyosc\w*|nitro\w*"
    r"|gtn|estra\w*|oestr\w*|nicotin\w*|clonidin\w*|rotigotin\w*|rivastigmin\w*|testosteron\w*|durogesic|matrifen)\b|\b72\s?h"
)


def three_days(text: str) -> bool:
    """Whether TTS may be Tuesday, Thursday and Saturday: among days or dialyses, and with no patch about."""
    return _BY_DAYS.search(text) is not None and _THROUGH_SKIN.search(text) is None


def _run(written: str, days: list[str]) -> str | None:
    """ "TThSS": the days of a week in their order, none twice; two S at the end are the weekend."""
    if written.endswith("SS"):
        days = [*days[:-1], "Sunday"]
    order = [_WEEK.index(day) for day in days]
    return _listed(days) if order == sorted(set(order)) else None


_WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _name(written: str) -> str:
    return NAMED.get(written.rstrip("."), written.rstrip("."))


def _listed(days: list[str]) -> str:
    return f"{', '.join(days[:-1])} and {days[-1]}"


WEEKDAYS = SpokenRule("N98", "days of the week in short", "Aa", SHAPE, say, firsts="MTWFSBb")
