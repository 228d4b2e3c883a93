"""N54: letters with full stops: U.S. -> U S, Ph.D. -> P H D, J. R. Smith -> J R Smith, E. coli -> E coli."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import STOP, letters

DEGREES = {
    "Ph.D": "P H D",
    "Pharm.D": "pharm D",
    "Ed.D": "E D D",
    "Psy.D": "sigh D",
    "Dr.P.H": "doctor P H",
    "B.Sc": "B S C",
    "M.Sc": "M S C",
}
_DEGREE = "|".join(re.escape(degree) for degree in DEGREES)
_ROUGH = Shape(r"[A-Z][a-z]{0,4}\.")
SHAPE = Shape(
    rf"(?P<degree>{_DEGREE}){STOP}(?![A-Za-z])"
    rf"|(?P<many>[A-Z](?:\. ?[A-Z](?=\.))+){STOP}(?P<owner>['’]s)?(?![A-Za-z]\.)"
    r"|(?P<one>[A-HJ-Z])\.(?= ?[A-Z][a-z]| [a-z]{3})",
    hint=begins_like(_ROUGH),
)
GENUS = Shape(r" diff(?:icile)?\b| [a-z]{3,}(?:i|a|us|es|is|ae|um|ns|er|ax)\b")
"""Behind E. or S.: the second word of a Latin name."""


def say(match: re.Match[str]) -> str | None:
    """The letters without their stops. None where the stop behind one letter may end a sentence."""
    if match["degree"]:
        return DEGREES[match["degree"]]
    if match["many"]:
        return letters(re.sub(r"[. ]", "", match["many"])) + ("'s" if match["owner"] else "")
    rest = match.string[match.end() : match.end() + 30]
    if re.match(r" ?[a-z]", rest):
        return match["one"] if GENUS.match(rest) else None
    behind = match.string[max(0, match.start() - 20) : match.start()]
    if re.search(r"(?i)\b(?:vitamin|hepatitis|group|type|grade|class|part|stage|plan|option|appendix)\s$", behind):
        return None
    return match["one"]


DOTTED = SpokenRule("N54", "letters with full stops", "A", SHAPE, say)
