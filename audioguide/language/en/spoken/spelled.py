"""N90: the last resort: a shape no rule knows is spelled by name and reported, never dropped."""

from __future__ import annotations

import re
import unicodedata

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.symbol import NAMES
from audioguide.language.en.spoken.words import DIGITS, digits


def say(match: re.Match[str]) -> Doubtful:
    """The name of one character, or a decimal digit in words."""
    mark = match[0]
    if mark.isdecimal():
        return Doubtful(DIGITS[unicodedata.decimal(mark)], DOUBT.format(mark))
    name = NAMES.get(mark) or unicodedata.name(mark, f"character {ord(mark)}").lower().replace("-", " ")
    said = re.sub(r"\d+", lambda number: f" {digits(number[0])} ", name)
    return Doubtful(" ".join(re.findall(r"[^\W_]+", said)), DOUBT.format(mark))


DOUBT = "No rule says “{}”, so it is spelled. Write it in words."

SHAPE = Shape(
    r"\d|_|[^\w\s.,;:?!'’‘“”\"\-—–…]"
    "|[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]"
)
"""Digits, marks, and the numbers that are neither digits nor letters."""

SPELLED = SpokenRule("N90", "what no other rule knows, spelled", "9Aa*", SHAPE, say)
