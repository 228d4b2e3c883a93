"""Parts of the body and the learned roots that name them: who says liver for hepatic names nothing new (rule F9)."""

from __future__ import annotations

import re
from functools import cache

from audioguide.language.en.reading.lists import LISTS

_ALONE = frozenset("ren ven cost oto aur emi cyst valv spin ped my hem".split())
"""Short roots that are looked for at the beginning of a word only, or as its ending."""
_CAPITALS = re.compile(r"\b[A-Z]{2,5}(?=s?\b)")


@cache
def _roots() -> dict[str, tuple[str, ...]]:
    return {part: tuple(roots.split()) for part, roots in LISTS.rows("anatomy")}


def names_already(part: str, record: str) -> bool:
    """True where a record has a learned word for a part of the body: "cardiac" for heart."""
    said = record.lower()
    words = re.findall(r"[a-z]+", said)
    for form in _roots().get(part, ()):
        if form in _ALONE:
            if any(word.startswith(form) or word.endswith((form + "a", form + "al", form + "ia")) for word in words):
                return True
        elif any(form in word for word in words):
            return True
    return False


def spells(word: str, said: tuple[str, ...], record: str) -> bool:
    """True where `word` stands in words whose first letters are an abbreviation of the record: blood in CBC."""
    letters = "".join(other[0] for other in said)
    for found in _CAPITALS.findall(record):
        at = letters.find(found.lower())
        while at >= 0:
            if word in said[at : at + len(found)]:
                return True
            at = letters.find(found.lower(), at + 1)
    return False
