"""IPA of a lexicon -> espeak's own names of English sounds, and a sentence with such sounds in it.

espeak reads [[t@m'A:ksIf@n]] as sounds where a text is given with PHONEMES among its flags. Its words then stand at
other places than in the spoken form; `SaidText.place` leads back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from audioguide.engines.letter_a import LETTER_A

PHONEMES = 0x100
"""Flag of espeak_Synth: [[...]] holds sounds."""
_SOUNDS = {
    # With the r behind it that colours a vowel in American English; before another vowel the r is a sound of its own.
    "ɑɹ": "A@", "ɔɹ": "O@", "ɛɹ": "e@", "ɪɹ": "i@3", "ʊɹ": "U@", "ɜɹ": "3:", "əɹ": "3", "ɝ": "3:", "ɚ": "3",
    "eɪ": "eI", "aɪ": "aI", "oʊ": "oU", "əʊ": "oU", "aʊ": "aU", "ɔɪ": "OI", "tʃ": "tS", "dʒ": "dZ",
    "ʧ": "tS", "ʤ": "dZ",
    "i": "i:", "ɪ": "I", "ᵻ": "I", "ɛ": "E", "e": "E", "æ": "a", "a": "a", "ɑ": "A:", "ɒ": "A:", "ɔ": "O:", "o": "oU",
    "ʊ": "U", "u": "u:", "ʌ": "V", "ɜ": "3:", "ə": "@", "ɐ": "@", "ɹ": "r", "ɡ": "g", "ŋ": "N", "θ": "T",
    "ð": "D", "ʃ": "S", "ʒ": "Z", "ɾ": "t", "ʔ": "t", "ʍ": "w", "ɫ": "l", **{same: same for same in "bdfghjklmnpstvwz"},
    "ˈ": "'", "'": "'", "ˌ": ",",
}  # fmt: skip
"""IPA -> espeak's names, as phsource/ph_english_us of espeak-ng 1.52 and docs/phonemes have them."""
_VOWELS = "aeiouæɐɑɒɔəɛɜɪʊʌᵻɝɚ"
_SOUND = re.compile(rf"[ɑɔɛɪʊɜə]ɹ(?![ˈˌ']?[{_VOWELS}])|[aeo]ɪ|[oəa]ʊ|ɔɪ|tʃ|dʒ|.", re.DOTALL)
_ALIKE = str.maketrans("ᵊr", "əɹ")
_UNSAID = re.compile(r"[ː.\u0361\u035c\u032f/\[\]]")
_SYLLABIC = re.compile(r"([lmn])\u0329")
_STRESS = re.compile(rf"([ˈˌ'])([^{_VOWELS}ˈˌ' ]+)")
_CLASH = frozenset({("t", "S"), ("d", "Z")})
"""Side by side they would be read as one sound."""
LETTER = "'eI"
"""The letter A, which espeak takes for the article."""
_BRACKETS = str.maketrans("[]", "()")


@dataclass(slots=True)
class SaidText:
    """What espeak is given for a stretch of the spoken form."""

    text: str = ""
    _from: list[int] = field(default_factory=list)
    """Where each piece of `text` begins."""
    _place: list[int] = field(default_factory=list)
    """Where it begins in the spoken form."""
    _plain: list[bool] = field(default_factory=list)
    """True where it is the spoken form itself, False where it is sounds, all of them at one place."""

    def add(self, piece: str, place: int, plain: bool) -> None:
        """Append a piece that says the spoken form from `place` on."""
        self._from.append(len(self.text))
        self._place.append(place)
        self._plain.append(plain)
        self.text += piece

    def place(self, position: int) -> int:
        """The code point of the spoken form that a word event at `position` of `text` belongs to."""
        at = max(bisect_right(self._from, position) - 1, 0)
        return self._place[at] + (position - self._from[at] if self._plain[at] else 0)


def takes_phonemes(voice: str) -> bool:
    """Whether a voice of espeak has the English sounds."""
    return voice.lower() == "en" or voice.lower().startswith("en-")


def with_lexicon(spoken: str, lexicon: dict[str, str], voice: str) -> SaidText:
    """The spoken form as espeak is to get it, always with the flag PHONEMES.

    lexicon: word or phrase in lower case -> IPA. An entry with a sound that English has not is left to espeak, and
    every entry for a voice that is not English. Square brackets of the text itself become round.
    """
    text = spoken.translate(_BRACKETS)
    known = lexicon if takes_phonemes(voice) else {}
    entries = {word: sounds for word, ipa in known.items() if (sounds := espeak_sounds(ipa))}
    said, free = SaidText(), 0
    letters = {found.span(): LETTER for found in LETTER_A.finditer(text)} if takes_phonemes(voice) else {}
    spans = {span: entries[text[slice(*span)].lower()] for span in _found(text, entries)} | letters
    for (start, end), pronounced in sorted(spans.items()):
        said.add(text[free:start], free, True)
        for place, sounds in _placed(text[start:end], pronounced):
            # Without a blank, a hyphen or bracket before the sounds would be read together with them.
            joint = "" if not said.text or said.text[-1].isspace() else " "
            said.add(f"{joint}[[{sounds}]]", start + place, False)
        free = end
    said.add(text[free:], free, True)
    return said


def espeak_sounds(ipa: str) -> str:
    """espeak's names of the sounds, a blank between words; empty where a sound is not English."""
    said = unicodedata.normalize("NFD", ipa)
    said = " ".join(_UNSAID.sub("", _SYLLABIC.sub(r"ə\1", said).translate(_ALIKE)).split())
    said = _STRESS.sub(r"\2\1", said)
    names: list[str] = []
    for found in _SOUND.finditer(said):
        name = " " if found[0] == " " else _SOUNDS.get(found[0], "")
        if not name:
            return ""
        if name == "i:" and said[found.start() - 1 : found.start()] not in ("ˈ", "ˌ", "'"):
            # The short last sound of "happy".
            name = "i"
        if names and ((names[-1], name) in _CLASH or (_vowel(names[-1]) and _vowel(name))):
            name = f"|{name}"
        names.append(name)
    return "".join(names)


def _vowel(name: str) -> bool:
    return name.lstrip("|")[:1] in tuple("aAeEiIoOuUV03@")


def _found(text: str, entries: dict[str, str]) -> Iterator[tuple[int, int]]:
    if entries:
        choices = "|".join(re.escape(word) for word in sorted(entries, key=len, reverse=True))
        for found in re.finditer(rf"(?<!\w)(?:{choices})(?!\w)", text, re.IGNORECASE):
            if found[0].lower() in entries:
                yield found.span()


def _placed(written: str, sounds: str) -> list[tuple[int, str]]:
    """(offset in the phrase, its sounds) for each word of a phrase; one place for all where they do not pair off."""
    words = [found.start() for found in re.finditer(r"[^ ]+", written)]
    parts = sounds.split(" ")
    return list(zip(words, parts, strict=True)) if len(words) == len(parts) else [(0, sounds)]
