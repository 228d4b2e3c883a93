"""N60: a number on its own is a count: 6 -> six, 1,000 -> one thousand, 0.5 -> zero point five."""

from __future__ import annotations

import re

from audioguide.narration.en.words import NUMBER, cardinal, digits
from audioguide.narration.rule import Rule

LONGEST = 12
"""Digits. A longer run is an identifier, not a count, and is said digit by digit."""


def say(match: re.Match[str]) -> str:
    """The number in words."""
    written = match[0]
    whole = written.partition(".")[0].replace(",", "")
    if len(whole) > LONGEST or (len(whole) > 1 and whole.startswith("0")):
        return " point ".join(digits(part) for part in written.replace(",", "").split("."))
    return cardinal(written)


CARDINAL = Rule("N60", re.compile(NUMBER, re.ASCII), say)
