"""The adapter for `llm`, with a stand-in for that library: what is asked, and what is said where it cannot run."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from audioguide.cli.root import run as run_cli
from audioguide.drafting.rewriters.llm import Llm


class FakeModel:
    def __init__(self, asked: list[tuple[str, str]]) -> None:
        self.asked = asked

    def prompt(self, text: str, system: str) -> FakeModel:
        self.asked.append((text, system))
        return self

    def text(self) -> str:
        return '"Rest your knee for 3 days.\nIt is quite safe."'


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the stand-in was asked."""
    prompts: list[tuple[str, str]] = []
    library = ModuleType("llm")

    class UnknownModelError(KeyError):
        pass

    def get_model(name: str | None = None) -> FakeModel:
        if name == "nobody":
            raise UnknownModelError(name)
        return FakeModel(prompts)

    library.UnknownModelError = UnknownModelError  # type: ignore[attr-defined]
    library.get_model = get_model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "llm", library)
    return prompts


@pytest.fixture
def leaflet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "chapters").mkdir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "knee.md").write_text("# Your knee\n\nRest your knee for 2 days. Do not drive.\n")
    return tmp_path


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "llm", None)
    assert "-m pip install 'audioguide[llm]'" in Llm().check()


def test_an_unknown_model_is_named(asked: list[tuple[str, str]]) -> None:
    assert Llm("nobody").check() == "Your llm has no model named nobody. To see its models: llm models"
    assert Llm("some").check() == ""
    assert Llm("some").sends_to == "the service behind the model some of your llm"
    assert "default model" in Llm().sends_to


def test_nothing_is_asked_before_it_is_allowed(
    leaflet: Path, asked: list[tuple[str, str]], capfd: pytest.CaptureFixture[str]
) -> None:
    assert run_cli(["draft", "knee.md", "--rewriter", "llm"]) == 2
    said = " ".join(capfd.readouterr().err.split())
    assert "sends each sentence of the document to the service behind the default model" in said
    assert "--allow-online" in said
    assert asked == []
    assert not list((leaflet / "chapters").iterdir())


def test_what_a_model_gets_wrong_is_thrown_away_and_counted(
    leaflet: Path, asked: list[tuple[str, str]], capfd: pytest.CaptureFixture[str]
) -> None:
    assert run_cli(["draft", "knee.md", "--rewriter", "llm:some", "--allow-online"]) == 0
    out = " ".join(capfd.readouterr().out.split())
    assert "Each sentence is sent to the service behind the model some of your llm." in out
    assert "0 sentences of the rewriter for you to take or leave, " in out
    told = "".join(file.read_text() for file in (leaflet / "chapters" / "knee" / "en").iterdir())
    assert "2 days" in told
    assert "3 days" not in told
    assert "quite safe" not in told
    assert any("Rest your knee for 2 days." in text for text, _ in asked)
    assert all("Keep every number" in " ".join(system.split()) for _, system in asked)
