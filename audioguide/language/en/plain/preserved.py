"""What limits a claim in English: doses, words such as only and unless, before and after, lower and higher.

The gate in `drafting.plain.preserved` counts these in both forms of a sentence, and knows nothing of the transforms.
"""

from __future__ import annotations

import re

from audioguide.language.base.preserved import Preserved
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.reading.words import FUNCTION_WORDS

_LIMITS = LISTS.words("limits")
_DIRECTIONS = LISTS.words("directions")
_PASSING = FUNCTION_WORDS - LISTS.words("claiming")
"""Words that may come and go: they carry no claim, and no limit of one."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_NUMERAL = re.compile(r"\b(stages?|types?|grades?|phases?|class|levels?)\s+(i{1,3}|iv|vi?)(?=[a-c]?\b)", re.IGNORECASE)
_ALSO_NUMERAL = re.compile(r"(\d[a-c]?\s*(?:,|or|and|to|-|–)\s*)(i{1,3}|iv|vi?)(?=[a-c]?\b)", re.IGNORECASE)
_STAGED = re.compile(r"\bstages?\b|\bgrades?\b|\btypes?\b", re.IGNORECASE)
_EQUAL = {
    "suppose": "if",
    "nobody": "no",
    "everyone": "every",
    "everybody": "every",
    "bilateral": "both",
    "when": "if",
    "bilaterally": "both",
}
_SAME = {"suppose": "if", "cannot": "not"}
"""Other words for a word that the gate counts."""
_TIME = re.compile(
    r"\b(?:prior to|status post|s/p|before|after|subsequent to|antenatal|antepartum"
    r"|(?:pre|post)-?op(?:erative(?:ly)?)?|(?:pre|post)-?(?:surgical|menopausal|pubertal|menstrual)"
    r"|post-?(?:partum|natal|coital|concussive|herpetic|tussive)"
    r"|following (?=(?:the )?(?:surgery|procedure|operation|delivery|treatment|removal|completion)\b))\b",
    re.IGNORECASE,
)
"""What says before or after, in so many words or in one that is built with them."""
_DOSE = re.compile(
    r"(\d[\d.,/]*)\s?(mg|mcg|g|kg|ml|units?|mmhg|cm|mm|tablets?|times|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_SIDES = re.compile(r"\b(?:than|after|before|because|if|unless|to|from)\b")


class EnglishPreserved(Preserved):
    """English."""

    def in_digits(self, text: str) -> str:
        """Stage IV as stage 4, "types 1 and II" as types 1 and 2, in capitals or small."""
        text = _NUMERAL.sub(lambda m: f"{m[1]} {_ROMAN[m[2].lower()]}", text)
        if _STAGED.search(text):
            text = _ALSO_NUMERAL.sub(lambda m: f"{m[1]}{_ROMAN[m[2].lower()]}", text)
        return text

    def amounts(self, text: str) -> tuple[tuple[str, str], ...]:
        """Doses and times, each with its unit in the singular. Other numbers `Reading.numbers` gives."""
        return tuple((value, unit.lower().rstrip("s")) for value, unit in _DOSE.findall(text))

    def limits(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """If, only, every and the like; when counts as if, nobody as no."""
        return tuple(word for word in (_EQUAL.get(word, word) for word in words) if word in _LIMITS)

    def times(self, text: str) -> int:
        """Before, after, and words built with them, such as postoperative."""
        return len(_TIME.findall(text))

    def directions(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Increase, lower, worse and the like."""
        return tuple(word for word in words if word in _DIRECTIONS)

    def meaning(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """All but words such as "the" and "your"; suppose counts as if."""
        return tuple(_SAME.get(word, word) for word in words if word not in _PASSING)

    def sides(self, text: str) -> tuple[str, ...]:
        """The parts between than, if, from and the like, where the sentence says than."""
        return tuple(_SIDES.split(text.lower())) if " than " in text else ()
