"""N24: temperatures and angles: 98.6°F -> ninety-eight point six degrees Fahrenheit, 2-8 °C, 38 C, 45°."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.words import BLANK, NUMBER, near

SCALES = {"C": "Celsius", "F": "Fahrenheit", "℃": "Celsius", "℉": "Fahrenheit", "K": "kelvin"}
DEGREE = rf"(?:[°º˚]|{BLANK}?deg(?:rees?|\.)?(?={BLANK}?[CF]\b))"
_DEGREES = Shape(r"[°º˚℃℉]|[0-9\s][CF](?![\w+'’])")


def _may_begin(text: str, place: int) -> bool:
    return _DEGREES.search(text, place) is not None


SHAPE = Shape(
    rf"(?P<low>{NUMBER})(?:(?:{DEGREE}{BLANK}?[CF]?)?(?P<to>{amounts.TO})(?P<high>{NUMBER}))?"
    rf"(?:{BLANK}?{DEGREE}{BLANK}?(?P<scale>[CFK])?(?![^\W_])|{BLANK}?(?P<sign>[℃℉])"
    rf"|{BLANK}?(?P<bare>[CF])(?![\w+'’]|[-.][A-Za-z0-9]))"
    rf"|(?<![^\W_])(?P<fever>T[°º˚])(?![^\W_])"
    rf"|[°º˚]{BLANK}?(?P<alone>[CF])(?![^\W_])|(?P<alone2>[℃℉])",
    hint=_may_begin,
)
WARM = Shape(
    r"\b(?:temp\w*|fever\w*|refrigerat\w*|stor\w*|room|heat\w*|warm\w*|cool\w*|freez\w*|cold|degrees"
    r"|thermomet\w*|between|"
    r"below|above|reached|at)\b",
    re.IGNORECASE,
)
"""What a bare C or F needs about it, where the number itself is no fever's."""
ANGLE = Shape(r" (?:angle|bend|turn|tilt|incline|position|rotation|arc)\b")


def say(match: re.Match[str]) -> str | None:
    """Number, degrees, scale. None for a bare letter that may be no temperature, and where the ends do not rise."""
    part = match.groupdict()
    scale = SCALES.get(part["scale"] or part["sign"] or part["bare"] or part["alone"] or part["alone2"] or "", "")
    if part["fever"]:
        return "temperature"
    if not part["low"]:
        return f"degrees {scale}"
    if part["bare"] and not _warm(match, amounts.value(part["low"])):
        return None
    said = amounts.said(match)
    if said is None:
        return None
    one = (part["low"] == "1" and not part["high"]) or (not scale and ANGLE.match(match.string, match.end()))
    return f"{said} degree{'' if one else 's'} {scale}".strip()


def _warm(match: re.Match[str], number: float) -> bool:
    fever = 95 <= number <= 110 if match["bare"] == "F" else 35 <= number <= 42.5
    return fever or WARM.search(near(match)) is not None


TEMPERATURE = SpokenRule("N24", "temperatures and angles", "9A*", SHAPE, say, firsts="T")
