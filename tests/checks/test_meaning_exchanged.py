"""Pairs of names, figures, comparisons, losses, doers and opposites: which are refused, and that no honest one is."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.measure.gate import judged_rows

FIXTURES = Path(__file__).parent.parent / "fixtures" / "meaning"
MISSED = {
    "names": [],
    "figures": [],
    "comparison": [],
    "lost": [6],
    "roles": [11],
    "opposites": [],
    "exchanged": [38, 49, 52],
}
"""Rows of harm that no rule is sure of yet, as the lines of their file are numbered."""


@pytest.mark.slow
@pytest.mark.parametrize("name", MISSED)
def test_what_is_exchanged_turned_or_lost_is_refused(name: str) -> None:
    judged = list(judged_rows(FIXTURES / f"{name}.tsv"))
    assert [one.row for one in judged if one.label == "harm" and one.verdict != "contradiction"] == MISSED[name]
    refused = [one.row for one in judged if one.label == "honest" and one.verdict == "contradiction"]
    assert refused == []


REFUSED_EDITS = [22]
"""Honest edits that are refused: a source in a prescription's shorthand."""


@pytest.mark.slow
def test_what_a_careful_editor_writes_is_not_refused() -> None:
    judged = judged_rows(FIXTURES / "honest_editor.tsv")
    assert [one.row for one in judged if one.verdict == "contradiction"] == REFUSED_EDITS
