from __future__ import annotations

from functools import cache

import pytest

from audioguide.engines.natural import Natural
from audioguide.engines.words import words
from audioguide.errors import EngineError
from audioguide.model import Clip

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(Natural().check()), reason=Natural().check() or "natural can run"),
]


@cache
def voice() -> Natural:
    return Natural()


def say(text: str, lexicon: dict[str, str] | None = None, rate: float = 150) -> Clip:
    return voice().synthesize(text, "heart", rate, lexicon or {})


def marked(text: str) -> list[str]:
    return [text[mark.char_start : mark.char_end] for mark in say(text).marks]


def phonemes(text: str, lexicon: dict[str, str] | None = None) -> str:
    return " | ".join("".join(p.letter for p in run) for run in voice()._runs(text, lexicon or {}))


def test_it_says_what_plain_hibari_says() -> None:
    from hibari import Hibari

    plain = Hibari()
    for text in ("After a mastectomy, the chance is not the same.", "It’s well-known. Call Dr. Smith!"):
        assert phonemes(text).split(" | ") == plain.phonemize(text)


def test_the_samples_are_those_of_plain_hibari() -> None:
    import numpy as np
    from hibari import Hibari

    from audioguide.engines.natural import PACE

    text = "Call your team."
    clip = say(text)
    plain = (Hibari()(text, speed=PACE.speed(150), seed=0) * 32767).astype("<i2")
    unfaded = np.frombuffer(clip.pcm, "<i2")[96:-96].tobytes()
    assert unfaded in plain.tobytes()


def test_the_lexicon_decides_how_a_word_is_said_wherever_it_stands() -> None:
    lexicon = {"lymph": "lɪmf", "co-pay": "ˈkoʊpeɪ"}
    assert phonemes("Lymph nodes, the LYMPH; lymphatic co-pay.", lexicon).count("lɪmf") >= 2
    assert "kˈOpA" in phonemes("Your co-pay.", lexicon)
    assert [m.char_end - m.char_start for m in say("The lymph nodes.", lexicon).marks] == [3, 5, 5]


def test_a_lexicon_entry_it_cannot_say_is_an_error() -> None:
    with pytest.raises(EngineError, match=r'"lymph".*no ʘ'):
        say("The lymph nodes.", {"lymph": "ʘ"})


def test_brackets_are_never_read_as_a_pronunciation() -> None:
    assert marked("Take [this](/hæt/) now.") == ["Take", "this", "hæt", "now"]
    assert "hˈæt" not in phonemes("[this](/hˈæt/)".translate(str.maketrans("[]", "()"))).split("(")[1]


def test_words_hibari_respells_keep_their_marks() -> None:
    assert marked("Ask Dr. Smith’s team, e.g. today.") == ["Ask", "Dr", "Smith’s", "team", "e.g", "today"]
    assert marked("8.2% of them") == ["8.2", "of", "them"]


def test_a_long_unknown_word_keeps_all_its_letters() -> None:
    word = "blorptastic" * 6
    assert len(phonemes(word)) > 1.6 * len(phonemes(word[:33]))
    assert marked(word) == [word]


def test_runs_lose_nothing() -> None:
    text = "hello there you " * 120
    assert marked(text) == [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize("text", ["日本", "हिन्दी"])
def test_letters_it_has_no_sound_for_are_an_error(text: str) -> None:
    with pytest.raises(EngineError, match="speaks English"):
        say(text)


def test_another_voice_is_an_error_not_a_download() -> None:
    with pytest.raises(EngineError, match="no voice named emma"):
        voice().synthesize("Hello.", "emma", 150, {})


def test_marks_lie_where_the_sound_is() -> None:
    """Between two clauses there is silence, and no word may be marked in it."""
    import numpy as np

    text = "Stop now. Then go on, please."
    clip = say(text)
    loud = np.abs(np.frombuffer(clip.pcm, "<i2").astype(int)) > 300
    ends = {text[mark.char_start : mark.char_end]: mark for mark in clip.marks}
    gap = loud[ends["now"].end + 1200 : ends["Then"].start - 1200]
    assert len(gap) > 1200
    assert not gap.any()


def test_numpys_fft_is_used_even_where_scipy_is_there() -> None:
    from hibari import dsp

    from audioguide.engines import hibari_model

    say("Hello.")
    assert (dsp.rfft, dsp.irfft, dsp.FFT_BACKEND) == (hibari_model._rfft, hibari_model._irfft, "numpy")
    assert "fft numpy" in voice().version()


def test_the_letter_a_is_no_article() -> None:
    voice = Natural()
    assert "ˈsi ˈeɪ" in voice.phonemes("The C A fifteen three test.", "heart", {})
    assert voice.phonemes("A nurse said a word.", "heart", {}).startswith("ɐ ")
    assert voice.phonemes("A F P is a marker.", "heart", {}).startswith("ˈeɪ ˈɛf")
