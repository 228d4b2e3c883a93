"""N126: Rx that is a treatment and no prescription: Dx tonsillitis, Rx penicillin; BM 3.4, Rx 15 g glucose."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.lists import LISTS, any_of

SHAPE = Shape(r"Rx(?![\w#-])")
_FOUND = Shape(r"(?:\b(?:Dx|DDx|Sx|Imp|Impression|Ix|O/E|Plan|Diagnosis|HPC|PC)\b|[Δ∆])[^?!]*\Z", re.IGNORECASE)
_NOTED = Shape(r"[a-zA-Z]{2},\s\Z")
_RESPONDED = Shape(
    r"(?i)\b(?:response to|respon\w+ to|completed|finished|started|during|despite|failed|further|on|no|without|after"
    r"|since|previous|past|s/p) \Z"
)
_CARE = Shape(
    lambda: (
        rf":?\s(?:{any_of(LISTS.entries('treatments'))})\b|\s(?:given|completed|started|failed|commenced|continued)\b"
    )
)
_LISTED = Shape(r"\s[a-z]{4,}(?!\w)(?<!only)(?<!refill)(?<!refills)(?<!card)(?<!number)(?<!label)(?<!ready)(?<!sent)")


def say(match: re.Match[str]) -> str | None:
    """ "treatment" behind what was found, or before what is no medicine to fetch. None for a prescription."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 60) : start]
    known = _FOUND.search(before) or _RESPONDED.search(before[-16:]) or _CARE.match(text, end)
    noted = _NOTED.search(before) and _LISTED.match(text, end)
    return "treatment" if known or noted else None


TREATMENT = SpokenRule("N126", "Rx for a treatment", "A", SHAPE, say, firsts="R")
