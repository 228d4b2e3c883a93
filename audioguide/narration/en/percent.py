"""N30: percent: 8.2% -> eight point two percent. Chapters write "in 100"; other texts do not."""

from __future__ import annotations

import re

from audioguide.narration.en.words import NUMBER, cardinal
from audioguide.narration.rule import Rule


def say(match: re.Match[str]) -> str:
    """The number and the word."""
    return f"{cardinal(match['number'])} percent"


PERCENT = Rule("N30", re.compile(rf"(?P<number>{NUMBER}) ?%", re.ASCII), say)
