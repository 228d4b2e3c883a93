"""N86: doses that go down or up by steps: 10-5-2.5 mg -> ten to five to two point five milligrams."""

from __future__ import annotations

import re
from itertools import pairwise

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.amounts import value
from audioguide.language.en.spoken.units import END, unit
from audioguide.language.en.spoken.words import BLANK, DASH, NUMBER, cardinal

_ROUGH = Shape(r"[0-9][0-9.,]*\s?[-\u2010-\u2015\u2212→]\s?[0-9][0-9.,]*\s?[-\u2010-\u2015\u2212→]\s?[0-9]")
_STEP = rf"{BLANK}?(?:{DASH}|→){BLANK}?"
SHAPE = Shape(
    rf"(?<![\w.,/-])(?P<steps>{NUMBER}(?:{_STEP}{NUMBER}){{2,6}}){BLANK}?(?P<unit>mg|mcg|µg|μg|g|mL|ml|units|%){END}",
    hint=begins_like(_ROUGH),
)


_DASHED = Shape(DASH)


def say(match: re.Match[str]) -> str | None:
    """The steps with "to" between. None where they go up and down, as in 1-0-1."""
    if "→" in match["steps"] and _DASHED.search(match["steps"]):
        return None  # A range, and what is given within it: eGFR 30–44 → 500 mg.
    steps = re.split(_STEP, match["steps"])
    values = [value(step) for step in steps]
    if not (all(a > b for a, b in pairwise(values)) or all(a < b for a, b in pairwise(values))):
        return None
    name = "percent" if match["unit"] == "%" else unit(match["unit"], False)
    return f"{' to '.join(map(cardinal, steps))} {name}"


TAPERS = SpokenRule("N86", "doses by steps", "9", SHAPE, say)
