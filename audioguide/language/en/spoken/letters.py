"""N40: capitals said one by one: IBC -> I B C, MRIs -> M R I's, DVT's -> D V T's.

A run of capitals is letters unless an earlier rule knows it as a word.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import letters

SHAPE = Shape(r"(?P<letters>[A-Z]{2,12})(?P<end>s|['’]s)?(?![A-Za-z])", re.ASCII)


def say(match: re.Match[str]) -> str:
    """The letters, with an 's for a plural or an owner."""
    return letters(match["letters"]) + ("'s" if match["end"] else "")


LETTERS = SpokenRule("N40", "capitals said as letters", "A", SHAPE, say)
