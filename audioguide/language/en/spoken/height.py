"""N62: feet and inches by their marks: 5'4" -> five feet four inches."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal

_ROUGH = Shape(r"[1-9]['’′]")
SHAPE = Shape(
    rf"(?<![\w.'’])(?P<feet>[1-9])['’′]{BLANK}?(?P<inches>1[01]|[0-9])(?P<half>½)?(?:[\"”″]|''|’’)(?![^\W_])"
    rf"|(?<![\w.'’])(?P<feet2>[1-9])′{BLANK}?(?P<inches2>1[01]|[0-9])(?![^\W_])",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str:
    """Both units, singular for one."""
    feet, inches = match["feet"] or match["feet2"], match["inches"] or match["inches2"]
    half = " and one half" if match["half"] else ""
    return (
        f"{cardinal(feet)} {'foot' if feet == '1' else 'feet'} "
        f"{cardinal(inches)}{half} {'inch' if inches == '1' and not half else 'inches'}"
    )


HEIGHT = SpokenRule("N62", "feet and inches by their marks", "9", SHAPE, say)
