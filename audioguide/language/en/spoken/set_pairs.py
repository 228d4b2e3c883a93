"""N64: pairs that people know: 24/7 -> twenty-four seven, 50/50 -> fifty fifty, 70/30 insulin, 9/11."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal

KNOWN = frozenset({("24", "7"), ("9", "11")})


def say(match: re.Match[str]) -> str | None:
    """Both numbers, nothing between. None unless the pair is known or its parts make a hundred."""
    first, second = match["first"], match["second"]
    hundred = int(first) + int(second) == 100 and len(first) == len(second) == 2
    return f"{cardinal(first)} {cardinal(second)}" if hundred or (first, second) in KNOWN else None


SET_PAIRS = SpokenRule(
    "N64",
    "pairs of numbers that people know",
    "9",
    Shape(r"(?<![\w./-])(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})(?![^\W_]|[-/%]|[.,:][0-9]|-[0-9]| ?mc?g\b)"),
    say,
)
