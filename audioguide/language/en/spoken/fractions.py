"""N29: fractions: 1/2 -> one half, 1½ -> one and one half, 2/3 of people -> two thirds of people."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.words import BLANK, near

SCORED = Shape(
    r"\b(?:pain|scores?|scored|strength|reflex\w*|rated|motor|graded?|level|apgar|gcs|mmse|power|nodes?|stars?"
    r"|pulses?|scale|"
    r"fatigue|nausea|anxiety|sleep)\b",
    re.IGNORECASE,
)
"""With one of these about, 4/5 is four out of five."""
OF = Shape(rf"{BLANK}(?:of|cup|tablet|tab|teaspoon|tablespoon|pill|dose|hour|inch|mile|pint|pound)\b")


_PAGE = Shape(r"(?i)\b(?:pages?|pg|p|sheet|slide)\.?\s\Z")


def say(match: re.Match[str]) -> str | None:
    """The fraction in words. None where it may be a score: with a lower number above four only "of" makes it one."""
    parts = amounts.fraction(match[0])
    if parts is None:
        return None
    of = OF.match(match.string, match.end())
    if _PAGE.search(match.string, max(0, match.start() - 7), match.start()):
        return None
    plain = "/" not in match[0] or parts[0] or of
    if not plain and (parts[2] > 4 or SCORED.search(near(match))):
        return None
    return amounts.amount(match[0])


FRACTIONS = SpokenRule(
    "N29",
    "fractions",
    "9*",
    Shape(
        rf"(?<![\w./]){amounts.FRACTION}(?![^\W_]|[/%+]|[-–—−][0-9{amounts.VULGAR}])",
        hint=needs("/", "\u2044", *amounts.VULGAR),
    ),
    say,
)
