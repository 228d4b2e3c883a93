from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.engines import espeak_folder, espeak_library
from audioguide.engines.espeak_counters import counters
from audioguide.engines.espeak_folder import library_and_voices, reachable
from audioguide.engines.pyttsx3 import MOST_CHARACTERS, MOST_IN_A_WORD, Pyttsx3, _pieces
from audioguide.engines.words import words
from audioguide.errors import EngineError, EngineUnavailable

pytestmark = pytest.mark.slow

runs_here = pytest.mark.skipif(bool(Pyttsx3().check()), reason=Pyttsx3().check() or "pyttsx3 can run")


@given(st.text(st.sampled_from("ab ,.—\n"), max_size=300), st.integers(1, 40))
def test_pieces_cover_the_text_and_are_bearable(text: str, times: int) -> None:
    pieces = _pieces(text * times)
    assert "".join((text * times)[start:end] for start, end in pieces) == text * times
    for start, end in pieces:
        assert 0 < end - start <= MOST_CHARACTERS
        assert all(len(run) <= MOST_IN_A_WORD for run in (text * times)[start:end].split())


@runs_here
def test_two_hundred_thousand_characters_are_said() -> None:
    text = ("Rest." + " " * 95) * 2_000
    clip = Pyttsx3().synthesize(text, "en-us", 560, {})
    assert len(clip.marks) == len(words(text)) == 2_000


@runs_here
def test_one_word_of_twenty_thousand_letters_is_said() -> None:
    clip = Pyttsx3().synthesize("la" * 10_000, "en-us", 450, {})
    assert [(mark.char_start, mark.char_end) for mark in clip.marks] == [(0, 20_000)]


@runs_here
def test_words_with_several_events_have_one_mark() -> None:
    text = "About 8.2% of 1,250 people; it's 5-10."
    marks = Pyttsx3().synthesize(text, "en-us", 150, {}).marks
    assert [(mark.char_start, mark.char_end) for mark in marks] == words(text)


@runs_here
def test_a_pause_belongs_to_no_word() -> None:
    marks = Pyttsx3().synthesize("Stop now. Then go on.", "en-us", 150, {}).marks
    assert marks[2].start - marks[1].end > 22_050 // 5


@runs_here
def test_other_voices_speak_other_languages() -> None:
    engine = Pyttsx3()
    assert engine.voices()[0].name == "en-us"
    assert {"es", "es-419", "vi", "pl", "en-us"} <= {voice.name for voice in engine.voices()}
    said = {name: engine.synthesize("Doctor no me mires.", name, 150, {}).pcm for name in ("es", "en-us", "pl")}
    assert len(set(said.values())) == 3


@runs_here
def test_a_voice_it_does_not_have_is_an_error() -> None:
    with pytest.raises(EngineUnavailable, match="no voice named klingon"):
        Pyttsx3().synthesize("Hello.", "klingon", 150, {})


@runs_here
def test_what_espeak_refuses_is_an_engine_error() -> None:
    assert issubclass(EngineUnavailable, EngineError)


def test_not_where_neither_espeak_nor_a_driver_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "aix")
    assert Pyttsx3().check() == "pyttsx3 has no voice on aix. Use --voice natural."
    assert Pyttsx3().voices() == []


def test_a_missing_table_is_said_and_never_reaches_espeak(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "espeakng_loader"
    (package / "espeak-ng-data").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "libespeak-ng.so").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "espeakng_loader", raising=False)
    library_and_voices.cache_clear()
    try:
        assert "phontab is missing" in Pyttsx3().check()
        with pytest.raises(EngineUnavailable, match="phontab"):
            library_and_voices()
    finally:
        library_and_voices.cache_clear()


def test_a_long_folder_name_is_made_short(tmp_path: Path) -> None:
    assert reachable(tmp_path) == os.fsencode(tmp_path)
    far = tmp_path / ("long" * 30) / ("name" * 30)
    far.mkdir(parents=True)
    (far / "phontab").write_text("here", "utf-8")
    short = Path(os.fsdecode(reachable(far)))
    assert len(bytes(short)) <= espeak_folder.MOST_PATH_BYTES
    assert (short / "phontab").read_text("utf-8") == "here"
    with pytest.raises(EngineUnavailable, match="cannot be opened"):
        reachable(far / "gone")


ODD = [
    "Wait; what?",
    "日本語 and English",
    "Ωmega",
    "!!!",
    "ha" * 40,
    "Привет мир",
    "LOUD WORDS HERE!",
    "x",
    "1,234 £5",
]
PLAIN = ["Call your team today.", "In 100 people, 6 get it.", "The chance is not the same for everyone.", "Oh no!" * 9]


def said(text: str, voice: str = "en-us", speed: int = 140) -> tuple[bytes, list[tuple[int, int]]]:
    (speech,) = espeak_library.speak([text], voice, speed)
    return speech.pcm, speech.words


@runs_here
@pytest.mark.parametrize("voice", ["en-us", "es", "ru", "cmn"])
def test_a_sentence_sounds_as_from_a_library_just_loaded_whatever_came_before(
    monkeypatch: pytest.MonkeyPatch, voice: str
) -> None:
    texts = [*PLAIN, *ODD]
    with monkeypatch.context() as patched:
        espeak_library._let_go()
        patched.setattr(espeak_library, "counters", lambda file: None)
        fresh = {text: said(text, voice) for text in texts}
        assert espeak_library._ready is None, "nothing that could remember"
    order = texts * 3
    random.Random(1).shuffle(order)
    for text in order:
        assert said(text, voice) == fresh[text], text


@runs_here
def test_the_counters_are_what_makes_a_text_differ_from_itself() -> None:
    first = said(PLAIN[0])
    ready = espeak_library._ready
    assert ready is not None
    assert ready.say(PLAIN[0]).pcm != first[0], "without setting them back"
    assert said(PLAIN[0]) == first


@runs_here
def test_other_voices_and_speeds_in_between_change_nothing() -> None:
    first = said(PLAIN[0])
    said(PLAIN[1], "es")
    said(PLAIN[2], "en-us", 200)
    assert said(PLAIN[0]) == first


@pytest.mark.parametrize("content", [b"", b"MZ", b"\x7fELF\x02\x01", b"\x7fELF\x02\x01" + b"\xff" * 200])
def test_a_library_whose_names_cannot_be_read_has_no_counters(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "library").write_bytes(content)
    assert counters(tmp_path / "library") is None
