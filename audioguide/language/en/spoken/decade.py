"""N13: a decade, of the century or of a life: 1990s -> nineteen nineties, the '90s -> nineties, her 40s -> forties."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import DASH, cardinal, plural, year

_ROUGH = Shape(r"[0-9]{0,4}[-\u2010-\u2015\u2212]?['’‘]?[0-9,]{2,5}['’]?s|['’‘][0-9]")
SHAPE = Shape(
    rf"(?<![0-9.,])(?:(?P<first>(?:1[1-9]|20)[0-9]0){DASH})?['’‘]?"
    r"(?P<decade>(?:1[1-9]|20)[0-9]0|[1-9]0|[1-9][0-9]0|1,?000)['’]?s(?![^\W_])"
    r"|(?<![^\s(])['’‘](?P<short>[0-9]{2})(?![^\W_]|['’\"”′″/:%.,-]?[0-9]|['’\"”′″])",
    hint=begins_like(_ROUGH),
)


_HELD = Shape(
    r"(?i)\b(?:rest|hold|holds|held|wait|plank|pause|for|count|CRT|TUG|STS|stretch|balance|timed?|sprint|every)[:,]?\s[<>]?\Z"
)
"""Before a length of time: rest 60s."""


def say(match: re.Match[str]) -> str:
    """The plural of the last word of the year, or of the age.

    100s and 1,000s are hundreds and thousands; '98 is a year cut short.
    """
    if match["short"]:
        return f"oh {cardinal(match['short'][1])}" if match["short"][0] == "0" else cardinal(match["short"])
    written = match["decade"].replace(",", "")
    if written in {"100", "1000"}:
        return "hundreds" if written == "100" else "thousands"
    if len(written) == _HUNDREDS:
        return _above(written)
    tens = len(written) == 2 and match[0].endswith("s") and match[0][0].isdecimal()
    if tens and _HELD.search(match.string, max(0, match.start() - 16), match.start()):
        return f"{cardinal(written)} seconds"
    said = plural(year(int(written)) if len(written) == 4 else cardinal(written))
    return f"{year(int(match['first']))} to {said}" if match["first"] else said


_HUNDREDS = 3


def _above(written: str) -> str:
    """Values from so much on: 140s -> one forties, 110s -> one tens, 200s -> two hundreds."""
    if written.endswith("00"):
        return f"{cardinal(written[0])} hundreds"
    return f"{cardinal(written[0])} {plural(cardinal(written[1:]))}"


DECADE = SpokenRule("N13", "decades", "9*", SHAPE, say)
