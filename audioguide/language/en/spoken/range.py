"""N20: a range joined by a dash: 3-15 -> three to fifteen, 1–2 tablets -> one to two tablets."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts

HOURS = Shape(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? \Z|\b(?:open|hours:?) \Z")
"""Behind a day, 8-5 is eight to five, though it does not rise."""


def say(match: re.Match[str]) -> str | None:
    """Both ends with "to" between. None where the second is not the larger: then the dash is no "to"."""
    low, high = match["low"], match["high"]
    if high is None or re.match(r"0[0-9]", low):
        return None
    if HOURS.search(match.string, max(0, match.start() - 20), match.start()) and len(low + high) <= 4:
        return f"{amounts.amount(low)} to {amounts.amount(high)}"
    return amounts.said(match)


RANGE = SpokenRule(
    "N20",
    "ranges",
    "9*",
    Shape(rf"(?<![0-9][-–/.])(?=[0-9.{amounts.VULGAR}]){amounts.RANGE}(?![\w/+]|[-–—−][0-9]|[.,:][0-9])"),
    say,
)
