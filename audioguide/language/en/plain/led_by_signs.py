"""English openings that ask for "any of the following", and what to do then."""

from __future__ import annotations

import re

from audioguide.language.en.plain.leads import body
from audioguide.language.en.plain.sentence_ends import ended, small
from audioguide.language.en.reading.words import listed, words

_ANY = re.compile(
    r"^(?P<front>(?:.*\b)?(?:if|when) "
    r"(?P<who>(?:you|they|he|she|it|someone|anyone|(?:your|the|an?) \w+)(?: or your \w+)?) "
    r"(?P<verb>have|has|had|gets?|notices?|develops?|shows?)) "
    r"(?P<any>any|one|one or more) of (?:the following|these|those)(?: (?:signs|symptoms|things|problems))?$",
    re.IGNORECASE,
)
_SAYS_OF_ONE = listed(
    "has is becomes develops seems looks feels gets cannot can't refuses appears shows loses vomits passes goes does "
    "doesn't isn't hasn't was"
)
"""Verbs that say something of a child, and are no plural of a noun as "aches" and "coughs" are."""
_SAYS_OF_YOU = listed("have are cannot can't feel develop become were")

_OF_WHOM = re.compile(r"\b(?:if|when) (?:you|they|we|he|she|it|your \w+)$", re.IGNORECASE)


def says_of_subject(lead: str, item: str) -> bool:
    """True for "Call us if you" over "have a rash": what looks like an order is what the listener has."""
    said = words(item)
    return bool(_OF_WHOM.search(body(lead)) and said and said[0] in _SAYS_OF_YOU | _SAYS_OF_ONE)


def then(lead: str, order: str) -> str:
    """ "If your child has any of these signs, please phone 999."; empty where the opening asks for no signs."""
    found = _ANY.match(body(lead))
    if found is None or not re.match(r"if|when", lead, re.IGNORECASE):
        return ""
    few = found["any"].lower()
    said = small(order.strip(), frozenset())
    return ended(f"{found['front']} {few} of these signs, {said}")


def of_one(lead: str, item: str) -> str:
    """ "You need urgent help if your child becomes pale": the item in the place of "any of the following"; or empty."""
    found, said = _ANY.match(body(lead)), words(item)
    if found is None or not said:
        return ""
    many = found["verb"].lower() == "have"
    if said[0] not in (_SAYS_OF_YOU if many else _SAYS_OF_ONE):
        return ""
    front = found["front"][: found.start("verb") - found.start("front")].rstrip()
    return f"{front} {item[:1].lower()}{item[1:]}"
