"""N130: words cut short that what stands beside them opens: (adj), (corr.), Mon to Thu inc., rev. 4, 3rd ed., B/L."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.months import MONTH
from audioguide.language.en.spoken.words import BLANK

_ENDS = r"(?:\.(?![\"”’')\]]*(?:$|\s[A-Z])))?"
SHAPE = Shape(
    lambda: (
        r"(?P<bilateral>[Bb]/[Ll])(?![\w/-])"
        rf"|(?P<changed>(?:(?<=\()|\A)(?:[Aa]dj|[Cc]orr))(?:\.?(?=\))|\.?(?={BLANK}(?:Ca|[Cc]alcium)\b))"
        rf"|(?P<inclusive>incl?)(?![\w-])(?:\.(?={BLANK}[A-Z]{{2}})|{_ENDS})"
        rf"|(?P<revision>[Rr]ev)(?![\w-])\.?(?={BLANK}(?:[0-9]{{1,3}}(?![0-9/])|[A-Z](?=[,.;:)]|\Z)(?!\.{BLANK}[A-Z])|{MONTH}))"
        rf"|(?P<edition>[Ee]d)\.(?={BLANK}[0-9]{{1,2}}(?![0-9]))"
    ),
    hint=begins_like(Shape(r"[Bb]/[Ll]|[Aa]dj|[Cc]orr|inc|[Rr]ev(?![a-z])|[Ee]d\.")),
)
_RANGE = Shape(
    r"(?i)(?:[0-9](?:st|nd|rd|th)?|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\s\Z"
)
_SPANNED = Shape(r"(?i)\b(?:to|until|till?|through|between|days?|ages?|weeks?)\b|[-–—][0-9A-Z]")
_CLOSED = Shape(r"\s*(?:[,;.)]|\Z|\s(?:then|and|we|when|unless|except|only|closed|open|every|each|if|for)\b)")
_COUNTED_IN = Shape(r"\s(?:[A-Z]{2,5}\b|[a-z]{3,})")


def say(match: re.Match[str]) -> str | None:
    """The whole word. None where nothing beside it tells which."""
    if match["changed"]:
        return "adjusted" if match["changed"][0] in "aA" else "corrected"
    if match["inclusive"]:
        return _inclusive(match)
    return "bilateral" if match["bilateral"] else "revision" if match["revision"] else "edition"


def _inclusive(match: re.Match[str]) -> str | None:
    """ "inclusive" behind the end of a span, else "including" before what is counted in."""
    text, start = match.string, match.start()
    spanned = _RANGE.search(text, max(0, start - 14), start) and _SPANNED.search(text, max(0, start - 40), start)
    if spanned and _CLOSED.match(text, match.end()):
        return "inclusive"
    return "including" if match[0] == "inc." and _COUNTED_IN.match(text, match.end()) else None


CUT_BESIDE = SpokenRule(
    "N130",
    "words cut short that their neighbors open",
    "Aa",
    SHAPE,
    say,
    frozenset("adj corr inc incl rev ed".split()),
    "BbAaCciRrEe",
)
