"""Clauses that hang on the end of a sentence and can stand alone: which, because, so that, based on."""

from __future__ import annotations

import re

from audioguide.language.en.claims.main_clauses import is_main

LONG = 16
"""Words from which on a sentence is worth cutting."""
_WHICH = re.compile(
    r"^(?P<claim>[^,]+(?:,[^,]+)*?), which (?P<verb>is|are|means|can|may|helps?|causes?|makes?) (?P<rest>[^,;]+)$",
    re.DOTALL,
)
_BECAUSE = re.compile(
    r"^(?P<claim>.+?),? (?P<how>simply |mainly |partly |mostly )?because (?!of\b)(?P<why>.+)$", re.DOTALL
)
_AIM = re.compile(r"^(?P<claim>.+?) so(?: that)? (?P<why>(?:you|they|we|it|your \w+|the \w+) .+)$", re.DOTALL)
_BASED = re.compile(r"^(?P<claim>.+? (?P<be>is|are) (?:an? )?[\w -]{3,30}) based on (?P<why>.+)$", re.DOTALL)
_BLOCKED = re.compile(r"\b(?:not|n['’]t|cannot|never|no|only|just|if|when|unless|feel|so)\b|n['’]t\b", re.IGNORECASE)

_PERHAPS = re.compile(
    r"\b(?:can|may|might|could|sometimes|often|usually|generally|perhaps|possibly|probably|likely)\b", re.IGNORECASE
)
"""What is so only at times has several reasons: as a sentence of its own, one of them would be claimed of everybody."""


def apart(sentence: str) -> list[str]:
    """Two sentences, the second beginning with This, These, It or They; the one where "not" or "if" may reach over."""
    if len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    found = _WHICH.match(sentence)
    if found and is_main(found["claim"]):
        subject = "These" if found["verb"] == "are" else "This"
        return [f"{found['claim'].strip()}.", f"{subject} {found['verb']} {found['rest']}"]
    found = _BECAUSE.match(sentence)
    if found and len(found["claim"].split()) > 3 and _both(found) and not _PERHAPS.search(found["claim"]):
        return [f"{found['claim'].rstrip(',')}.", f"This is {found['how'] or ''}because {found['why']}"]
    found = _AIM.match(sentence)
    if found and len(found["claim"].split()) > 3 and _both(found):
        return [f"{found['claim'].rstrip(',')}.", f"This is so that {found['why']}"]
    found = _BASED.match(sentence)
    if found and not _BLOCKED.search(found["claim"]) and is_main(found["claim"]):
        return [f"{found['claim']}.", f"{'They are' if found['be'] == 'are' else 'It is'} based on {found['why']}"]
    return [sentence]


def _both(found: re.Match[str]) -> bool:
    return is_main(found["claim"]) and is_main(found["why"]) and not _BLOCKED.search(found["claim"])
