"""T8: a long sentence with its condition in front becomes two: "Suppose ... Then ..."."""

from __future__ import annotations

import re

from audioguide.plainlang.transform import Context, Transform
from audioguide.text.joints import is_clause

LONG = 18
_REACHING = re.compile(
    r"\b(?:only|even|as|know|sure|ask|see|wonder|if|unless|whether|normal|natural|understandable|not|and)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words from which on the sentence is too long to hold its condition."""
_EVEN = re.compile(r"^even (?:if|when) (?P<condition>[^,]+), (?P<claim>.+)$", re.IGNORECASE | re.DOTALL)
_TRAILING = re.compile(r"^(?P<claim>[^,;:]+?),? if (?P<condition>[^;:]+)$", re.IGNORECASE | re.DOTALL)
_SHAPE = re.compile(
    r"^(?P<front>but |and |so )?if (?P<condition>[^,]+), (?:then )?(?P<claim>.+)$", re.IGNORECASE | re.DOTALL
)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Both halves, each whole; the sentence as it is where it is short, asks, or has a second condition."""
    if len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    found = _SHAPE.match(sentence)
    if not found:
        return _otherwise(sentence)
    condition, claim = found["condition"].strip(), found["claim"].strip()
    if re.search(r"\b(?:if|or|and)$|\beven\b", condition) or re.search(r"\b(?:if|unless)\b", claim, re.IGNORECASE):
        return [sentence]
    if not is_clause(condition) or not is_clause(claim) or len(condition.split()) < 3:
        return [sentence]
    front = f"{found['front'].strip().capitalize()} suppose" if found["front"] else "Suppose"
    return [f"{front} {condition}.", f"Then {claim}"]


def _otherwise(sentence: str) -> list[str]:
    """Even if in front, and if at the end."""
    found = _EVEN.match(sentence)
    if found and is_clause(found["condition"]) and is_clause(found["claim"]):
        return [f"Suppose {found['condition'].strip()}.", f"Even then, {found['claim']}"]
    found = _TRAILING.match(sentence)
    if (
        not found
        or _REACHING.search(found["claim"])
        or not is_clause(found["claim"])
        or not is_clause(found["condition"])
    ):
        return [sentence]
    if re.search(r"\b(?:if|unless|or not)\b", found["condition"], re.IGNORECASE):
        return [sentence]
    claim = found["claim"].strip()
    small = claim if claim.startswith("I ") else claim[:1].lower() + claim[1:]
    return [f"Suppose {found['condition'].strip().rstrip('.')}.", f"Then {small}."]


TRANSFORM = Transform(
    "T8",
    "Condition first",
    '"If you had surgery, ..." becomes "Suppose you had surgery. Then ...", when it is long.',
    rewrite,
)
