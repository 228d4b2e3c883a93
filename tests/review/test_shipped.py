"""Both shipped guides are settled by the project, and signed by nobody: no name is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.review.signed_guide import read_review

CHAPTERS = Path(__file__).parents[2] / "chapters"


@pytest.mark.parametrize(
    "folder", sorted(file.parent for file in CHAPTERS.glob("*/guide.toml")), ids=lambda one: one.name
)
def test_a_shipped_guide_is_unsigned_and_no_preview(folder: Path) -> None:
    """It also holds the form of words and facts on record: another form would open every guide there is."""
    reviewed = read_review(folder)
    assert [state.entry.id for state in reviewed.review.entries if not state.settled] == []
    assert reviewed.guide.state.name == "unsigned"
    assert {mark.mark for mark in reviewed.record.marks} == {"settled"}
    assert {(mark.by, mark.role) for mark in reviewed.record.marks} == {("", "")}
