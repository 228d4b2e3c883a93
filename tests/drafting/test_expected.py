"""Small documents with the traps of real leaflets, each held against what somebody expected who never read the code."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from audioguide.drafting.road import draft_guide
from audioguide.script import read_guide
from tests.drafting.expected_drafts import FOLDER, Draft, expectation, faults, of_all

NAMES = sorted(file.name for file in (FOLDER / "documents").iterdir())


def drafted(name: str) -> Draft:
    """The draft of a document, what it leaves out and what it asks of a person."""
    result = draft_guide(FOLDER / "documents" / name, Path("chapters"))
    chapters: list[tuple[str, list[list[str]]]] = []
    left_out: list[str] = []
    decisions: list[str] = []
    for one in result.guides:
        for chapter in read_guide(one.folder).chapters:
            paragraphs: dict[int, list[str]] = {}
            for sentence in chapter.sentences:
                paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
            chapters.append((chapter.title, list(paragraphs.values())))
        left_out += [left.text for left in one.left_out]
        for decision in one.decisions:
            decisions += [item.text for item in decision.items] or [decision.question]
    return Draft(chapters, left_out, decisions)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_told_as_it_was_expected(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    Path("chapters").mkdir()
    assert faults(expectation(name), drafted(name), of_all()) == []


@pytest.mark.parametrize("file", sorted((FOLDER / "tellings").iterdir()), ids=lambda file: file.stem)
def test_the_judge_lets_good_tellings_pass_and_catches_each_bad_line(file: Path) -> None:
    tellings, expected, common = yaml.safe_load(file.read_text("utf-8")), expectation(file.stem), of_all()
    for good in tellings["good"]:
        chapters = [(chapter["title"], chapter["paragraphs"]) for chapter in good["chapters"]]
        draft = Draft(chapters, good.get("left_out", ()), good.get("decisions", ()))
        assert faults(expected, draft, common) == []
    for bad in tellings["bad"]:
        found = faults(expected, Draft([("x", [[bad]])]), common)
        assert any(fault.startswith(("never", "furniture told")) for fault in found), bad
