"""A limit is the same limit in other words, and what a heading says no line may say."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from audioguide.cli.root import run as run_cli
from audioguide.drafting.extracting.records import extract
from audioguide.language.base import language_of
from audioguide.model import Fact
from tests.documents import document


def fact(text: str) -> Fact:
    return next(iter(extract(document(text), language_of("en")).table.facts.values()))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Drink no more than 2 units a day.", "under"),
        ("Rest for not more than 2 days.", "under"),
        ("Rest for no less than 2 days.", "over"),
        ("Drink not fewer than 2 cups.", "over"),
        ("Drink more than 2 cups.", "over"),
        ("Drink up to 2 cups.", "under"),
    ],
)
def test_no_turns_a_limit(text: str, role: str) -> None:
    assert [number.role for number in fact(text).numbers] == [role]
    assert fact(text).polarity == "affirmative"


def test_a_limit_of_one_is_not_no_one() -> None:
    assert all("no one" not in scope for scope in fact("For wine, the limit is no more than 1.").quantifiers)
    assert "no one" in fact("No one may come in.").quantifiers


def errors(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str, written: str, told: str) -> bool:
    """Whether `check` refuses a draft in which a line is told otherwise."""
    monkeypatch.chdir(folder)
    Path("leaflet.md").write_text(f"# Your tablets\n\n{source}\n")
    assert run_cli(["draft", "leaflet.md"]) == 0
    (chapter,) = Path("chapters/leaflet/en").iterdir()
    text = chapter.read_text()
    assert written in text
    chapter.write_text(text.replace(written, told))
    return run_cli(["check", "leaflet"]) != 0


SAME = ("no more than 2", "not more than 2", "up to 2", "at most 2")


@pytest.mark.parametrize(("one", "other"), list(itertools.permutations(SAME, 2)))
def test_a_limit_may_be_told_in_other_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: str, other: str
) -> None:
    assert not errors(tmp_path, monkeypatch, f"You may take {one} tablets a day.", one, other)


@pytest.mark.parametrize("told", ["more than 2", "at least 2", "2", "no less than 2", "no more than 3"])
def test_a_limit_is_never_turned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    assert errors(tmp_path, monkeypatch, "You may take no more than 2 tablets a day.", "no more than 2", told)


def test_a_limit_told_as_a_nearer_one_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "You may take no more than 2 tablets a day."
    errors(tmp_path, monkeypatch, source, "no more than 2", "less than 2")
    assert "F001" in capsys.readouterr().out.split("Pointer")[-1]


def test_a_heading_is_no_leave_to_say_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "Take it with food.\n\n## After\n\nYou can eat the same day."
    errors(tmp_path, monkeypatch, source, "Take it with food", "Take it after food")
    assert '"after" is in no word of F001' in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not necessary but may make you feel better.",
        "A bandage is not necessary but may make the arm feel better.",
        "Speak with your nurse.",
        "Speak with your nurse before you stop the tablets.",
        "Speak with your nurse or doctor if you are worried.",
        "The nurse will scan the QR code on your wrist band before your scan.",
        "You may take up to 2 tablets, but no more than 8 in 24 hours.",
        "Do not take more than 8 tablets in 24 hours.",
    ],
)
def test_a_sentence_of_the_source_does_not_contradict_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sentence: str
) -> None:
    assert not errors(tmp_path, monkeypatch, f"Rest your arm.\n\n{sentence}", sentence, sentence)
