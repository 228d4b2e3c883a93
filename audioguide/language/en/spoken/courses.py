"""N99: how long and how often behind a cross: x 5d -> for five days, × 2 wk, daily x5, weekly x 8, DNA'd x2, IM x 1."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal

UNITS = {
    "d": "day", "day": "day", "dy": "day", "dys": "day", "h": "hour", "hr": "hour", "hour": "hour",
    "wk": "week", "w": "week", "week": "week", "mo": "month", "mth": "month", "mnth": "month", "month": "month",
    "yr": "year", "y": "year", "year": "year", "min": "minute", "minute": "minute", "night": "night", "dose": "dose",
    "cycle": "cycle", "course": "course", "session": "session", "visit": "visit", "treatment": "treatment",
    "injection": "injection", "week's": "week",
}  # fmt: skip
_COUNTED = frozenset("dose cycle course session visit treatment injection".split())
_SPANS = {"daily": "day", "day": "day", "nightly": "night", "weekly": "week", "week": "week", "wk": "week",
          "monthly": "month", "month": "month", "od": "day", "qd": "day", "nocte": "night", "bd": "day", "bid": "day",
          "tds": "day", "tid": "day", "qds": "day", "qid": "day", "wkly": "week"}  # fmt: skip
"""What is taken so often is taken for so many of these."""
_OFTEN = Shape(rf"(?i)(?<![^\W_])(?P<each>{'|'.join(_SPANS)})[,.]?{BLANK}?\Z")
_ROUNDS = Shape(rf"(?i)(?<![^\W_])q[0-9]{{1,2}} ?[dhw]{BLANK}?\Z")
"""Rounds of a treatment: q21d x 6."""
_CROSS = Shape(rf"[xX×]{BLANK}?[0-9]")
SHAPE = Shape(
    rf"(?<![^\W_])[xX×]{BLANK}?(?P<low>[1-9][0-9]{{0,2}}|½|1/2)(?:{BLANK}?[-–]{BLANK}?(?P<high>[1-9][0-9]{{0,2}}))?"
    rf"(?:(?:{BLANK}|-)?(?P<unit>{'|'.join(sorted(UNITS, key=len, reverse=True))})s?(?![^\W_]|/)(?:\.(?=\s[a-z0-9]"
    rf"|[,;)]))?"
    rf"|(?P<bare>(?={BLANK}?(?:[,;.)]|$|\((?![0-9])|then\b|hold\b|and\b|&|since\b|today\b|in\b|stat\b|over\b|only\b"
    rf"|for\b|,))))(?![.,:/][0-9])",
    hint=begins_like(_CROSS),
)
_SIZE = Shape(rf"[0-9](?:{BLANK}?(?:cm|mm|m|in|ft))?{BLANK}\Z")


def say(match: re.Match[str]) -> str | None:
    """ "for" a length of time, "times" for what is counted. None for a size, and for what N36 says."""
    low, high = match["low"], match["high"]
    if low in ("½", "1/2"):
        return None
    number = cardinal(low) + (f" to {cardinal(high)}" if high else "")
    one = low == "1" and not high
    text, start = match.string, match.start()
    if match["unit"]:
        said = f"{number} {UNITS[match['unit']]}{'' if one else 's'}"
        return (
            f"for {said}"
            if match["unit"] not in _COUNTED
            else f"{'for' if match['unit'] == 'dose' else 'times'} {number} {UNITS[match['unit']]}{'' if one else 's'}"
        )
    often = _OFTEN.search(text, max(0, start - 12), start)
    if often:
        return f"for {number} {_SPANS[often['each'].lower()]}{'' if one else 's'}"
    if _SIZE.search(text, max(0, start - 8), start) and not match[0][1:2].isdecimal():
        return None
    if _ROUNDS.search(text, max(0, start - 12), start):
        return f", {number} time{'' if one else 's'}"
    if one and text.endswith("A ", 0, start):
        return "times one"  # Assistance of one.
    return "one time" if one else f"times {number}"


COURSES = SpokenRule("N99", "how long and how often behind a cross", "aA*", SHAPE, say, frozenset({"x"}), "xX")
