"""Duty, certainty, warnings, causes and added advice, on pairs of original and telling that hold what each rule is for.

Written by hand for the rules, so they say that a rule still does what it did, and nothing of how good it is: that is
measured on pairs by others, `scripts/measure/run gate --pairs FILE.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.measure.gate import Judged, judged_rows

pytestmark = pytest.mark.slow

FIXTURES = Path(__file__).parents[1] / "fixtures" / "meaning"
RULES = ("(M3)", "(M4)", "(M5)")


def judged(name: str) -> Iterator[Judged]:
    return judged_rows(FIXTURES / f"{name}.tsv")


@pytest.mark.parametrize("name", ["duty", "certainty", "warning", "cause", "added_advice", "honest"])
def test_harm_is_refused_and_an_honest_telling_is_not(name: str) -> None:
    for one in judged(name):
        ours = [why for why in one.why if why.endswith(RULES)]
        if one.label == "harm":
            assert one.verdict == "contradiction", (one.row, one.why)
        else:
            assert not ours, (one.row, ours)
