"""What an English line holds that a transform may not mend: a passive, short forms, dates in figures, a loose "it"."""

from __future__ import annotations

import re

from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.reading.dates import NUMERIC
from audioguide.language.en.reading.words import listed
from audioguide.language.en.reading.words import words as words_of

_BE = listed("am is are was were be been being isn't aren't wasn't weren't")
_BETWEEN = LISTS.words("after_be")
_NO_PARTICIPLES = LISTS.words("no_participles")
_IRREGULAR = LISTS.words("participles")
_REGULAR = re.compile(r"[a-z]{2,}ed")
_SHORT = re.compile(r"\b[A-Z]{2,}s?\b")
LONGEST_SHORT_FORM = 7
"""Letters from which on a word in capitals is none."""
_KNOWN = LISTS.words("known_short_forms")


def is_passive(words: tuple[str, ...]) -> bool:
    """True for a form of to be with a participle: "is examined by a nurse", and not "is tired"."""
    for at, word in enumerate(words):
        if word in _BE:
            ahead = [other for other in words[at + 1 : at + 4] if other not in _BETWEEN][:1]
            if ahead and ahead[0] not in _NO_PARTICIPLES and (ahead[0] in _IRREGULAR or _REGULAR.fullmatch(ahead[0])):
                return True
    return False


def says_percent(text: str) -> bool:
    """True for % and for percent in a word."""
    return "%" in text or "percent" in words_of(text)


def dates_in_figures(text: str) -> tuple[tuple[int, int], ...]:
    """Where dates such as 08/10/2023 stand: August 10 in one country, October 8 in another."""
    return tuple(found.span() for found in NUMERIC.finditer(text))


def unexplained(text: str) -> tuple[str, ...]:
    """Words in capitals, each once, sorted, without those that everybody knows.

    A long one is a name that its maker writes so, or a word written for weight: it has nothing to be said in full.
    """
    found = {word for word in _SHORT.findall(text) if word.rstrip("s") not in _KNOWN}
    return tuple(sorted(word for word in found if len(word.rstrip("s")) < LONGEST_SHORT_FORM))
