from __future__ import annotations

from collections.abc import Iterator

import pytest

from audioguide.engines import espeak_library
from audioguide.engines.espeak_phonemes import PHONEMES, espeak_sounds, takes_phonemes, with_lexicon
from audioguide.engines.pyttsx3 import Pyttsx3
from audioguide.engines.words import words
from audioguide.speech import lexicon_for

LEXICON = {"tamoxifen": "təˈmɑksɪfən", "in situ": "ɪn ˈsaɪtu", "hodgkin": "ˈhɑdʒkɪn"}


@pytest.mark.parametrize(
    ("ipa", "names"),
    [
        ("təˈmɑksɪfən", "t@m'A:ksIf@n"),
        ("/ˈkɑːr.sɪˌnoʊ.mə/", "k'A@sIn,oUm@"),
        ("ˈt͡ʃɪldrən", "tS'Ildr@n"),
        ("ˈhæpi", "h'api"),
        ("ˈsiˌɪŋ", "s'i:,IN"),
        ("naʊˈtʃɝ", "naUtS'3:"),
        ("ˈwaɪənd", "w'aI|@nd"),
        ("ˈhɑtʃət ʃɪp", "h'A:tS@t SIp"),
        ("ˈhɑtʃətʃɪp", "h'A:tS@tSIp"),
        ("ˈkætʃɚ kɛɹ", "k'atS3 ke@"),
        ("ˈæspɪɹɪn", "'aspIrIn"),
        ("ˈlɪtl̩", "l'It@l"),
        ("ˈʘoʊm", ""),
        ("", ""),
    ],
)
def test_ipa_in_espeaks_own_names(ipa: str, names: str) -> None:
    assert espeak_sounds(ipa) == names


def test_every_entry_of_our_lexicon_can_be_said() -> None:
    assert [word for word, ipa in lexicon_for("en").phonemes.items() if not espeak_sounds(ipa)] == []


def test_only_english_voices_have_english_sounds() -> None:
    assert [takes_phonemes(voice) for voice in ("en-us", "en", "en-gb-x-rp", "es", "enm")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert with_lexicon("Take tamoxifen [now].", LEXICON, "es").text == "Take tamoxifen (now)."


@pytest.fixture
def sounds_allowed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As pyttsx3 is to call it: with the flag."""
    if why := Pyttsx3().check():
        pytest.skip(why)
    bindings = espeak_library._bindings()
    if "PHONEMES" not in vars(espeak_library):
        monkeypatch.setattr(bindings, "CHARS_UTF8", bindings.CHARS_UTF8 | PHONEMES)
    yield


@pytest.mark.parametrize(
    "spoken",
    [
        "Take tamoxifen now.",
        "Tamoxifen, then rest.",
        "Non Hodgkin is not in situ, is it?",
        "One tamoxifen, two tamoxifen; three four.",
        "Café (tamoxifen) and then.",
        "Nothing else matters.",
    ],
)
def test_word_events_lead_back_to_the_words(sounds_allowed: None, spoken: str) -> None:
    said = with_lexicon(spoken, LEXICON, "en-us")
    events = next(iter(espeak_library.speak([said.text], "en-us", 160))).words
    places = [said.place(position) for position, _ in events]
    starts = [start for start, _ in words(spoken)]
    assert [place + spoken[place].isspace() for place in places] == starts


def test_the_word_is_said_by_its_sounds(sounds_allowed: None) -> None:
    def sound(text: str) -> bytes:
        return bytes(next(iter(espeak_library.speak([text], "en-us", 160))).pcm)

    own, given = sound("Take tamoxifen now."), sound(with_lexicon("Take tamoxifen now.", LEXICON, "en-us").text)
    assert own != given
    assert abs(len(own) - len(given)) < 0.2 * len(own)
    plain = "A plain sentence, as it is."
    assert sound(plain) == sound(with_lexicon(plain, LEXICON, "en-us").text)


def test_brackets_of_the_text_are_never_sounds() -> None:
    assert with_lexicon("Take [[t@m]] now.", {}, "en-us").text == "Take ((t@m)) now."


def test_a_phrase_of_as_many_words_has_a_place_for_each() -> None:
    said = with_lexicon("It is in situ now.", LEXICON, "en-us")
    assert said.text == "It is [[In]] [[s'aItu:]] now."
    assert [said.place(said.text.index(part)) for part in ("In]]", "s'aI", "now")] == [6, 9, 14]
    assert with_lexicon("It is in situ.", {"in situ": "ɪnˈsaɪtu"}, "en-us").text == "It is [[Ins'aItu:]]."


def test_the_letter_a_is_no_article() -> None:
    assert with_lexicon("A nurse said C A fifteen, group A B, or A.", {}, "en-us").text == (
        "A nurse said C [['eI]] fifteen, group [['eI]] B, or [['eI]]."
    )
    assert with_lexicon("A F P is a marker.", {}, "en-us").text == "[['eI]] F P is a marker."
