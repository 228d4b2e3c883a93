"""N112: opening hours with points: Mon 9-12, Tue 9.30-12.30; Open 9.30-5 -> nine thirty to five.

A point parts the hour from its minutes only where something opens and no amount is about.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal

SHAPE = Shape(
    rf"(?<![\w./:,-])(?P<hour>[01]?[0-9]|2[0-3])(?:[.:](?P<minute>[0-5][05]))?{BLANK}?[-–—]{BLANK}?"
    rf"(?P<hour2>[01]?[0-9]|2[0-3])(?:[.:](?P<minute2>[0-5][05]))?(?![\w/%:-]|[.,][0-9]|{BLANK}?[ap]\.?m\b)",
    hint=begins_like(Shape(r"[0-2]?[0-9](?:[.:][0-5][05])?\s?[-–—]")),
)
_OPENS = Shape(
    r"(?i)\b(?:open|opens|opening|hours|clinics?|surgery|reception|pharmacy|visiting|desk|lines|shop|weekdays|weekends|ring|phone|call|opt|option"
    r"|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)
_POINTED = Shape(r"(?<![\w.])[0-2]?[0-9]\.[0-5][05](?![0-9])")
_AMOUNTS = Shape(
    r"(?i)[0-9]\s?(?:m?c?g|m[l]|mmol|units?|tab|cap|puff|drop|%|kg|cm|mm|°)|\b(?:INR|level|range|target|score|dose|ratio)\b"
)
"""With one of these about, 9.30 may be a number."""


def say(match: re.Match[str]) -> str | None:
    """Both hours with "to" between. None where nothing opens, or no point of a time is in the line."""
    text = match.string
    around = text[max(0, match.start() - 80) : match.end() + 80]
    if not _OPENS.search(text, max(0, match.start() - 80), match.start()):
        return None
    if not _POINTED.search(around) or _AMOUNTS.search(around):
        return None
    return f"{_time(match['hour'], match['minute'])} to {_time(match['hour2'], match['minute2'])}"


def _time(hour: str, minute: str | None) -> str:
    said = cardinal(str(int(hour)))
    if minute is None:
        return said
    if minute == "00":
        return f"{said} o'clock"
    return f"{said} {'oh ' if minute < '10' else ''}{cardinal(str(int(minute)))}"


OPENING = SpokenRule("N112", "opening hours with points", "9", SHAPE, say)
