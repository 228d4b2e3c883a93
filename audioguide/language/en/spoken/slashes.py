"""N65: numbers that a slash joins, where nothing else is meant: 5/325 mg -> five slash three hundred twenty-five ..."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.dose import THING
from audioguide.language.en.spoken.units import ATOM, unit
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal

SHAPE = Shape(
    rf"(?<![\w.])(?P<numbers>{NUMBER}(?:/{NUMBER})+)(?:(?P<join>{BLANK}|-|)(?P<unit>{ATOM}))?(?![^\W_])",
    hint=needs("/"),
)


def say(match: re.Match[str]) -> str:
    """The numbers with "slash" between, and their unit."""
    said = " slash ".join(cardinal(number) for number in match["numbers"].split("/"))
    if not match["unit"]:
        return said
    one = match["join"] == "-" or THING.match(match.string, match.end()) is not None
    return f"{said}{'-' if match['join'] == '-' else ' '}{unit(match['unit'], one)}"


SLASHES = SpokenRule("N65", "numbers joined by a slash", "9", SHAPE, say)
