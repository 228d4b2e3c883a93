"""Medicines that no list and no ending knows: told by a dose beside them, or by "take", "tablets" and their like.

Only a word that nobody uses for anything else is taken for one: not "water 200 ml", not "chewable tablets".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audioguide.language.en.reading import names
from audioguide.language.en.reading.frequency import is_common
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.readability import is_easy
from audioguide.language.en.reading.syllables import is_listed
from audioguide.language.en.reading.words import straight

RARE = 2.2
"""Zipf frequency from which on a word is one of every day."""
_NAME = r"(?P<name>[^\W\d_]{5,})"
_AMOUNT = r"\d[\d.,]*\s?(?:mg|mcg|µg|micrograms?|milligrams?|g|ml|mL|millilitres?|milliliters?|units?|IU|%)(?!\w)"
_FORMS = (
    "tablets?|capsules?|caplets?|injections?|infusions?|inhalers?|syrup|suspension|cream|ointment|gel|lotion|drops|"
    "patch(?:es)?|spray|pessar(?:y|ies)|suppositor(?:y|ies)|sachets?"
)
_BESIDE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NAME}\s+\(?{_AMOUNT}",
        rf"\b{_AMOUNT}\s+(?:of\s+)?{_NAME}",
        rf"\b{_NAME}\s+(?:{_FORMS})\b",
        rf"\b(?:take|takes|taking|took|taken|prescribed|doses? of|medicine called)\s+(?:your\s+)?{_NAME}",
    )
)
_DESCRIBES = re.compile(
    r".*(?:able|ible|ent|ant|ed|ing|al|ic|ive|ous|ary|ory|less|ful|ly|er|est|ness|[ts]ion|ment|ity|ism|ist|proof)s?",
    re.IGNORECASE,
)
"""Words that say what a thing is like, or what is done: "dispersible tablets"."""


def beside(text: str) -> Iterator[str]:
    """The words of a sentence, in lower case, that must be medicines from what stands beside them, each once."""
    found: dict[str, None] = {}
    for pattern in _BESIDE:
        for match in pattern.finditer(straight(text)):
            word = match["name"].lower()
            if word not in found and _is_name(word):
                found[word] = None
    yield from found


@cache
def _is_name(word: str) -> bool:
    if word in LISTS.words("lookalikes") or _DESCRIBES.fullmatch(word) or is_easy(word) or names.read(word):
        return False
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return not any(is_listed(form) or is_common(form, RARE) for form in forms)
