"""N83: a number with letters behind it: stage 2B -> stage two B, 17p -> seventeen P, 13q14 -> thirteen Q fourteen."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import before, name, name_number
from audioguide.language.en.spoken.words import cardinal, near

SHAPE = Shape(
    r"(?P<number>\d{1,3})(?:(?P<arm>[pq])(?P<band>\d{1,2}(?:\.\d{1,2})?)?|(?P<rest>[A-EHNPQRSTYZ]{1,2}\d{0,2}"
    r"|[a-e]))(?![A-Za-z0-9])",
    re.ASCII,
)
_LEAD = Shape(
    r"(?i)\b(?:stages?|grades?|types?|class|categor(?:y|ies)|bi-?rads|figures?|fig\.|tables?|sections?|steps?|levels?"
    r"|rooms?"
    r"|parts?|groups?|zones?|phases?|versions?|apartment|apt\.?|unit|suite|question|item|appendix|isup|category|and|or"
    r"|to|,)[\s:]+$"
)


_COINS = re.compile(
    r"£|\b(?:pence|coins?|meter|parking|stamps?|cost|costs|fee|change|charge|price)\b|[0-9]p/", re.IGNORECASE
)
"""With one of these about, 20p is money, and no arm of a chromosome."""


def say(match: re.Match[str]) -> str | None:
    """The number as names say it, the letters one by one. A small letter only behind a word that numbers."""
    if match["arm"] == "p" and not match["band"] and _COINS.search(near(match, 40)):
        return f"{cardinal(match['number'])} pence"
    if match["arm"]:
        return name(match[0])
    rest = match["rest"]
    if rest.islower() and not _LEAD.search(before(match)):
        return None
    return f"{name_number(match['number'])} {name(rest)}"


CODE = SpokenRule("N83", "numbers with letters behind", "9", SHAPE, say)
