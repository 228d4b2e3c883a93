"""N82: powers behind one letter: x² -> X squared, r³ -> R cubed, χ² -> chi squared."""

from __future__ import annotations

import re
import unicodedata

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule

SHAPE = Shape(r"(?P<letter>[A-Za-lln-zα-ω])(?P<power>[²³]|\^[23])(?![\w⁺⁻⁰¹²³⁴-⁹])", hint=needs("²", "³", "^"))
POWERS = {"²": "squared", "³": "cubed", "^2": "squared", "^3": "cubed"}


def say(match: re.Match[str]) -> str:
    """The letter and its power."""
    letter = match["letter"]
    said = letter.upper() if letter.isascii() else unicodedata.name(letter).split()[-1].lower()
    return f"{said} {POWERS[match['power']]}"


POWER = SpokenRule("N82", "powers behind one letter", "Aa", SHAPE, say)
