"""Which word of a text each phoneme belongs to, where an engine gives phonemes for whole sentences only.

Blanks between phonemes do not tell: "of the" comes as one group, "8.2" as three. So each word is also put into
phonemes by itself, and the two rows are laid side by side.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby

_VOWELS = "aeiouyæøœɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻ"
_STRESS = re.compile(rf"([ˈˌ])([^{_VOWELS}ˈˌ\s]+)")
_UNSAID = re.compile(r"[.\u0361\u035c/\[\]]")
"""Syllable breaks, ties and brackets of a written pronunciation."""
_LETTERS = str.maketrans({"r": "ɹ", "g": "ɡ", "'": "ˈ", "ɫ": "l"})
_NURSE = re.compile(rf"ɝ(?=[ˈˌ]?([{_VOWELS}])?)")
"""The vowel of nurse as dictionaries write it. espeak writes its r apart, and only where a vowel follows."""


def owners(phonemes: Sequence[str], alone: Sequence[Sequence[str]]) -> list[int | None]:
    """Index of the word each of `phonemes` says, ascending; None for blanks and punctuation.

    alone: the phonemes of each word by itself. A word may end up with none, where its neighbour has swallowed it.
    """
    sounding = [place for place, phoneme in enumerate(phonemes) if is_sound(phoneme)]
    expected = [(phoneme, word) for word, row in enumerate(alone) for phoneme in row if is_sound(phoneme)]
    found: list[int | None] = [None] * len(phonemes)
    rows = [phonemes[place] for place in sounding], [phoneme for phoneme, _ in expected]
    for match in SequenceMatcher(None, *rows, autojunk=False).get_matching_blocks():
        for step in range(match.size):
            found[sounding[match.a + step]] = expected[match.b + step][1]
    return _filled(phonemes, found, len(alone))


def is_sound(phoneme: str) -> bool:
    """Whether it is heard or shapes what is heard, as blanks and punctuation are not."""
    return not phoneme.isspace() and unicodedata.category(phoneme[:1])[0] != "P"


def espeak_letters(ipa: str) -> list[str]:
    """A pronunciation of a lexicon as espeak writes it: single code points, and stress right before the vowel."""
    said = unicodedata.normalize("NFD", _UNSAID.sub("", ipa)).replace("c\u0327", "ç").translate(_LETTERS)
    said = _NURSE.sub(lambda nurse: "ɜːɹ" if nurse[1] else "ɜː", said)
    return [letter for letter in _STRESS.sub(r"\2\1", said) if not letter.isspace()]


def _filled(phonemes: Sequence[str], found: list[int | None], count: int) -> list[int | None]:
    """Sounds that matched nothing go with their group: to the word before them in it, else to the one behind."""
    last = -1
    for sounds, run in groupby(range(len(phonemes)), lambda place: is_sound(phonemes[place])):
        group = list(run)
        if not sounds:
            continue
        owner = next((found[place] for place in group if found[place] is not None), None)
        if owner is None:
            following = next((word for word in found[group[-1] :] if word is not None), count)
            owner = last + 1 if last + 1 < following else max(last, 0)
        for place in group:
            owner = owner if found[place] is None else found[place]
            found[place] = owner
        last = owner if owner is not None else last
    return found
