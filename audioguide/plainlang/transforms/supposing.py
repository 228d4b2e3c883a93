"""T8: a long sentence with its condition in front becomes two: "Suppose ... Then ..."."""

from __future__ import annotations

import re

from audioguide.plainlang.transform import Context, Transform
from audioguide.text.joints import is_clause

LONG = 18
"""Words from which on the sentence is too long to hold its condition."""
_SHAPE = re.compile(r"^(?P<front>but |and |so )?if (?P<condition>[^,]+), (?:then )?(?P<claim>.+)$", re.IGNORECASE | re.DOTALL)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Both halves, each whole; the sentence as it is where it is short, asks, or has a second condition."""
    found = _SHAPE.match(sentence)
    if not found or len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    condition, claim = found["condition"].strip(), found["claim"].strip()
    if re.search(r"\b(?:if|or|and)$|\beven\b", condition) or re.search(r"\b(?:if|unless)\b", claim, re.IGNORECASE):
        return [sentence]
    if not is_clause(condition) or not is_clause(claim) or len(condition.split()) < 3:
        return [sentence]
    front = f"{found['front'].strip().capitalize()} suppose" if found["front"] else "Suppose"
    return [f"{front} {condition}.", f"Then {claim}"]


TRANSFORM = Transform(
    "T8", "Condition first", '"If you had surgery, ..." becomes "Suppose you had surgery. Then ...", when it is long.', rewrite
)
