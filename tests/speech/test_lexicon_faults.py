"""A lexicon may say a word better, and never as another word on which the meaning hangs."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.errors import ScriptError
from audioguide.language.base import language_of
from audioguide.speech import Lexicon, lexicon_for, read_lexicon
from tests.conftest import Run
from tests.speech.test_lexicon import written


def entry(word: str, phoneme: str = "", alias: str = "") -> str:
    said = f"<phoneme>{phoneme}</phoneme>" if phoneme else ""
    return f"<grapheme>{word}</grapheme>{said}" + (f"<alias>{alias}</alias>" if alias else "")


@pytest.mark.parametrize(
    ("word", "phoneme", "alias"),
    [
        ("fifteen", "", "fifty"), ("fifteen", "ˈfɪfti", ""), ("15", "", "50"), ("not", "naʊ", ""), ("not", "", "now"),
        ("may", "", "must"), ("if", "", "unless"), ("tamoxifen", "ˈlɛtɹəˌzoʊl", ""), ("tamoxifen", "", "letrozole"),
        ("patch", "", "no patch"), ("patch", "ˈnɑt ˈpætʃ", ""), ("take", "", "do not take"), ("well", "", "not well"),
        ("milligrams", "", "micrograms"), ("mg", "", "micrograms"), ("kneecap", "nɑt", ""),
    ],
)  # fmt: skip
def test_a_word_that_would_sound_as_another_is_refused(tmp_path: Path, word: str, phoneme: str, alias: str) -> None:
    written(tmp_path, entry("stent", alias="stennt"), entry(word, phoneme, alias))
    with pytest.raises(ScriptError, match="Delete the entry") as told:
        lexicon_for("en-US", tmp_path)
    assert told.value.line == 3


@pytest.mark.parametrize(
    ("word", "phoneme", "alias"),
    [
        ("de novo", "", "day no vo"), ("CA-125", "", "sea A 1 25"), ("kneecap", "ˈniˌkæp", "knee cap"),
        ("immunotherapy", "", "im you no therapy"), ("two", "tu", ""), ("fifteen", "fɪfˈtiːn", ""),
        ("knot", "nɑt", ""), ("tamoxifen", "təˈmɑksəfən", "tuh mox i fen"), ("Femara", "", "feh mar uh"),
    ],
)  # fmt: skip
def test_a_word_that_is_only_said_better_is_not(tmp_path: Path, word: str, phoneme: str, alias: str) -> None:
    written(tmp_path, entry(word, phoneme, alias))
    lexicon_for("en-US", tmp_path)


def test_the_lexicon_of_the_language_itself_is_held() -> None:
    own = language_of("en").spoken.lexicon
    assert own is not None
    assert len(read_lexicon(own, "en-US", Lexicon(language="en")).phonemes) > 300


def test_check_build_and_say_refuse_it(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOGUIDE_VOICE", "silent")
    folder = next((project / "chapters").iterdir())
    written(folder, entry("fifteen", "ˈfɪfti"))
    code, out, _ = run("check", folder.name)
    assert code != 0
    assert "[E8]" in out
    for asked in (("build", folder.name), ("say", "fifteen", "--guide", folder.name)):
        code, _, err = run(*asked)
        assert code != 0
        assert "fifty" in err
