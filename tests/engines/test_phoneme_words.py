from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.engines.phoneme_words import espeak_letters, owners


def told(phonemes: str, alone: str) -> str:
    """The owner of each phoneme as a digit, a dot where nobody is."""
    return "".join("." if word is None else str(word) for word in owners(phonemes, alone.split("|")))


@pytest.mark.parametrize(
    ("phonemes", "alone", "owned"),
    [
        ("ðə lˈɪmf.", "ðə|lˈɪmf", "00.11111."),
        # espeak joins small words, and says them otherwise alone.
        ("wˈʌn ʌvðə bˈɹ", "wˈʌn|ˈʌv|ðə|bˈɹ", "0000.1122.333"),
        # One word may be several groups.
        ("ˈeɪt pˈɔɪnt tˈuː ɒv", "ˈeɪt pˈɔɪnt tˈuː|ˈɒv", "0000.000000.0000.11"),
        # A group that matches nothing belongs to the word that is missing there.
        ("aa xx bb", "aa|cc|bb", "00.11.22"),
        ("xx bb", "aa|bb", "00.11"),
        ("aa xx", "aa|bb", "00.11"),
        ("xx", "aa", "00"),
        (", .", "aa", "..."),
        ("", "aa", ""),
    ],
)
def test_each_phoneme_has_its_word(phonemes: str, alone: str, owned: str) -> None:
    assert told(phonemes, alone) == owned


@given(
    phonemes=st.text(st.sampled_from("abcˈ ,."), max_size=60),
    alone=st.lists(st.text(st.sampled_from("abcˈ"), max_size=8), min_size=1, max_size=9),
)
def test_owners_ascend_and_every_sound_has_one(phonemes: str, alone: list[str]) -> None:
    found = owners(phonemes, alone)
    known = [word for word in found if word is not None]
    assert known == sorted(known)
    assert all(0 <= word < len(alone) for word in known)
    assert [word is None for word in found] == [letter in " ,." for letter in phonemes]


@pytest.mark.parametrize(
    ("ipa", "letters"),
    [
        ("mæˈstɛktəmi", "mæstˈɛktəmi"),
        ("/ˈriː.dɪŋ/", "ɹˈiːdɪŋ"),
        ("t͡ʃɛst", "tʃɛst"),
        ("fɔː rən", "fɔːɹən"),
    ],
)
def test_stress_goes_before_the_vowel_as_espeak_writes_it(ipa: str, letters: str) -> None:
    assert "".join(espeak_letters(ipa)) == letters
