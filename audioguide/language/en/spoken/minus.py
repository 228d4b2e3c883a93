"""N38: a minus or a plus before a number: -5 -> minus five, −20 °C, +2.5 -> plus two point five."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule


def say(match: re.Match[str]) -> str:
    """The sign's name."""
    return "plus" if match[0] in "+＋" else "minus"


_ROUGH = Shape(r"[-−–‐‑+＋]")
MINUS = SpokenRule(
    "N38",
    "a minus or a plus before a number",
    "*",
    Shape(
        r"(?:(?<![^\s(\[{=<>≤≥~≈/:±\"“])[-−–‐‑]|−\s?|(?<![\w)])[+＋])(?=[$£€]?\.?[0-9½¼¾])", hint=begins_like(_ROUGH)
    ),
    say,
)
