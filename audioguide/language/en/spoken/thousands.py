"""N66: a k behind a number is a thousand: 10k steps -> ten thousand steps; 245 K/µL. A 5k run keeps its letter."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.units import PER, unit
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal

_ROUGH = Shape(r"[0-9.,\u00a0\u2009\u202f]+[ \u00a0\u2007\u2009\u202f]?[kKM]")
SHAPE = Shape(
    rf"(?P<number>{NUMBER})(?:k(?![^\W_]|[/’']|[ -](?:run|walk|race|fun))"
    rf"|{BLANK}?(?P<scale>[KM])(?P<per>(?=/(?:[µμu]L|mcL|mm|L|cu)){PER}))",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str:
    """The number in thousands, or millions, and what they are per: blood counts."""
    scale = "million" if match["scale"] == "M" else "thousand"
    said = f"{cardinal(match['number'])} {scale}"
    return f"{said} {unit(match['per'], True)}" if match["per"] else said


THOUSANDS = SpokenRule("N66", "thousands with a k", "9", SHAPE, say)
