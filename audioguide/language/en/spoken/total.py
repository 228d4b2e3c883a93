"""N33: sums: Gleason 3+4=7 -> three plus four equals seven, 4 + 3, 2 × 3 = 6."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import NUMBER, cardinal

SIGNS = {
    "+": "plus",
    "−": "minus",
    "-": "minus",
    "×": "times",
    "x": "times",
    "*": "times",
    "÷": "divided by",
    "/": "divided by",
    "=": "equals",
}
SHAPE = Shape(
    rf"(?<![\w.,/-]){NUMBER}(?: ?\+ ?{NUMBER})+(?: ?= ?{NUMBER})?(?![^\W_]|[+/])"
    rf"|(?<![\w.,/-]){NUMBER}(?: ?[-−×x*÷/+] ?{NUMBER})+ ?= ?{NUMBER}(?![^\W_]|[+/])",
    hint=needs("+", "="),
)


def say(match: re.Match[str]) -> str:
    """Every number and every sign between."""
    parts = re.split(r" ?([-+−×x*÷/=]) ?", match[0])
    return " ".join(SIGNS[part] if place % 2 else cardinal(part) for place, part in enumerate(parts))


TOTAL = SpokenRule("N33", "sums", "9", SHAPE, say)
