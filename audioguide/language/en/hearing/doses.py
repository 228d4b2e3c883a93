"""Medicines that are named only by their beginning before a dose: "Furos 40 mg", "Pred 30 once a day".

Two medicines may begin alike, and a listener hears a word that is none, so the writer is asked for the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from audioguide.language.base.hearing import Misheard
from audioguide.language.en.hearing import numbers
from audioguide.language.en.hearing.stumps import is_cut_medicine
from audioguide.language.en.reading.syllables import is_listed

_BARE = re.compile(r"\(?([A-Za-z]{3,14})")
_TAKEN = re.compile(
    r"\b(?:milligrams?|micrograms?|grams?|milliliters?|units?|tablets?|capsules?|puffs?|nebulizers?|once a day"
    r"|twice a day|(?:three|four) times a day|at night|every (?:night|morning|[a-z]+ hours|week)|as needed|immediately"
    r"|in the morning"
    r"|under the (?:skin|tongue)|by mouth|(?:before|after) meals)\b"
)
"""With one of these about, a number is a dose."""
_FIRST = re.compile(r"[a-z]+")


def of(heard: str, words: Sequence[str]) -> Iterator[Misheard]:
    """Each name cut short that a number follows. words: those of `heard`, with their marks."""
    taken: bool | None = None
    for word, following in pairwise(words):
        first = _FIRST.match(following)
        if first is None or first[0] not in numbers.WORDS:
            continue
        found = _BARE.fullmatch(word)
        if found is None or not is_cut_medicine(found[1].lower()):
            continue
        if taken is None:
            taken = _TAKEN.search(heard) is not None
        if taken or (not is_listed(found[1].lower()) and len(words) <= _SHORT):
            yield Misheard("unsaid", found[1], f"{word} {following}")


_SHORT = 6
"""Words of a line that is nothing but a medicine and its dose."""
