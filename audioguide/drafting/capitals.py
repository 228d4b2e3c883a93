"""Lines in capitals, as people type headings and warnings: written small again, so that no word is spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COMMON, SHORT_COMMON = 3.0, 3.6
"""Zipf frequency from which on a word in capitals is the word itself, and no short form; of up to four letters."""
SHORT = 4
_SHORT_FORMS = frozenset(
    "aids dna usa uk eu led nhs gp ent tb hiv mri ct ms ra er dr bp iv ed pt bmi ecg icd ptsd adhd cbt".split()
)
LEAST = 2
"""Letters of a word that can be told from an initial."""


class Cases:
    """How a document writes its words where it does not shout."""

    def __init__(self, texts: Iterable[str]) -> None:
        written = [text for text in texts if not text.isupper()]
        inside = [word for text in written for word in _WORD.findall(text)]
        self._small = frozenset(word for word in inside if word.islower())
        self._short = frozenset(word for word in inside if word.isupper() and len(word) >= LEAST)
        self._named = frozenset(word.lower() for word in inside if word.istitle())

    def quiet(self, text: str) -> str:
        """A text all in capitals as a sentence; what the document writes in capitals elsewhere too, such as HIV, stays.

        A word that nothing shows to be an ordinary one stays as well: it may be a short form.
        """
        if not text.isupper() or not _WORD.search(text):
            return text
        said = _WORD.sub(lambda found: self._word(found[0]), text)
        first = _WORD.search(said)
        at = first.start() if first else 0
        return said[:at] + said[at : at + 1].upper() + said[at + 1 :]

    def _word(self, word: str) -> str:
        low = word.lower()
        if low in self._small:
            return low
        if word in self._short or len(word) < LEAST:
            return word if low != "a" else "a"
        if low == "us" or low in self._named or all(_common(part) for part in re.split(r"[-'’]", low)):
            return low
        return word


def _common(word: str) -> bool:
    from wordfreq import zipf_frequency

    if word in _SHORT_FORMS:
        return False
    return len(word) < LEAST or zipf_frequency(word, "en") >= (COMMON if len(word) > SHORT else SHORT_COMMON)
