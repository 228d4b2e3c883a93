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
    rf"|(?P<large>K)(?=(?<=[0-9]K){BLANK}(?:units?|IU|iu|steps|people|cells|patients|copies|platelets)\b)"
    rf"|(?P<count>K)(?![\w/])"
    rf"|{BLANK}?(?P<scale>[KM])(?P<per>(?=/(?:[µμu]L|mcL|mm|L|cu)){PER}))",
    hint=begins_like(_ROUGH),
)


_COUNTED = Shape(
    r"(?i)\b(?:plts?|platelets?|wbc|wcc|plt count|count|bnp|nt-probnp|ck|wbcs)"
    r"\W{1,3}(?:(?:was|of|is|low|high|count)\W{1,2})*\Z"
)
"""What is counted in thousands."""


def say(match: re.Match[str]) -> str | None:
    """The number in thousands, or millions, and what they are per: blood counts."""
    if match["count"] and not _COUNTED.search(match.string, max(0, match.start() - 30), match.start()):
        return None
    scale = "million" if match["scale"] == "M" else "thousand"
    said = f"{cardinal(match['number'])} {scale}"
    return f"{said} {unit(match['per'], True)}" if match["per"] else said


THOUSANDS = SpokenRule("N66", "thousands with a k", "9", SHAPE, say)
