"""IPA of a lexicon -> the alphabet of the natural voice, which is IPA with letters of its own for diphthongs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from audioguide.errors import EngineError

_SAME = (
    ("eɪ", "A"), ("aɪ", "I"), ("oʊ", "O"), ("əʊ", "O"), ("aʊ", "W"), ("ɔɪ", "Y"),
    ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("ɝ", "ɜɹ"), ("ɚ", "əɹ"), ("ɫ", "l"), ("ʍ", "w"),
    ("ɒ", "ɑ"), ("r", "ɹ"), ("g", "ɡ"), ("ɾ", "T"), ("'", "ˈ"),
)  # fmt: skip
"""IPA on the left, the voice's letters (those of misaki, with which it was trained) on the right; longest first."""
_UNSAID = re.compile(r"[ː.\s\u0361\u035c\u032f\u0329/\[\]]")
"""Length, syllable breaks, ties, and marks of syllables: the voice was trained without them."""
_VOWELS = "AIOQWYaeiouæɐɑɔəɛɜɪʊʌᵻ"
_STRESS = re.compile(rf"([ˈˌ])([^{_VOWELS}ˈˌ]+)")


def from_ipa(word: str, ipa: str, vocabulary: Container[str]) -> str:
    """The voice's letters for `ipa`. Raises EngineError naming `word` where it has a sound the voice lacks.

    IPA sets stress before the syllable, the voice before its vowel.
    """
    said = _UNSAID.sub("", unicodedata.normalize("NFD", ipa).replace("c\u0327", "ç"))
    for symbols, letters in _SAME:
        said = said.replace(symbols, letters)
    said = _STRESS.sub(r"\2\1", said)
    strange = sorted({letter for letter in said if letter not in vocabulary})
    if strange or not said:
        sounds = " ".join(strange) or "any sound"
        raise EngineError(f'lexicon.pls gives "{word}" as /{ipa}/, and the natural voice has no {sounds}.')
    return said
