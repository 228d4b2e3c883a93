"""N64: pairs that people know: 24/7 -> twenty-four seven, 50/50 -> fifty fifty, 70/30 insulin, 9/11."""

from __future__ import annotations

import re

from audioguide.narration.en.words import cardinal
from audioguide.narration.rule import Rule
from audioguide.narration.shape import Shape

KNOWN = frozenset({("24", "7"), ("9", "11")})


def say(match: re.Match[str]) -> str | None:
    """Both numbers, nothing between. None unless the pair is known or its parts make a hundred."""
    first, second = match["first"], match["second"]
    hundred = int(first) + int(second) == 100 and len(first) == len(second) == 2
    return f"{cardinal(first)} {cardinal(second)}" if hundred or (first, second) in KNOWN else None


SET_PAIRS = Rule(
    "N64",
    "pairs of numbers that people know",
    "9",
    Shape(r"(?<![\w./-])(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})(?![^\W_]|[-/%]|[.,:][0-9]|-[0-9])"),
    say,
)
