"""N141: two small letters with a stroke that no other rule knows: o/a -> O A. The writer is told: they may be words.

The letters are what is written, so nothing is lost by saying them; what they stand for, each clinic knows for itself.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule

SHAPE = Shape(
    r"(?<![\w/.'’-])(?P<one>[a-z])/(?P<other>[a-z])(?![\w/'’])", hint=begins_like(Shape(r"[a-z]/[a-z](?![A-Za-z])"))
)
DOUBT = "“{0}” may stand for several words. Write the words."


def say(match: re.Match[str]) -> Doubtful:
    """Both letters, and a remark."""
    return Doubtful(f"{match['one']} {match['other']}".upper(), DOUBT.format(match[0]))


LETTER_STROKES = SpokenRule(
    "N141",
    "two small letters with a stroke",
    "a",
    SHAPE,
    say,
    frozenset("abcdefghijklmnopqrstuvwxyz"),
)
