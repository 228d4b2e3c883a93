from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from audioguide.verify.pace import GuidePace, pace_of
from tests.verify import folders

Sentences = list[dict[str, Any]]


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return folders.build(tmp_path / "falls-en")


def changed(guide: Path, change: Callable[[dict[str, Any], Sentences], None]) -> GuidePace:
    """The pace after `change` was made to guide.json and its first chapter's sentences."""
    file = guide / "guide.json"
    lines = file.read_text("utf-8").split("\n")
    record = json.loads("\n".join(lines))
    for place, text in enumerate(lines):
        if text.startswith("   {"):
            sentence = json.loads(text.rstrip(","))
            if sentence["id"].startswith("c01"):
                change(record, [sentence])
                lines[place] = "   " + json.dumps(sentence) + ("," if text.endswith(",") else "")
    file.write_text("\n".join(lines), "utf-8")
    found = pace_of(guide)
    assert found is not None
    return found


def said(text: str, kind: str, seconds: float, paragraph: int = 1) -> Callable[[dict[str, Any], Sentences], None]:
    """The first sentence so, and the others of its chapter in twice their time."""

    def change(record: dict[str, Any], sentences: Sentences) -> None:
        for sentence in sentences:
            start, end = sentence["start"], sentence["end"]
            sentence["end"] = 2 * end - start
            if sentence["id"] == "c01-s001":
                new = {"text": text, "spoken": text, "kind": kind, "paragraph": paragraph, "words": []}
                sentence |= {**new, "end": start + round(seconds * record["sample_rate"])}

    return change


def test_every_chapter_has_its_words_a_minute(guide: Path) -> None:
    found = pace_of(guide)
    assert found is not None
    assert (found.asked, [round(one.words_a_minute) for one in found.chapters]) == (135, [135, 72, 120])
    assert found.findings == ()


@pytest.mark.parametrize(("seconds", "told"), [(1.0, "9.0 syllables a second; 2.5 to 4.6"), (6.0, "1.5 syllables")])
def test_a_sentence_that_cannot_be_followed_is_named(guide: Path, seconds: float, told: str) -> None:
    (finding,) = changed(guide, said("You do not have to hear this today.", "fact", seconds)).findings
    assert (finding.code, finding.severity) == ("V16", "warning")
    assert "c01-s001" in finding.message and "You do not have to hear…" in finding.message and told in finding.message


@pytest.mark.parametrize(
    ("text", "kind", "paragraph", "named"),
    [
        ("Ask your care team about your case.", "safety", 1, True),
        ("It comes back for 6 out of 100.", "fact", 1, True),
        ("This part may be hard to hear.", "signpost", 0, True),
        ("Ask your care team about your case.", "signpost", 1, False),
    ],
)
def test_what_must_not_be_missed_is_named_where_it_is_faster_than_its_chapter(
    guide: Path, text: str, kind: str, paragraph: int, named: bool
) -> None:
    found = changed(guide, said(text, kind, 1.9, paragraph)).findings
    assert [finding for finding in found if "must not be missed" in finding.message] == list(found)
    assert bool(found) is named


def test_a_guide_that_cannot_be_read_has_no_pace(guide: Path) -> None:
    (guide / "guide.json").write_text("{}", "utf-8")
    assert pace_of(guide) is None
