"""N28: ratios, dilutions, titers: 2:1 -> two to one, 1:1,000 -> one to one thousand, 1:160."""

from __future__ import annotations

import re

from audioguide.narration.en.words import NUMBER, cardinal
from audioguide.narration.rule import Rule
from audioguide.narration.shape import Shape, needs


def say(match: re.Match[str]) -> str:
    """The numbers with "to" between."""
    return " to ".join(cardinal(number) for number in re.split(r" ?[:∶] ?", match[0]))


RATIO = Rule(
    "N28",
    "ratios",
    "9",
    Shape(
        rf"(?<![\w.:/])(?<![\w.,/-]-){NUMBER}(?:[:∶]{NUMBER}| [:∶] {NUMBER}){{1,3}}(?![^\W_]|[:/%][0-9])",
        hint=needs(":", "∶"),
    ),
    say,
)
