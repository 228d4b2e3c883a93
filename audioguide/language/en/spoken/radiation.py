"""N87: a dose of radiation in its fractions: 60 Gy/30 fractions -> sixty grays in thirty fractions, 50 Gy in 25#."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal

_FRACTIONS = rf"(?P<count>[0-9]{{1,2}}){BLANK}?(?:#|(?:fractions?|fracs?|fx|Fx|fr)\b\.?)"
SHAPE = Shape(
    rf"(?<=Gy)(?P<stroke>{BLANK}?/{BLANK}?)(?={_FRACTIONS.replace('?P<count>', '?:')})|(?<=Gy )(?P<stroke2>/{BLANK}?)"
    rf"(?={_FRACTIONS.replace('?P<count>', '?:')})|{_FRACTIONS}",
    hint=needs("Gy"),
)
_DOSE = Shape(r"Gy(?:[ ,/]|in|over|via|by|\(){1,6}\Z")


def say(match: re.Match[str]) -> str | None:
    """ "in" for the stroke, and the number of fractions. None behind anything but a dose."""
    if not match["count"]:
        return "in"
    if not _DOSE.search(match.string, max(0, match.start() - 10), match.start()):
        return None
    return f"{cardinal(match['count'])} fraction{'' if match['count'] == '1' else 's'}"


RADIATION = SpokenRule("N87", "fractions of radiation", "9*", SHAPE, say)
