"""N53: two levels of the spine, or two waves, with a dash: L4-L5 -> L four, L five; C5-6 -> C five six; G1-2 -> to."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal

_ROUGH = Shape(r"[LCTSGDKPFQMV][0-9]")
SHAPE = Shape(
    r"(?P<region>[LCTSGDKPFQMV])(?P<first>\d{1,2})(?P<sep> ?[-\u2010\u2011\u2013/] ?)"
    r"(?P<next>[LCTSGDKPFQMV])?(?P<second>\d{1,2})"
    r"(?![\w%]|\.\w|[-/]\d)",
    re.ASCII,
    hint=begins_like(_ROUGH),
)
LAST = {"C": 8, "T": 12, "L": 5, "S": 5}
"""The levels there are in each region: neck, chest, low back, sacrum."""


def say(match: re.Match[str]) -> str | None:
    """Neighbours in the spine are named side by side, with "to" where one lies between. Other letters: a range."""
    region, onward = match["region"], match["next"] or match["region"]
    first, second = int(match["first"]), int(match["second"])
    spine = region in "LCS" or (region == "T" and max(first, second) > 4) or (region == "T" and onward == "L")
    if spine and first <= LAST[region] and onward in LAST and second <= LAST[onward]:
        beside = (region == onward and second == first + 1) or (
            region != onward and first == LAST[region] and second == 1
        )
        between = " " if beside or "/" in match["sep"] else " to "
        again = f"{onward} " if match["next"] else ""
        return f"{region} {cardinal(match['first'])}{between}{again}{cardinal(match['second'])}"
    if "/" in match["sep"] or onward != region or second <= first:
        return None
    return f"{region} {cardinal(match['first'])} to {region + ' ' if match['next'] else ''}{cardinal(match['second'])}"


SPINE = SpokenRule("N53", "levels of the spine and ranges of codes", "A", SHAPE, say)
