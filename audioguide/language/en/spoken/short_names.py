"""N18: months and days in short: Sept. -> September, Tues. -> Tuesday; Mon-Fri -> Monday to Friday with N21."""

from __future__ import annotations

import re

from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.months import ALONE, BEHIND, BESIDE, DAYS, month


def say(match: re.Match[str]) -> str | None:
    """The whole name. None for a day without a point that stands beside no other."""
    text, start = match.string, match.start()
    written = match[0].rstrip(".")
    if not match["day"]:
        return DAYS.get(written) or month(written)
    if BESIDE.match(text, match.end()) or BEHIND.search(text, max(0, start - 16), start):
        return DAYS.get(written, written)
    return None


SHORT_NAMES = SpokenRule("N18", "months and days in short", "A", ALONE, say)
