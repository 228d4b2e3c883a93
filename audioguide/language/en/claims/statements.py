"""What a sentence of a source is for: a sentence of its own, a caveat, a line of rights, a word on what is urgent."""

from __future__ import annotations

import re

from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.reading.clause_words import AUXILIARIES, IMPERATIVES
from audioguide.language.en.reading.words import listed, words

_CAVEAT = re.compile(
    r"\b(?:estimates?|averages?|large groups?|groups? of people|may not apply|everyone is different|each "
    r"person|your situation|"
    r"change over time|in the past|best (?:person|source|one) to ask|ask your|best source|out of date)\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"^(?:©|\(c\)|copyright\b|all rights reserved)", re.IGNORECASE)
_RELATIVES = listed("where that which who when")
_BACK = re.compile(r"^(?:this|that|these|those|it|they)\b", re.IGNORECASE)
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|this|these|those|that one|he|him|his|she|her|"
    r"the (?:same|other|first|second|latter))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:but|and|or|so|then|otherwise|instead|however|if (?:so|not)|that)\b", re.IGNORECASE)
_NEEDS = re.compile(
    r"(?:please\b|(?:you|your (?:child|baby)) (?:need|must|should|have to|will need)s?\b(?!.*\b(?:if|when)\b))",
    re.IGNORECASE,
)
_AFTER_CONDITION = re.compile(r"(?:if|when) [^,]+, (?P<order>.+)$", re.IGNORECASE | re.DOTALL)
_ABOVE = re.compile(
    r"\b(?:the|things|points|signs|symptoms|reactions|conditions|listed|mentioned|described|shown) above\b(?! all\b)|"
    r"\babove (?:appl|is true|are true|lists?|points|signs|symptoms|conditions)|"
    r"\b(?:if|when) (?:any of )?(?:these|this) (?:applies|apply|is true|are true)\b",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"\b(?:urgent\w*|emergenc\w+|right away|immediately|at once|straight away|without delay|911|999|112|ambulance|"
    r"as soon as possible|same day)\b",
    re.IGNORECASE,
)

_CALL_WHEN = re.compile(
    r"\b(?:call|ring|phone|see|contact|tell|ask|visit|consult|seek|get|go to|speak (?:to|with)|talk (?:to|with)|"
    r"check with)\b[^.]*\b(?:doctors?|GPs?|nurses?|midwife|pharmacist|clinic|hospital|team|provider|professional|"
    r"worker|help|advice|care|attention|check-?up|surgery|us)\b[^.]*\b(?:if|when|sooner|for|about|as soon as)\b",
    re.IGNORECASE,
)
"""A call for help that says in which case: the source does tell what needs it."""


def is_caveat(text: str) -> bool:
    """True for words that keep figures of survival from misleading (rule R10)."""
    return bool(_CAVEAT.search(text))


def claims_rights(text: str) -> bool:
    """True for a line that says who holds the rights to the text."""
    return bool(_RIGHTS.search(text))


def says_what_to_do(text: str) -> bool:
    """True for what a condition may have as its consequence: "Ring us", "You need urgent help"."""
    return calls_to_act(text) or bool(_NEEDS.match(text.strip()))


def points_back(text: str) -> bool:
    """True where a sentence begins with a word for what the one before it spoke of."""
    return bool(_BACK.match(text))


def leans_back(text: str) -> bool:
    """True for "it", "them", "this" and the like anywhere, and for a first word that goes on from what was said."""
    return bool(_LEANS.search(text) or _GOES_ON.match(text))


def points_above(text: str) -> bool:
    """True for "if any of the above applies to you"."""
    return bool(_ABOVE.search(text))


def is_urgent(text: str) -> bool:
    """True where a sentence says that something is urgent, names a number for emergencies, or says when to ask whom."""
    return bool(_URGENT.search(text) or _CALL_WHEN.search(text))


def calls_to_act(text: str) -> bool:
    """True where the words begin with a call to act."""
    return not IMPERATIVES.isdisjoint(words(text)[:1])


def has_verb(text: str) -> bool:
    """True where the words hold a helper verb."""
    return any(word in AUXILIARIES for word in words(text))


def claims_something(text: str) -> bool:
    """True for a sentence or a call to act; false for "Figure for people who do not smoke", whose verb hangs on who."""
    said = words(text)
    hanging = sum(word in ("who", "which", "that", "whose") for word in said)
    verbs = sum(word in AUXILIARIES for word in said)
    return is_main(text) or calls_to_act(text) or verbs > hanging


def stands_alone(text: str) -> bool:
    """True for a whole sentence, or a call to act; false for an item such as "skin that pulls"."""
    ordered = _AFTER_CONDITION.match(text)
    if calls_to_act(text) or (ordered and calls_to_act(ordered["order"])):
        return True
    said = words(text)
    if len(said) < 4 or not text.rstrip().endswith((".", "?", "!")):
        return False
    verbs = [at for at, word in enumerate(said) if word in AUXILIARIES]
    inside = next((at for at, word in enumerate(said) if word in _RELATIVES), len(said))
    return any(at < inside for at in verbs) or len(verbs) > 1
