"""N16: ordinals: 1st -> first, the 21st century, 3rd-degree -> third-degree."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import ordinal


def say(match: re.Match[str]) -> str:
    """The ordinal, and the word it is joined to or the other one behind a slash."""
    said = ordinal(int(match["number"].replace(",", ""))) + (match["joined"] or "")
    return f"{said}, {ordinal(int(match['other']))}" if match["other"] else said


ORDINALS = SpokenRule(
    "N16",
    "ordinals",
    "9",
    Shape(
        r"(?P<number>[0-9]{1,3}(?:,?[0-9]{3})?)(?:st|nd|rd|th|ST|ND|RD|TH|ˢᵗ|ⁿᵈ|ʳᵈ"
        r"|ᵗʰ)(?![^\W_])(?P<joined>-[a-z]+(?![^\W_]))?"
        r"(?:/(?P<other>[0-9]{1,3})(?:st|nd|rd|th)(?![^\W_]))?"
    ),
    say,
)
