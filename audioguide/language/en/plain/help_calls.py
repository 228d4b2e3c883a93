"""English calls for help over the signs that they are for: "Ring 999:", "you cannot breathe"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.language.en.claims.joints import is_clause
from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.claims.statements import calls_to_act
from audioguide.language.en.plain.leads import WHEN, body
from audioguide.language.en.reading.clause_words import DETERMINERS, PRONOUNS
from audioguide.language.en.reading.words import listed, words

_CALL = re.compile(
    r"(?:please )?(?:(?:urgently|immediately|always) )?"
    r"(?:go (?:straight |immediately |back )?to|call|ring|phone|dial|see|seek|"
    r"get|contact|come (?:straight )?back to|return to|visit|(?:speak|talk) to|tell|make an appointment with)\b"
    r"(?P<whom>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHOM = re.compile(
    r"\b(?:A\s?&\s?E|999|111|112|911|emergency|accident|ambulance|hospital|ward|clinic|GP|doctor|nurse|dentist|midwife|"
    r"pharmacist|surgery|optician|specialist|team|help|us|advice|attention)\b",
    re.IGNORECASE,
)
_THIRD = re.compile(r"[a-z]{2,}(?:[^s]s|ed)")
_OF = listed("of and or for with from to in on at that which who")
"""Behind what is a noun in the plural: "the signs of a stroke"."""
LONGEST_CALL = 18
"""Words."""


def calls_for_help(lead: str) -> bool:
    """True for "Go to A&E or call 999:" and "See a GP", without a condition of their own."""
    bare = body(lead)
    found = _CALL.fullmatch(bare)
    limited = re.search(r"\b(?:if|when|unless|for|about|with)$|\b(?:if|when|unless)\b", bare, re.IGNORECASE)
    return bool(found and _WHOM.search(found["whom"]) and not limited and len(bare.split()) <= LONGEST_CALL)


def call_if(lead: str, items: Sequence[str]) -> str:
    """The call with the condition that its signs are, "Ring 999 if"; as it is over signs that are no clauses.

    Empty where the lead is no call for help, or where an item says what to do or when, asks, or names a number.
    """
    bare = body(lead)
    if not calls_for_help(bare) or not items or not all(map(_is_sign, items)):
        return ""
    return f"{bare} if" if all(map(_claims, items)) else bare


def _is_sign(item: str) -> bool:
    said = words(item)
    plain = bool(said) and not (calls_to_act(item) or WHEN.match(item) or item.rstrip().endswith("?"))
    return plain and not re.search(r"\d{4,}", item) and said[0] not in ("for", "to", "by", "on", "at")


def _claims(item: str) -> bool:
    """True for "you feel dizzy" and "the pain is severe"."""
    said = words(item)
    if said[0] not in PRONOUNS | DETERMINERS:
        return False
    verbs = (at for at, word in enumerate(said[1:-1], 1) if _THIRD.fullmatch(word) and said[at + 1] not in _OF)
    return is_main(item) or is_clause(item) or bool(next(verbs, 0))
