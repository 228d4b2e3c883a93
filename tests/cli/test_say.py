"""`audioguide say`: one word or sentence to hear or to keep."""

from __future__ import annotations

import io
import json
import sys
import wave
from pathlib import Path

import pytest

from audioguide.audio import decode
from audioguide.engines.silent import Silent
from audioguide.errors import EngineError
from tests.cli.terminal import faults
from tests.conftest import Run

LEXICON = """\
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
<lexeme><grapheme>kneecap</grapheme><phoneme>ˈniˌkæp</phoneme><alias>knee cap</alias></lexeme>
</lexicon>
"""


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOGUIDE_VOICE", "silent")


def test_it_says_the_spoken_form_and_keeps_it_beside_us(project: Path, run: Run) -> None:
    code, out, err = run("say", "Take 2.5 mg.")
    assert (code, err, faults(out)) == (0, "", [])
    assert "Said: Take two point five" in out
    assert out.splitlines()[-1].startswith("Saved ")
    assert out.splitlines()[-1].endswith("of sound in take-2-5-mg.wav")
    with wave.open("take-2-5-mg.wav") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22050)
        assert file.getnframes() > 22050


def test_no_file_is_ever_replaced_unless_asked_for(project: Path, run: Run) -> None:
    assert [run("say", "Rest")[0] for _ in range(3)] == [0, 0, 0]
    assert sorted(file.name for file in project.glob("*.wav")) == ["rest-2.wav", "rest-3.wav", "rest.wav"]
    Path("kept.wav").write_text("mine")
    code, out, err = run("say", "Rest", "--output", "kept.wav")
    assert (code, out) == (1, "")
    assert err.split() == "Error: kept.wav is there already. Name another file, or replace it with --replace.".split()
    assert Path("kept.wav").read_text() == "mine"
    assert run("say", "Rest", "--output", "kept.wav", "--replace")[0] == 0
    assert Path("kept.wav").read_bytes().startswith(b"RIFF")


def test_an_mp3_is_as_long_as_the_wav(project: Path, run: Run) -> None:
    assert run("say", "Rest well tonight.", "--output", "a.mp3")[0] == 0
    assert run("say", "Rest well tonight.", "--output", "a.wav")[0] == 0
    lengths = [sum(len(block) for block in decode.blocks(Path(name))) for name in ("a.mp3", "a.wav")]
    assert lengths[0] == lengths[1] > 0


def test_the_guides_lexicon_counts_and_is_named(project: Path, run: Run) -> None:
    (project / "chapters/knee/lexicon.pls").write_text(LEXICON, "utf-8")
    assert "lexicon" not in run("say", "Your kneecap.")[1]
    told = run("say", "Your kneecap.", "--guide", "knee")
    assert told[0] == 0, told
    assert "Said: Your kneecap.\nSpelled for the voice: Your knee cap.\n" in told[1]
    assert "From the lexicon: kneecap, knee cap\n" in told[1]
    assert "Voice: silent:silence.\n" in told[1]


def test_the_pace_asked_for_wins_as_in_a_build(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = {}
    for pace in ("100", "200"):
        monkeypatch.setenv("AUDIOGUIDE_PACE", pace)
        code, out, err = run("say", "Rest your knee as much as you can.", "--voice", "pyttsx3", "--json")
        assert code == 0, err
        lengths[pace] = json.loads(out)["seconds"]
    assert lengths["100"] > 1.5 * lengths["200"]


def test_json_tells_the_same(project: Path, run: Run) -> None:
    told = json.loads(run("say", "4 pills", "--json", "--output", "x.wav")[1])
    assert told["text"] == "4 pills"
    assert told["spoken"] == told["given"] == "four pills"
    assert (told["voice"], told["file"], told["lexicon"]) == ("silent:silence", "x.wav", {})
    assert told["seconds"] > 0.5


def test_as_is_and_standard_input(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Said: 4 pills\n" in run("say", "4  pills", "--as-is")[1]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Rest,\nnow.".encode("utf-8-sig"))))
    assert "Said: Rest, now.\n" in run("say", "-")[1]
    assert Path("rest-now.wav").exists()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff")))
    code, _, err = run("say", "-")
    assert (code, err) == (2, "Error: The input is not UTF-8 text. Save it again as UTF-8.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["..."], 2, "There is no word to say."),
        ([""], 2, "There is no word to say."),
        ([], 2, "Missing argument"),
        (["Rest", "--output", "rest.ogg"], 2, "must end in .wav or .mp3"),
        (["Rest", "--output", "no/where/rest.wav"], 1, "could not be written: No such file"),
        (["Rest", "--guide", "kne"], 2, "Did you mean knee?"),
        (["Rest", "--voice", "silnt"], 2, "Did you mean silent?"),
        (["Rest", "--lang", "xx"], 2, "no rules yet"),
    ],
)
def test_bad_input_is_one_sentence(project: Path, run: Run, arguments: list[str], code: int, says: str) -> None:
    told = run("say", *arguments)
    assert told[:2] == (code, "")
    assert told[2].startswith("Error: ")
    assert says in " ".join(told[2].split())
    assert not list(project.glob("*.wav"))


def test_a_voice_that_fails_leaves_no_file(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*asked: object) -> None:
        raise EngineError("the voice broke.")

    monkeypatch.setattr(Silent, "synthesize", fail)
    code, out, err = run("say", "Rest")
    assert (code, out) == (1, "")
    assert "the voice broke." in err
    assert not list(project.glob("*.wav"))


def test_a_long_text_has_a_short_name(project: Path, run: Run) -> None:
    assert run("say", "word " * 60)[0] == 0
    (made,) = project.glob("*.wav")
    assert made.name == "word-word-word-word-word-word-word-word.wav"


def test_the_example_of_the_help_is_a_sentence(project: Path, run: Run) -> None:
    assert faults(run("say", "--help")[1]) == []
