"""N28: ratios, dilutions, titers: 2:1 -> two to one, 1:1,000 -> one to one thousand, 1:160."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import NUMBER, cardinal


def say(match: re.Match[str]) -> str:
    """The numbers with "to" between; halves are told as everybody tells them, "fifty fifty"."""
    if match[0] == "50:50":
        return "fifty fifty"
    return " to ".join(cardinal(number) for number in re.split(r" ?[:∶] ?", match[0]))


RATIO = SpokenRule(
    "N28",
    "ratios",
    "9",
    Shape(
        rf"(?<![\w.:/])(?<![\w.,/-]-){NUMBER}(?:[:∶]{NUMBER}(?: [0-9]{{3}}(?![0-9]))?"
        rf"| [:∶] {NUMBER}(?: [0-9]{{3}}(?![0-9]))?){{1,3}}(?![^\W_]|[:/%][0-9])",
        hint=needs(":", "∶"),
    ),
    say,
)
