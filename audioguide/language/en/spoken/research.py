"""N95: what papers shorten and prose does not: OR 1.8 -> odds ratio, c. 1950 -> about nineteen fifty."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import year

_ROUGH = Shape(r"a?ORs?\b|ca?\.? ?[0-9]|c\. d|c [fmwjbdl]")
SHAPE = Shape(
    r"(?P<adjusted>a)?OR(?P<many>s)?(?=(?:\s?[=:]|,|\sof|\swas)?\s?[0-9]{1,3}\.[0-9]|\s?=|\s\([0-9]{2}%\sCI)"
    r"|(?<![\w.])(?P<cum>c)(?= (?:food|meals?|water|milk|juice|breakfast|dinner|lunch)\b)"
    r"|(?<![\w.])(?P<bug>c)\.(?= diff)"
    r"|(?<![\w.])ca?\.\s?(?:(?P<year>1[0-9]{3}|20[0-4][0-9])(?![0-9,%]|[.,/-][0-9]|\s[a-z]{4,})|(?=[0-9]))",
    hint=begins_like(_ROUGH),
)
_ALTERNATIVE = Shape(r"(?:[0-9%]|\bmg|\bpH [0-9.]+|,)\s\Z")


def say(match: re.Match[str]) -> str | None:
    """The words in full. None where OR stands between two numbers, and is a word."""
    if match["bug"]:
        return "C"
    if match["cum"]:
        return "with"
    if match[0][0] == "c":
        return f"about {year(int(match['year']))}" if match["year"] else "about"
    shouted = match.string.isupper() and len(re.findall("[A-Z]{2,}", match.string)) > 2
    if shouted or _ALTERNATIVE.search(match.string, max(0, match.start() - 12), match.start()):
        return None
    return f"{'adjusted ' if match['adjusted'] else ''}odds ratio{match['many'] or ''}"


RESEARCH = SpokenRule("N95", "short forms of papers", "Aa", SHAPE, say, frozenset({"c", "ca"}), "aOc")
