"""N17: times of day: 8:30 a.m. -> eight thirty A M, 14:05 -> fourteen oh five, 8-10 AM -> eight to ten A M."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, holds
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, near

DAYS = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
HALF = rf"(?P<{{}}>[aApP])(?:\.{BLANK}?[mM](?:\.(?![\"”’']*(?:$|{BLANK}(?!{DAYS})[A-Z])))?|[mM])(?![^\W_])"
"""a.m. or p.m.; a point that may end the sentence is left to it."""
_TIMED = Shape(r":[0-5]|[ap]\.?\s?m", re.IGNORECASE)
SHAPE = Shape(
    rf"(?<![0-9][:.])(?P<hour>[01]?[0-9]|2[0-4])(?::(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?)?"
    rf"(?:{BLANK}?{HALF.format('half')})?"
    rf"(?:{BLANK}?{DASH}{BLANK}?(?P<hour2>[01]?[0-9]|2[0-4])(?::(?P<minute2>[0-5][0-9]))?"
    rf"(?:{BLANK}?{HALF.format('half2')})?)?"
    rf"(?![:/.]?[0-9]|[^\W_]|[%/])",
    hint=holds(_TIMED),
)
RATIO = Shape(r"\b(?:ratio|titers?|titres?|dilut\w*|odds|randomi[sz]\w+|scale)\b", re.IGNORECASE)
"""With one of these about, "1:40" is no time."""


def say(match: re.Match[str]) -> str | None:
    """One time or a range of two. None where there is neither a colon nor a half of the day."""
    timed = match["minute"] or match["half"] or (match["hour2"] and (match["minute2"] or match["half2"]))
    halved = match["half"] or match["half2"]
    if not timed or (not halved and RATIO.search(near(match))) or _no_hour(match, bool(halved)):
        return None
    if match["hour2"] and not halved and not (match["minute"] and match["minute2"]):
        return None
    said = _time(match["hour"], match["minute"], match["half"], bool(halved))
    if match["second"]:
        said += (
            f" and {cardinal(str(int(match['second'])))} seconds" if match["second"] != "00" else " and zero seconds"
        )
    return (
        f"{said} to {_time(match['hour2'], match['minute2'], match['half2'], bool(halved))}" if match["hour2"] else said
    )


def _no_hour(match: re.Match[str], halved: bool) -> bool:
    """ "13 a.m." is no time of day."""
    return halved and any(hour and int(hour) > 12 and not match["minute"] for hour in (match["hour"], match["hour2"]))


def _time(hour: str, minute: str | None, half: str | None, halved: bool) -> str:
    hours = cardinal(str(int(hour)))
    tail = f" {half.upper()} M" if half else ""
    if minute is None or (minute == "00" and halved):
        return hours + tail
    if minute == "00":
        if int(hour) == 0:
            return "zero hundred hours"
        return f"{hours} hundred hours" if int(hour) > 12 else f"{hours} o'clock"
    return f"{hours} {'oh ' if minute < '10' else ''}{cardinal(str(int(minute)))}{tail}"


CLOCK = SpokenRule("N17", "times of day", "9", SHAPE, say)
