"""A sentence is given its spoken form once a build; the checks, an earlier build and the workers are handed it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audioguide.build import plan
from audioguide.model import Spoken
from audioguide.speech import spoken_form
from tests.conftest import Run

SENTENCES = {
    "Chapter 1 of 2. Start here: the basics.", "No clinician has checked this guide yet.",
    "In this part you will hear the basics.", "Ask your team about anything else.", "Next, hear about rest.",
    "Chapter 2 of 2. Rest.", "This part may be hard to hear.", "It lasts about 1 minute.",
    "You do not have to listen to it now.", "To skip it, stop here.", "In this part you will hear about rest.",
    "That is all.",
}  # fmt: skip


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """How often `speak` was called for each text, by whatever name a module knows it."""
    calls = Counter[str]()
    original: Callable[[str, str], Spoken] = spoken_form.speak

    def counted(text: str, language: str) -> Spoken:
        calls[text] += 1
        return original(text, language)

    for name, module in list(sys.modules.items()):
        if name.startswith("audioguide") and vars(module).get("speak") is original:
            monkeypatch.setattr(module, "speak", counted)
    assert vars(plan)["speak"] is counted
    yield calls


def build(run: Run, calls: Counter[str], *more: str) -> dict[str, int]:
    """The calls for sentences of the guide; the lexicon's own entries are not counted."""
    calls.clear()
    assert run("build", *more)[0] == 0
    return {text: times for text, times in calls.items() if text in SENTENCES or text == "That is all, please."}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_in_a_fresh_build(project: Path, run: Run, asked: Counter[str], jobs: str) -> None:
    assert build(run, asked, "--jobs", jobs) == dict.fromkeys(SENTENCES, 1)


def test_not_at_all_in_one_that_stands(project: Path, run: Run, asked: Counter[str]) -> None:
    build(run, asked)
    assert build(run, asked) == {}


def test_in_one_with_a_changed_line(project: Path, run: Run, asked: Counter[str]) -> None:
    build(run, asked)
    file = project / "chapters" / "knee" / "en" / "02-rest.md"
    file.write_text(file.read_text("utf-8").replace("That is all.", "That is all, please."), "utf-8")
    assert build(run, asked) == dict.fromkeys(SENTENCES - {"That is all."} | {"That is all, please."}, 1)


def test_in_one_whose_sounds_stand_and_whose_tags_do_not(project: Path, run: Run, asked: Counter[str]) -> None:
    build(run, asked)
    file = project / "chapters" / "knee" / "en" / "02-rest.md"
    file.write_text(file.read_text("utf-8").replace("That is all. {signpost}", "That is all. {safety}"), "utf-8")
    assert build(run, asked) == dict.fromkeys(SENTENCES, 1)


def test_a_line_that_is_put_aside_is_no_part_of_what_is_published(project: Path, run: Run, asked: Counter[str]) -> None:
    build(run, asked)
    assert not [file.name for file in (project / "output" / "knee-en").iterdir() if file.name.startswith(".")]
