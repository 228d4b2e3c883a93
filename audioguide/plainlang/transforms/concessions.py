"""T12: "Although ..., ..." becomes two sentences with But between."""

from __future__ import annotations

import re

from audioguide.plainlang.transform import Context, Transform
from audioguide.text.joints import is_clause

LONG = 14
_SHAPE = re.compile(r"^(?:although|though|even though)\s+(?P<one>[^,]+),\s+(?P<other>.+)$", re.IGNORECASE | re.DOTALL)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Both halves; the sentence as it is where it is short or asks. While is left: it may speak of time."""
    found = _SHAPE.match(sentence)
    if not found or len(sentence.split()) < LONG or sentence.endswith("?") or not is_clause(found["one"]):
        return [sentence]
    one = found["one"].strip()
    return [f"{one[:1].upper()}{one[1:]}.", f"But {found['other']}"]


TRANSFORM = Transform(
    "T12", "Although apart", '"Although it is rare, it is serious." becomes "It is rare. But it is serious."', rewrite
)
