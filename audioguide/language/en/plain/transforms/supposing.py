"""T8: a long sentence with its condition in front becomes two: "Suppose ... Then ..."."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.joints import led_by
from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.reading.clause_words import DETERMINERS, IMPERATIVES, PRONOUNS
from audioguide.language.en.reading.words import words

LONG = 28
"""Words from which on the sentence is too long to hold its condition."""
_FRONT = re.compile(r"^(?P<front>but |and |so )?if (?P<rest>.+)$", re.IGNORECASE | re.DOTALL)
_EVEN = re.compile(r"^even (?:if|when) (?P<rest>.+)$", re.IGNORECASE | re.DOTALL)
_TRAILING = re.compile(r"^(?P<claim>[^,;:]+?),? if (?P<condition>[^;:]+)$", re.IGNORECASE | re.DOTALL)
_SECOND = re.compile(r"\b(?:if|unless|or not)\b", re.IGNORECASE)
_REACHING = re.compile(
    r"\b(?:only|even|as|decid\w*|determin\w*|evaluat\w*|assess\w*|check(?:s|ed|ing)?|find out|know|sure|ask|see|wonder|"
    r"if|unless|whether|normal|natural|understandable|not|and)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that "if" may belong to: "ask if", "only if", "it is normal if"."""
_ROW = re.compile(r",|\b(?:or|and|but|then|even)\b", re.IGNORECASE)
"""A condition of several parts: which comma ends it, nobody can be sure."""
_SUBJECTS = re.compile(r"\band (?:you|your|he|she|it|they|we)\b", re.IGNORECASE)
""" "you have passed water and you can walk you may go home": the row goes on."""


def rewrite(sentence: str, context: Context) -> list[str]:
    """Both halves, each whole; the sentence as it is where it is short, asks, or has a second condition."""
    if len(sentence.split()) < LONG or sentence.endswith("?") or re.search(r"\d", sentence):
        return [sentence]  # A figure is heard in one breath with its condition.
    if found := _FRONT.match(sentence):
        halves = _halves(found["rest"])
        front = f"{found['front'].strip().capitalize()} suppose" if found["front"] else "Suppose"
        return [f"{front} {halves[0]}.", f"Then {halves[1]}"] if halves else [sentence]
    if found := _EVEN.match(sentence):
        halves = _halves(found["rest"])
        return [f"Suppose {halves[0]}.", f"Even then, {halves[1]}"] if halves else [sentence]
    return _trailing(sentence)


def _halves(rest: str) -> tuple[str, str] | None:
    """(condition, claim), each whole and without a second condition."""
    halves = led_by(rest)
    subjects = PRONOUNS | DETERMINERS
    if halves is None or words(halves[0])[0] not in subjects or words(halves[1])[0] not in subjects:
        return None  # "If used as told, ...": without its own subject a half is no sentence.
    if len(halves[0].split()) < 3 or _SECOND.search(halves[1]) or not is_main(halves[0]):
        return None
    if words(halves[1])[0] in IMPERATIVES or words(halves[1])[0] == "please":
        return None  # What to do is heard in one breath with when to do it.
    return None if _ROW.search(halves[0]) or _SUBJECTS.search(halves[1]) else halves


def _trailing(sentence: str) -> list[str]:
    """The condition first. A call to act keeps its place in front: whoever listens must hear "call 911" at once."""
    found = _TRAILING.match(sentence)
    if found is None or words(found["claim"])[:1] == () or words(found["claim"])[0] in IMPERATIVES | {"please"}:
        return [sentence]
    claim, condition = found["claim"].strip(), found["condition"].strip().rstrip(".")
    if (
        _REACHING.search(claim)
        or _SECOND.search(condition)
        or _ROW.search(condition)
        or not is_main(claim)
        or not is_main(condition)
    ):
        return [sentence]
    small = claim if claim.startswith("I ") else claim[:1].lower() + claim[1:]
    return [f"Suppose {condition}.", f"Then {small}."]


TRANSFORM = Transform(
    "T8",
    "Condition first",
    '"If you had surgery, ..." becomes "Suppose you had surgery. Then ...", when it is long.',
    rewrite,
)
