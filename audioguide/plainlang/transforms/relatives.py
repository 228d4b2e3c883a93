"""T10: a clause that begins with "which" or "because" gets a sentence of its own."""

from __future__ import annotations

import re

from audioguide.plainlang.transform import Context, Transform
from audioguide.text.joints import is_clause

LONG = 16
_WHICH = re.compile(r"^(?P<claim>[^,]+(?:,[^,]+)*?), which (?P<verb>is|are|means|can|may|helps?|causes?|makes?) (?P<rest>[^,;]+)$", re.DOTALL)
_BECAUSE = re.compile(r"^(?P<claim>.+?),? because (?!of\b)(?P<why>.+)$", re.DOTALL)
_BLOCKED = re.compile(r"\b(?:not|n['’]t|cannot|never|no|only|simply|just|if|when|unless|feel)\b|n['’]t\b", re.IGNORECASE)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Two sentences, the second beginning with This or These; as it is where "not" or "if" may reach over."""
    if len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    found = _WHICH.match(sentence)
    if found and is_clause(found["claim"]):
        subject = "These" if found["verb"] == "are" else "This"
        return [f"{found['claim'].strip()}.", f"{subject} {found['verb']} {found['rest']}"]
    found = _BECAUSE.match(sentence)
    if found and len(found["claim"].split()) > 3 and is_clause(found["claim"]) and is_clause(found["why"]) and not _BLOCKED.search(found["claim"]):
        return [f"{found['claim'].rstrip(',')}.", f"This is because {found['why']}"]
    return [sentence]


TRANSFORM = Transform("T10", "Which and because apart", '"..., which is ..." becomes "... This is ..."; so does "because".', rewrite)
