"""N60: a number on its own is a count: 6 -> six, 1,000 -> one thousand, 0.5 -> zero point five, .5 -> point five."""

from __future__ import annotations

import re
from math import inf

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.apart import apart
from audioguide.language.en.spoken.words import NUMBER, cardinal


def say(match: re.Match[str]) -> str:
    """The number in words; behind the strengths of two drugs, with a pause in front."""
    return apart(match.string, match.start(), cardinal(match[0]), inf)


CARDINAL = SpokenRule("N60", "plain numbers", "9*", Shape(rf"{NUMBER}|(?<![\w.])\.[0-9]+"), say)
