"""N46: tumor markers with numbers of their own: CA 15-3 -> C A fifteen three, CA-125 -> C A one twenty-five."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import name_number

SHAPE = Shape(
    r"(?:CA|Ca)[-\u2010\u2011 \u00a0]?(?P<first>15|19|27|72|125|242|549|50)"
    r"(?:[-\u2010\u2011\u2013. ](?P<second>3|9|29|4)(?!\d))?"
    r"(?![\w%/])(?!\.\d)",
    re.ASCII,
    hint=needs("CA", "Ca"),
)
PAIRS = {"15": "3", "19": "9", "27": "29", "72": "4"}
"""First number -> the second it always has."""


def say(match: re.Match[str]) -> str | None:
    """Both numbers, with nothing between. None for numbers that no marker has."""
    first, second = match["first"], match["second"]
    if PAIRS.get(first) != second:
        return None
    return f"C A {name_number(first)}" + (f" {name_number(second)}" if second else "")


MARKER = SpokenRule("N46", "tumor markers", "A", SHAPE, say)
