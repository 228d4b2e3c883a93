"""A third party's package with one thing wrong, of every kind: it is named, with what to do, and the others work."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audioguide.cli.root import run
from audioguide.errors import AudioguideError, EngineBroken, EngineUnavailable, PluginUnavailable
from audioguide.language.base.language import known_languages, language_of
from audioguide.plugins import available, guarded, load, make
from audioguide.sources import read_document

READER = """
class Broken:
    endings = (".odt", ".txt")
    def recognises(self, source):
        return False
    def read(self, source):
        raise KeyError("content.xml")
"""
ENGINE = """
from audioguide.model import Voice
class Broken:
    name = "broken"
    sends_text_off_device = False
    def check(self):
        return ""
    def voices(self):
        return [Voice("broken", "only", "en-US", "One")]
"""
WRONG = {
    "import": "import nowhere_to_be_found",
    "syntax": "class Broken: )",
    "nothing": "Other = None",
    "constructor": "class Broken:\n    def __init__(self, *model):\n        raise ValueError('two\\nlines')",
}
"""What no kind survives."""

Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """A package with `Broken` as pip would leave it: install(kind, the text of its module)."""
    folder = tmp_path_factory.mktemp("site")
    name = f"third_party_{folder.name.replace('-', '_')}"

    def put(kind: str, module: str) -> None:
        (folder / f"{name}.py").write_text(module, "utf-8")
        about = folder / f"{name}-1.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: audioguide-{kind}\nVersion: 1\n", "utf-8")
        (about / "entry_points.txt").write_text(f"[audioguide.{kind}]\nbroken = {name}:Broken\n", "utf-8")
        monkeypatch.syspath_prepend(folder)

    yield put
    sys.modules.pop(name, None)


@pytest.mark.parametrize("kind", ["engines", "sources", "rewriters", "languages", "publications"])
@pytest.mark.parametrize("wrong", WRONG)
def test_an_error_names_what_is_broken_and_what_to_do(kind: str, wrong: str, install: Install) -> None:
    install(kind, WRONG[wrong])
    assert "broken" in available(kind)
    with pytest.raises(PluginUnavailable) as told:
        make(kind, "broken")
    assert (told.value.kind, told.value.name, told.value.exit_code) == (kind, "broken", 1)
    assert str(told.value).startswith("broken ") and "\n" not in str(told.value)
    assert str(told.value).endswith(f"Install audioguide-{kind} again, or remove it.")
    assert isinstance(told.value, EngineUnavailable) == (kind == "engines")


def test_an_error_of_ours_is_left_as_it_is() -> None:
    with pytest.raises(AudioguideError, match=r"^Say it so.$"), guarded("engines", "silent"):
        raise AudioguideError("Say it so.")


def test_the_error_goes_through_a_pipe() -> None:
    told = EngineBroken("beeps does not work.", "engines", "beeps")
    again = pickle.loads(pickle.dumps(told))
    assert (type(again), str(again), again.kind, again.name) == (EngineBroken, str(told), "engines", "beeps")


# Readers


@pytest.mark.parametrize(
    "module",
    [
        *WRONG.values(),
        READER.replace('endings = (".odt", ".txt")', "endings = None"),
        READER.replace("return False", "raise RuntimeError('no')"),
        READER.replace("return False", "from audioguide.errors import SourceError; raise SourceError('no')"),
    ],
)
def test_a_broken_reader_is_told_once_and_the_others_read(module: str, install: Install, tmp_path: Path) -> None:
    install("sources", module)
    (tmp_path / "a.md").write_text("# Rest\n\nRest for 2 days.\n", "utf-8")
    document = read_document(tmp_path / "a.md")
    assert [block.text for block in document.blocks] == ["Rest", "Rest for 2 days."]
    found = [finding for finding in document.findings if finding.code == "D16"]
    assert [(finding.severity, "broken" in finding.message) for finding in found] == [("warning", True)]


def test_a_file_that_needs_the_broken_reader_is_refused_in_its_name(install: Install, tmp_path: Path) -> None:
    install("sources", WRONG["import"])
    (tmp_path / "a.broken").write_text("Rest for 2 days.", "utf-8")
    with pytest.raises(PluginUnavailable, match=r"a\.broken: its reader broken is registered but cannot be loaded"):
        read_document(tmp_path / "a.broken")


def test_a_file_whose_ending_the_broken_reader_named_is_refused_in_its_name(install: Install, tmp_path: Path) -> None:
    install("sources", READER.replace("return False", "raise RuntimeError('no')"))
    (tmp_path / "a.odt").write_text("Rest for 2 days.", "utf-8")
    with pytest.raises(PluginUnavailable, match=r"a\.odt: its reader broken does not work: RuntimeError no\. Install"):
        read_document(tmp_path / "a.odt")


def test_a_file_nobody_reads_is_refused_with_the_readers_that_are_broken(install: Install, tmp_path: Path) -> None:
    install("sources", WRONG["import"])
    (tmp_path / "a.odt").write_bytes(b"\1\0\2\3")
    with pytest.raises(AudioguideError, match=r"no document that can be read.*The reader broken is registered but"):
        read_document(tmp_path / "a.odt")


def test_a_reader_that_fails_at_its_file_is_named(install: Install, tmp_path: Path) -> None:
    install("sources", READER)
    (tmp_path / "a.odt").write_text("Rest for 2 days.", "utf-8")
    with pytest.raises(PluginUnavailable, match=r"^broken does not work: KeyError 'content.xml'"):
        read_document(tmp_path / "a.odt")


def test_a_draft_goes_on_beside_a_broken_reader(
    install: Install, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install("sources", WRONG["import"])
    (project / "a.md").write_text("# Rest\n\nRest for 2 days.\n\nWalk every day.\n", "utf-8")
    assert run(["draft", "a.md"]) == 0
    assert "broken is registered but cannot be loaded" in (project / "chapters" / "a" / "decisions.yaml").read_text(
        "utf-8"
    )
    capsys.readouterr()


# Engines


@pytest.mark.parametrize(
    ("module", "why"),
    [
        (WRONG["import"], "cannot be loaded"),
        (WRONG["constructor"], "ValueError two lines"),
        (ENGINE.replace('return ""', "raise OSError('gone')"), "OSError gone"),
        (ENGINE.replace('return [Voice("broken", "only", "en-US", "One")]', "raise OSError('gone')"), "OSError gone"),
        (ENGINE.replace('return [Voice("broken", "only", "en-US", "One")]', "return []"), "It has no voice."),
    ],
)
def test_a_broken_engine_is_listed_as_one(
    module: str, why: str, install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install("engines", module)
    assert run(["voices", "--json"]) == 0
    rows = {row["engine"]: row for row in json.loads(capsys.readouterr().out)}
    assert why in rows["broken"]["why_not"] and rows["silent"]["why_not"] == ""
    assert run(["voices"]) == 0
    assert "broken: cannot run here." in capsys.readouterr().out


def test_a_guide_whose_engine_is_broken_is_refused_and_told_of_another_voice(install: Install, project: Path) -> None:
    from audioguide.settings import read
    from audioguide.speech.voice import choose_voice

    install("engines", ENGINE.replace('return ""', "raise OSError('gone')"))
    from audioguide.script import read_guide

    guide_toml = project / "chapters" / "knee" / "guide.toml"
    guide_toml.write_text(guide_toml.read_text("utf-8").replace('voice = "silent"', 'voice = "broken"'), "utf-8")
    with pytest.raises(EngineUnavailable) as refused:
        choose_voice(read_guide(guide_toml.parent), read())
    told = str(refused.value)
    assert told.startswith("It asks for the voice broken, which cannot run here. broken does not work: OSError gone.")
    assert told.endswith("--voice pyttsx3")
    assert choose_voice(read_guide(guide_toml.parent), read({"VOICE": "pyttsx3"})).engine.name == "pyttsx3"


# Rewriters and languages


def test_a_broken_rewriter_is_named(install: Install, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install("rewriters", WRONG["constructor"])
    (project / "a.md").write_text("# Rest\n\nRest for 2 days.\n", "utf-8")
    assert run(["draft", "a.md", "--rewriter", "broken:large"]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert (
        told == "Error: broken does not work: ValueError two lines. Install audioguide-rewriters again, or remove it."
    )
    assert run(["draft", "a.md"]) == 0


def test_a_broken_language_stops_its_own_guides_alone(install: Install) -> None:
    install("languages", WRONG["import"])
    assert {"broken", "en"} <= set(known_languages())
    assert language_of("en-US").name == "English"
    with pytest.raises(PluginUnavailable, match=r"^broken is registered but cannot be loaded"):
        language_of("broken-XX")
    assert language_of("xq").tag == ""


def test_what_is_built_in_loads() -> None:
    for kind in ("engines", "sources", "languages", "rewriters"):
        assert all(load(kind, name) for name in available(kind))
