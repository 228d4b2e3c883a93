"""N105: a decimal point that is raised, as in Britain: 2·5 mg -> two point five milligrams."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, not_ascii
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.dose import THING
from audioguide.language.en.spoken.units import UNIT, unit
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal

_POINT = "[·∙‧⋅•]"
_NUMBER = rf"[0-9]{{1,5}}{_POINT}[0-9]{{1,4}}"
SHAPE = Shape(
    rf"(?<![\w.,·])(?P<low>{_NUMBER})(?:{BLANK}?{DASH}{BLANK}?(?P<high>{_NUMBER}|[0-9]{{1,5}}))?"
    rf"(?:(?P<join>{BLANK}|-|)(?P<unit>{UNIT}))?(?![^\W_]|{_POINT}[0-9])",
    hint=not_ascii,
)


def say(match: re.Match[str]) -> str:
    """The number with its point, and its unit."""
    said = " to ".join(cardinal(re.sub(_POINT, ".", part)) for part in (match["low"], match["high"]) if part)
    if not match["unit"]:
        return said
    one = match["join"] == "-" or THING.match(match.string, match.end()) is not None
    return f"{said}{'-' if match['join'] == '-' else ' '}{unit(match['unit'], one)}"


RAISED_POINT = SpokenRule("N105", "raised decimal points", "9", SHAPE, say)
