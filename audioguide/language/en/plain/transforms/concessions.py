"""T12: "Although ..., ..." becomes two sentences with But between."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.joints import led_by
from audioguide.language.en.claims.main_clauses import is_main

LONG = 14
_SHAPE = re.compile(r"^(?:although|though|even though)\s+(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Both halves; the sentence as it is where it is short or asks. While is left: it may speak of time."""
    found = _SHAPE.match(sentence)
    halves = led_by(found["rest"]) if found else None
    if halves is None or not is_main(halves[0]) or len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    one, other = halves
    return [f"{one[:1].upper()}{one[1:]}.", f"But {other}"]


TRANSFORM = Transform(
    "T12", "Although apart", '"Although it is rare, it is serious." becomes "It is rare. But it is serious."', rewrite
)
