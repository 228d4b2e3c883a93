"""N110: hours of the day in four figures: 0800, 1400, 2200 -> zero eight hundred, fourteen hundred, at 0600/1800.

They are hours beside a dose, behind "at", or where one begins with a zero; a span of hours needs something that opens.
"""

from __future__ import annotations

import re
from itertools import pairwise

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.hours_said import hundred
from audioguide.language.en.spoken.words import BLANK, DASH, digits

_HOUR = r"(?:[01][0-9]|2[0-3])[0-5][05]"
_JOIN = (
    rf"(?:,{BLANK}?(?:and{BLANK})?|{BLANK}?/{BLANK}?|{BLANK}?&{BLANK}?|{BLANK}and{BLANK}|{BLANK}?\+{BLANK}?|{BLANK})"
)
SHAPE = Shape(
    rf"(?<![\w.,/:+-])(?:(?P<from>{_HOUR}){BLANK}?{DASH}{BLANK}?(?P<until>{_HOUR})"
    rf"|(?P<list>{_HOUR}(?:{_JOIN}{_HOUR}){{1,7}})|(?P<one>{_HOUR}))"
    rf"(?:{BLANK}?(?P<hours>hrs|hours|h|Hrs)\b)?(?![\w%/]|[.,:-]\w|{BLANK}(?:[0-9]|mg|mcg|g|m[lL]|k?cal|units?|IU|iu|steps|calories|micro|patients|people))",
    hint=begins_like(Shape(r"[012][0-9][0-5][05](?![0-9])")),
)
_DOSED = Shape(
    r"(?i)(?:\b(?:at|dose[sd]?|give|given|take|taken|insulin|meds?|medication|due|times?|[0-9 ](?:mg|mcg|g|ml|units?"
    r"|tabs?|tablets?|caps?|capsules?|puffs?|drops?)|od|bd|bds|tds|qds|bid|tid|qid|daily|po|iv|im|sc|feeds?|obs)|@"
    r"|[a-z]{4,}(?:in|ol|ine|ide|pam|one|dopa|il|an|am|fen|ate|cillin))[ ,:(-]{0,3}\Z"
)
_OPEN = Shape(
    r"(?i)(?:\b(?:open|opens|hours|visiting|clinics?|surgery|reception|from|daily|weekdays|lunch|days?|shift|session"
    r"|appt|appointment|slot|between|theatre|list|am|pm|mon|tue|wed|thu|fri|sat|sun|bank|visits?|desk|pharmacy|ward"
    r"|phlebotomy|bloods?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^.0-9]{0,14}|@\s?|\bat\s)\Z"
)
_BEHIND = Shape(r"(?i)\s?,?\s?\(?(?:mon|tue|wed|thu|fri|sat|sun|daily|weekdays)")
DOUBT = "“{0}” may be hours of the day, or numbers. Write the hours with a colon, such as “08:30 to 12:15”."
_EACH = Shape(_HOUR)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """Each hour; a doubt where a zero makes them likely and nothing makes them sure. None for other numbers."""
    text, start = match.string, match.start()
    if match["hours"] or match["one"]:
        return _alone(match)
    hours = _EACH.findall(match[0])
    zero = any(hour[0] == "0" for hour in hours)
    rising = all(int(one) < int(other) for one, other in pairwise(hours))
    if match["from"]:
        if hours[0][0] != "0":
            return None  # Years, or hours that N17 knows.
        if _OPEN.search(text, max(0, start - 30), start) or _BEHIND.match(text, match.end()):
            return f"{hundred(hours[0])} to {hundred(hours[1])}"
        return _asked(match, hours) if rising else None
    if all("1900" <= hour < "2060" for hour in hours):
        return None  # Years.
    dosed = _DOSED.search(text, max(0, start - 24), start) is not None
    if not zero and not (
        dosed and "/" not in match[0] and re.search(r"(?i)(?:\bat|@) ?\Z", text[max(0, start - 4) : start])
    ):
        return _asked(match, hours) if dosed and rising and _half_hours(hours) else None
    if dosed or len(hours) > 2 or not text[:start].strip():
        joined = [hundred(hour) for hour in hours]
        if _STROKES.search(match[0]):
            return " and ".join(joined)
        return f"{', '.join(joined[:-1])} and {joined[-1]}" if _LAST.search(match[0]) else ", ".join(joined)
    return _asked(match, hours)


_STROKES = Shape(r"/|\+|&.*&")
_LAST = Shape(r"&|\band\b")


def _half_hours(hours: list[str]) -> bool:
    return all(hour[2:] in ("00", "30") for hour in hours)


def _alone(match: re.Match[str]) -> str | None:
    """ "80 mg 0800": one hour with its zero behind a dose."""
    if match["hours"] or not match["one"] or match["one"][0] != "0":
        return None
    dosed = _DOSED.search(match.string, max(0, match.start() - 24), match.start())
    return hundred(match["one"]) if dosed else None


def _asked(match: re.Match[str], hours: list[str]) -> Doubtful:
    return Doubtful(", ".join(digits(hour) for hour in hours), DOUBT.format(match[0]), blocks=True)


FOUR_FIGURES = SpokenRule("N110", "hours of the day in four figures", "9", SHAPE, say)
