"""Which English items claim nothing without the opening that their source does not give."""

from __future__ import annotations

import re

from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.reading.clause_words import AUXILIARIES, IMPERATIVES, VERBS
from audioguide.language.en.reading.words import listed, words

_CONDITIONS = listed("if when unless whenever")
_BASE = LISTS.words("base_verbs")
_CONTRACTED = re.compile(r"[a-z]{2,}(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b", re.IGNORECASE)
_PAST = re.compile(r"[a-z]{3,}ed")
LONGEST = 14
"""Words; a longer item has a verb that no list of ours knows."""
LONGEST_CONDITION = 24
"""Words of a condition, brackets apart; a longer one says somewhere what to do then."""
_BRACKET = re.compile(r"\([^()]*\)")
_DATA = re.compile(r"[:@]|\d{4}|\bwww\.|https?:")
"""Labels, numbers to ring, addresses: they say what they are."""


def is_fragment(text: str) -> bool:
    """True for "Fever" and for "If your lips swell"; false for whatever may be a sentence, or carries its own label."""
    said = words(text)
    if not said or text.rstrip().endswith("?") or _DATA.search(text) or is_main(text):
        return False
    if said[0] in _CONDITIONS:
        if said[1:2] == ("to",):
            return False  # "When to take it" is a title.
        bare = _BRACKET.sub("", text)
        return "," not in bare and len(bare.split()) <= LONGEST_CONDITION
    if len(said) > LONGEST or said[0] in IMPERATIVES | _BASE or _CONTRACTED.search(text):
        return False
    return not any(word in AUXILIARIES or word in VERBS or _PAST.fullmatch(word) for word in said[1:])
