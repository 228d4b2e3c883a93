"""Nouns that people count: behind "2000" they make it a count and no year, behind "911" a count and no telephone."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.en.spoken.units import ATOM
from audioguide.language.en.spoken.words import BLANK

NOUNS = (
    "people persons patients women men adults children kids girls boys babies infants participants volunteers "
    "survivors cases deaths births visits calls calories steps units "
    "doses tablets pills capsules drops samples tests scans "
    "members families students residents individuals cells copies dollars euros "
    "pounds cents miles meters feet hours minutes seconds days weeks months years times milligrams micrograms grams "
    "milliliters liters kilograms kilocalories international subjects centers sites words pages beds homes lives "
    "percent million billion trillion thousand hundred others adverse healthy more fewer other"
).split()
COUNTED = Shape(rf"[+]?{BLANK}(?:(?:{'|'.join(NOUNS)})\b(?!{BLANK}later)|{ATOM})")
"""Matched where a number ends."""


def counts(match: re.Match[str]) -> bool:
    """Whether what follows a match is being counted."""
    return COUNTED.match(match.string, match.end()) is not None
