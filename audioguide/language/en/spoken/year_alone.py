"""N15: a year where the words around it make it one: in 2023 -> in twenty twenty-three; 1500 calories stay a count."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.counted import counts
from audioguide.language.en.spoken.months import MONTH
from audioguide.language.en.spoken.words import year

BEFORE = Shape(
    r"(?:\b(?:in|since|by|from|until|till|during|before|after|year|through|throughout|circa|early|late|mid"
    r"|spring|summer|"
    r"fall|winter|autumn|of|around|about|as of|and|to|pre|post|between|copyright|al\.|class|updated|published|reviewed|"
    r"revised|approved|edition|season|FY|Q[1-4]|for|on)[ ,:-]{1,2}|[(©'’][ ]?)\Z",
    re.IGNORECASE,
)
"""The word before may make it a year."""
LISTED = Shape(r"\b(?:19|20)[0-9]{2}(?:, |,? (?:or|not|but not|and|than|rather than) )\Z")
"""Another year stands before."""
CERTAIN = Shape(
    r"(?:\b(?:year|circa|spring|summer|fall|winter|autumn|copyright|al\.|since|during|FY|Q[1-4])[ ,]{1,2}|© ?)\Z",
    re.IGNORECASE,
)
"""The word before makes it a year, whatever follows."""
AMOUNT_OF = Shape(
    r"\b(?:total|sum|average|mean|median|dose|maximum|minimum|limit|count|score|level|out|group|cohort|sample"
    r"|some|to|for|"
    r"on|about|around) (?:of )?\Z"
)
SPAN = Shape(r"\b(?:from|between) (?:\w+ )?(?:1[1-9]|20)[0-9]{2} (?:to|and|through|until) \Z", re.IGNORECASE)
AFTER = Shape(
    r" (?:edition|guidelines?|report|update|updates|study|census|survey|data|recommendations?|version|trial"
    r"|review|meeting|"
    r"statement|(?:flu |influenza )?season|standards?|analysis|consensus|budget|law|act|pandemic|epidemic|outbreak|"
    r"statistics|figures|estimates?|World|American|European|U\.S\.|US|UK|NCCN|ASCO|ESMO|WHO|FDA|CDC|was|saw|brought)\b"
)
"""The word behind makes it a year."""
ENDS = Shape(
    r"['’]s\b|[.,;:?!)\]\"”’]|$| ?[-–—(]| (?:and|to|the|with|when|she|he|we|I|you|is|was|were|are|has|had|that"
    r"|in|for|by|"
    r"after|as|or|but|at|on|it|they|there|a|an|of|than|because|until|who|which|have|will|through|onward|onwards|"
    r"her|his|my|your|our|their|this|these|so|if|while|before|since|did|said|under|among|about|not|no|only)\b"
)
"""Nothing that could be counted follows."""
FROM = Shape(rf"\b(?:{MONTH}|[A-Z][a-z]+)[, ]{{1,2}}\Z")


def say(match: re.Match[str]) -> str | None:
    """The year in words. None where the number may be a count."""
    text, start, end = match.string, match.start(), match.end()
    back = max(0, start - 30)
    if AFTER.match(text, end) or CERTAIN.search(text, back, start) or SPAN.search(text, back, start):
        return None if counts(match) else year(int(match[0]))
    modern = match[0] >= "1900"
    known = (
        BEFORE.search(text, back, start)
        or LISTED.search(text, back, start)
        or (modern and FROM.search(text, back, start))
    )
    if not known or counts(match) or AMOUNT_OF.search(text, back, start):
        return None
    return year(int(match[0])) if ENDS.match(text, end) or (modern and _in_or_by(text, start)) else None


def _in_or_by(text: str, start: int) -> bool:
    """A year may stand before what happened in it: "In 2019 doctors found"."""
    return text[max(0, start - 3) : start].lower() in {"in ", "by "}


YEAR = SpokenRule(
    "N15",
    "years",
    "9",
    Shape(r"(?<![0-9.,/$£€#+])(?:1[1-9]|20)[0-9]{2}(?![^\W_]|[,.:/]?[0-9]|[%°+/]| ?[x×]|-[a-z])"),
    say,
)
