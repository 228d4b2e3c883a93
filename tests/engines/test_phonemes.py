from __future__ import annotations

import pytest

from audioguide.engines.phonemes import from_ipa, to_ipa
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
        ("bɔɪ haʊs", "bY hWs"),
        ("ɪn\u00a0 ˈsaɪtu", "ɪn sˈItu"),
        ("ˈlɪtl̩", "lˈɪtᵊl"),
    ],
)
def test_ipa_in_the_letters_of_the_voice(ipa: str, letters: str) -> None:
    assert from_ipa("word", ipa, VOCABULARY | {" ", "ᵊ"}) == letters


@pytest.mark.parametrize("ipa", ["ˈʘoʊm", "", " ", "ñ"])
def test_a_sound_the_voice_lacks_names_the_word(ipa: str) -> None:
    with pytest.raises(EngineError, match=r'lexicon\.pls gives "estrogen"'):
        from_ipa("estrogen", ipa, VOCABULARY)


@pytest.mark.parametrize(
    ("letters", "ipa"),
    [
        ("mæstˈɛktəmi", "mæˈstɛktəmi"),
        ("əmˌɑksəsˈɪlɪn", "əˌmɑksəˈsɪlɪn"),
        ("sˈɜɹʤəɹi", "ˈsɝdʒəɹi"),
        ("kˈænsəɹ", "ˈkænsɚ"),
        ("bˈIˌɑpsi", "ˈbaɪˌɑpsi"),
        ("ɪn sˈItu", "ɪn ˈsaɪtu"),
        ("ʧˈIld hWs", "ˈtʃaɪld haʊs"),
    ],
)
def test_the_letters_of_the_voice_in_ipa_and_back(letters: str, ipa: str) -> None:
    assert to_ipa(letters) == ipa
    assert from_ipa("word", ipa, VOCABULARY | {" "}) == letters
