"""N20: a range joined by a dash, with or without percent: 3-15 -> three to fifteen, 5–10% -> five to ten percent."""

from __future__ import annotations

import re

from audioguide.narration.en.words import NUMBER, cardinal
from audioguide.narration.rule import Rule


def say(match: re.Match[str]) -> str | None:
    """Both ends with "to" between. None where the second is not the larger: then the dash is no "to"."""
    low, high = match["low"], match["high"]
    if float(low.replace(",", "")) >= float(high.replace(",", "")):
        return None
    return f"{cardinal(low)} to {cardinal(high)}{' percent' if match['percent'] else ''}"


RANGE = Rule(
    "N20",
    re.compile(rf"(?P<low>{NUMBER}) ?[-–] ?(?P<high>{NUMBER})(?P<percent> ?%)?(?![\w/-])", re.ASCII),
    say,
)
