"""N69: hours, minutes and seconds written together: 1h30 -> one hour thirty minutes, 2h 30m, 1 hr 30 min."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal

_ROUGH = Shape(r"[0-9]{1,3}[ \u00a0\u2007\u2009\u202f]?[hm]|[0-9]{1,2}:[0-5][0-9]\s?m")
SHAPE = Shape(
    rf"(?<![\w.])(?P<hours>[0-9]{{1,3}}){BLANK}?(?:h(?:rs?|ours?)?\.?{BLANK}?(?P<minutes>[0-9]{{1,2}}){BLANK}?m(?:ins?"
    rf"|inutes?)?"
    rf"|h{BLANK}?(?P<bare>[0-5][0-9])(?={BLANK}?(?:[,;)]|\.?$|\.{BLANK})))(?![^\W_]|[.,:/%-][0-9])"
    rf"|(?<![\w.])(?P<minutes2>[0-9]{{1,3}}){BLANK}?m(?:in)?{BLANK}?(?P<seconds>[0-9]{{1,2}}){BLANK}?s(?:ec)?(?![^\W_])"
    rf"|(?<![\w.:])(?P<minutes3>[0-5]?[0-9]):(?P<seconds3>[0-5][0-9]){BLANK}?(?:mins?|minutes)(?![^\W_])",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str:
    """Each part with its unit. A number that stands apart behind hours may have a noun of its own: 12 hours 3 days."""
    if match["bare"] and _is_clock(match):
        minutes = match["bare"]
        return f"{cardinal(str(int(match['hours'])))} {'hundred' if minutes == '00' else _clocked(minutes)}"
    if match["hours"]:
        return f"{_many(match['hours'], 'hour')} {_many(match['minutes'] or match['bare'], 'minute')}"
    minutes, seconds = match["minutes2"] or match["minutes3"], match["seconds"] or match["seconds3"]
    if not seconds.strip("0"):
        return _many(minutes, "minute")
    return (
        _many(seconds, "second") if not minutes.strip("0") else f"{_many(minutes, 'minute')} {_many(seconds, 'second')}"
    )


_AT = Shape(
    r"(?i)(?:\b(?:at|by|until|till?|since|before|after|from|ate|eaten|drank|seen|given|taken|due|arrived?|left|called|dose|nbm|op|theatre|born"
    r"|appt|appointment)|@|[-–])[: ]{0,2}\Z"
)
_LASTED = Shape(
    r"(?i)\b(?:for|over|within|in|lasted|lasts?|took|takes?|about|after|every|another|some|total|up to|than|of"
    r"|slept|sleeps?)\s\Z"
)
_NOON, _DAY = 12, 24


def _is_clock(match: re.Match[str]) -> bool:
    """Whether 23h50 is a time of the day, as in French: behind "at", or past noon where nothing lasted."""
    text, start, hours = match.string, match.start(), int(match["hours"])
    if hours >= _DAY or _LASTED.search(text, max(0, start - 9), start):
        return False
    return hours > _NOON or _AT.search(text, max(0, start - 14), start) is not None


def _clocked(minutes: str) -> str:
    return f"{'oh ' if minutes < '10' else ''}{cardinal(str(int(minutes)))}"


def _many(number: str, unit: str) -> str:
    return f"{cardinal(str(int(number)))} {unit}{'' if number.lstrip('0') == '1' else 's'}"


DURATION = SpokenRule("N69", "hours and minutes together", "9", SHAPE, say)
