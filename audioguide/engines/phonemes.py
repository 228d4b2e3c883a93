"""IPA of a lexicon <-> the alphabet of the natural voice, which is IPA with letters of its own for diphthongs."""

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
_SYLLABIC = re.compile(r"([lmn])\u0329")
"""A consonant that is a syllable of its own, as in "little": the voice writes a small schwa before it."""
_UNSAID = re.compile(r"[ː.\u0361\u035c\u032f\u0329/\[\]]")
"""Length, syllable breaks, ties, and marks of syllables: the voice was trained without them."""
_VOWELS = "AIOQWYaeiouæɐɑɔəɛɜɪʊʌᵻᵊ"
_STRESS = re.compile(rf"([ˈˌ])([^{_VOWELS}ˈˌ ]+)")

_SHOWN = (
    ("ᵊ", "ə"), ("ᵻ", "ɪ"), ("A", "eɪ"), ("I", "aɪ"), ("O", "oʊ"), ("W", "aʊ"), ("Y", "ɔɪ"), ("ʧ", "tʃ"), ("ʤ", "dʒ"),
    ("T", "ɾ"), ("ɜɹ", "ɝ"),
)  # fmt: skip
_FINAL_R = re.compile(r"əɹ(?![ˈˌ]?[aeiouæɐɑɔəɛɜɪʊʌɝ])")
_ONSETS = frozenset(
    """p b t d k ɡ f v s z θ ð ʃ ʒ h m n l ɹ w j T ʧ ʤ pl pɹ pj bl bɹ bj tɹ tj tw dɹ dj dw kl kɹ kj kw ɡl ɡɹ ɡj ɡw fl fɹ
    fj vj vɹ sp st sk sm sn sl sw sj sf spl spɹ spj stɹ stj skɹ skw skj mj nj hj θɹ θw ʃɹ""".split()
)
"""Consonants that can begin an English syllable."""
_STRESSED = re.compile(rf"([^{_VOWELS}ˈˌ \W]*)([ˈˌ])(?=[{_VOWELS}])")


def from_ipa(word: str, ipa: str, vocabulary: Container[str]) -> str:
    """The voice's letters for `ipa`; a blank stays between words. Raises EngineError naming `word` for a strange sound.

    IPA sets stress before the syllable, the voice before its vowel.
    """
    said = unicodedata.normalize("NFD", ipa).replace("c\u0327", "ç")
    said = " ".join(_UNSAID.sub("", _SYLLABIC.sub(r"ᵊ\1", said)).split())
    for symbols, letters in _SAME:
        said = said.replace(symbols, letters)
    said = _STRESS.sub(r"\2\1", said)
    strange = sorted({letter for letter in said if letter not in vocabulary})
    if strange or not said:
        sounds = " ".join(strange) or "any sound"
        raise EngineError(f'lexicon.pls gives "{word}" as /{ipa}/, and the natural voice has no {sounds}.')
    return said


def to_ipa(letters: str) -> str:
    """What the voice's letters mean, as a person or a lexicon writes it: stress before the syllable."""
    said = _STRESSED.sub(lambda found: _before_onset(found[1], found[2]), letters)
    for ours, shown in _SHOWN:
        said = said.replace(ours, shown)
    return _FINAL_R.sub("ɚ", said)


def _before_onset(consonants: str, stress: str) -> str:
    """Stress set before as many consonants as can begin a syllable."""
    cut = next((at for at in range(len(consonants)) if consonants[at:] in _ONSETS), len(consonants))
    return consonants[:cut] + stress + consonants[cut:]
