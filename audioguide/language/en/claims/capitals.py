"""Which words in capitals are ordinary words, and which are short forms."""

from __future__ import annotations

import re

from audioguide.language.en.reading.frequency import is_common

COMMON, SHORT_COMMON = 3.0, 3.6
"""Zipf frequency from which on a word in capitals is the word itself, and no short form; of up to four letters."""
SHORT = 4
_SHORT_FORMS = frozenset(
    "aids dna usa uk eu led nhs gp ent tb hiv mri ct ms ra er dr bp iv ed pt bmi ecg icd ptsd adhd cbt".split()
)


def is_ordinary(word: str) -> bool:
    """True for a word that is no short form, part by part; of the single letters, for "a"."""
    if len(word) < 2:
        return word == "a"
    return all(_common(part) for part in re.split(r"[-'’]", word))


def _common(word: str) -> bool:
    if word in _SHORT_FORMS:
        return False
    return len(word) < 2 or is_common(word, COMMON if len(word) > SHORT else SHORT_COMMON)
