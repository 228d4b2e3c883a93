"""N128: short forms that their own line explains, letter by letter: PRN means when needed, od, that is, once a day."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import BLANK

_SIGS = r"(?:prn|bds?|od|tds|tid|qds|qid|bid|stat|po|p\.o\.|pv|sl|npo)"
_OFTEN = (
    r"(?:once|twice|three|four|every|at once|when|as (?:needed|required)|if needed|by mouth|daily|in the"
    r"|at (?:bed|night))"
)
_EXPLAINS = (
    rf"(?:[\"'”’)]{{0,2}}{BLANK}(?:(?:on (?:the|your) \w+ )?(?:means?|meant|stands? for|is short for"
    rf"|is (?:often )?written|(?:just|only|simply) means)\b"
    rf"|={BLANK}[a-z])|,?{BLANK}(?:or|that is|i\.e\.|meaning),?{BLANK}{_OFTEN})"
)
"""What says that the short form before it is a word that is talked about, or tells its meaning again."""
SHAPE = Shape(rf"(?i:{_SIGS})(?={_EXPLAINS})", hint=begins_like(Shape(rf"(?i:{_SIGS})(?![a-z])")))


def say(match: re.Match[str]) -> str:
    """The letters."""
    return letters(match[0].upper().replace(".", ""))


EXPLAINED = SpokenRule(
    "N128",
    "short forms that their own line explains",
    "Aa",
    SHAPE,
    say,
    frozenset("prn bd bds od tds tid qds qid bid stat po pv sl npo".split()),
    "PpBbOoTtQqSsNn",
)
