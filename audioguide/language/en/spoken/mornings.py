"""Hours before ten that a clock of twenty-four writes with a zero: 06:00 -> six A M, and no evening."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.en.spoken.hours_said import told
from audioguide.language.en.spoken.words import BLANK, near

_NO_MORNING = Shape(r"(?i)\b(?:evenings?|tonight|afternoons?|nights?|nightly|pm|p\.m|mornings?)\b|\b[ap]\.?m\b")
"""What says itself which half of the day it is."""
LASTING = Shape(r"(?i)\b(?:for|lasted|lasting|took|takes|duration|elapsed|over|timer|rest|hold|run|pace)[ :]{1,2}\Z")
_ZONE = Shape(r"(?:UTC|GMT|[0-9Z]) ?[+−–-]\Z")
"""How far a zone is from Greenwich."""
_SPAN_BEHIND = Shape(rf"{BLANK}?(?:min|mins|minutes?|sec|secs|seconds?|m|s|hrs|hours|h)\b")


def is_morning(match: re.Match[str]) -> bool:
    """Whether the hour has a zero before it, as the hours before ten of a day of twenty-four have."""
    if match["mark"] != ":" or match["second"] or match["noon"] or match["hours"]:
        return False
    hours = [hour for hour in (match["hour"], match["hour2"]) if hour]
    if not any(hour[0] == "0" and len(hour) > 1 for hour in hours) or match["mark2"] == ".":
        return False
    text, start = match.string, match.start()
    if _ZONE.search(text, max(0, start - 5), start):
        return False
    if LASTING.search(text, max(0, start - 12), start) or _SPAN_BEHIND.match(text, match.end()):
        return False
    return _NO_MORNING.search(near(match, 60)) is None


def of_day(match: re.Match[str]) -> str:
    """Each time by the clock of twenty-four hours; before noon with its half, so that no evening can be meant."""
    times = [(match["hour"], match["minute"]), (match["hour2"], match["minute2"])]
    return f" {match['joint'] or 'to'} ".join(_before_noon(hour, minute) for hour, minute in times if hour)


def _before_noon(hour: str, minute: str | None) -> str:
    if hour[0] != "0" or len(hour) < len("06") or (hour == "00" and minute == "00"):
        return told(hour, minute, None, False)
    return told("12" if hour == "00" else hour, minute, "a", True)
