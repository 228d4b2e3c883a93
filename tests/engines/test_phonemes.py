from __future__ import annotations

import pytest

from audioguide.engines.phonemes import from_ipa
from audioguide.errors import EngineError

VOCABULARY = frozenset("AIOWYbdfhijklmnpstuvwzðŋɑɔəɛɜɡɪɹʃʊʌʒʤʧˈˌθæT")


@pytest.mark.parametrize(
    ("ipa", "letters"),
    [
        ("mæˈstɛktəmi", "mæstˈɛktəmi"),
        ("/tʃaɪld/", "ʧIld"),
        ("ˈdʒoʊkɝ", "ʤˈOkɜɹ"),
        ("t͡ʃeɪn", "ʧAn"),
        ("ˈæk.sɪˌlɛr.i", "ˈæksɪlˌɛɹi"),
        ("ˈhɑːrˌmoʊn", "hˈɑɹmˌOn"),
        ("bɔɪ haʊs", "bYhWs"),
    ],
)
def test_ipa_in_the_letters_of_the_voice(ipa: str, letters: str) -> None:
    assert from_ipa("word", ipa, VOCABULARY) == letters


@pytest.mark.parametrize("ipa", ["ˈʘoʊm", "", " ", "ñ"])
def test_a_sound_the_voice_lacks_names_the_word(ipa: str) -> None:
    with pytest.raises(EngineError, match=r'lexicon\.pls gives "estrogen"'):
        from_ipa("estrogen", ipa, VOCABULARY)
