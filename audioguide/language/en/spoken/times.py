"""N36: how many times: 2x a day -> two times a day, 3×, x2 -> times two, 2-3x."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.units import PER, unit
from audioguide.language.en.spoken.words import BLANK, cardinal

_CROSSED = Shape(rf"[0-9.,{amounts.VULGAR}/\s–—−‐‑-]*(?:to-[0-9.,]+)?[xX×]")

SHAPE = Shape(
    rf"(?<![0-9][-–])(?=[0-9.]){amounts.RANGE}(?:{BLANK}?×(?!{BLANK}?[0-9]{{1,3}}{BLANK}?(?:d|days?|wks?|weeks?|mo|months?)(?![^\W_]))|[xX]|{BLANK}[xX](?={BLANK}(?:a|an|per|daily|weekly"
    rf"|each|every)\b))(?![^\W_])(?P<per>{PER})?"
    rf"|[xX×]{BLANK}?(?P<few>[0-9]{{1,2}})(?:[-–](?P<many>[0-9]{{1,2}}))?"
    rf"(?:(?={BLANK}(?:a|an|per|each|every|daily|weekly|monthly|nightly)\b)|(?P<rate>{PER}))(?![^\W_])"
    rf"|(?P<before>[x×]{BLANK}?|X)(?=[0-9])",
    hint=begins_like(_CROSSED),
)


def say(match: re.Match[str]) -> str | None:
    """The number and "times", or "times" before its number."""
    if match["before"]:
        return "times"
    if match["few"]:
        return _crossed(match)
    number = amounts.said(match)
    if number is None:
        return None
    said = f"{number} time{'' if match['low'] == '1' and not match['high'] else 's'}"
    return f"{said} {unit(match['per'], True)}" if match["per"] else said


def _crossed(match: re.Match[str]) -> str:
    """ "x2 daily" -> "two times"."""
    few, many = match["few"], match["many"]
    said = f"{cardinal(few)}{f' to {cardinal(many)}' if many else ''} time{'' if few == '1' and not many else 's'}"
    return f"{said} {unit(match['rate'], True)}" if match["rate"] else said


TIMES = SpokenRule("N36", "how many times", "9aA*", SHAPE, say, frozenset({"x"}), "xX")
