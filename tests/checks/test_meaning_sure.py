"""Each kind of doubt by which a contradiction becomes a pointer, beside a harmful row that stays refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.checks.meaning.equal_quantities import makes_share
from audioguide.language.base.meaning import NUMBER, SHARE, Quantity
from scripts.measure.gate import judged_rows

PAIRS = Path(__file__).parent.parent / "fixtures" / "meaning" / "sure.tsv"


@pytest.mark.slow
def test_what_may_be_said_otherwise_is_shown_and_what_is_sure_is_refused() -> None:
    judged = list(judged_rows(PAIRS))
    assert [(one.row, one.why) for one in judged if one.label == "honest" and one.verdict == "contradiction"] == []
    assert [(one.row, one.why) for one in judged if one.label == "harm" and one.verdict != "contradiction"] == []


def test_a_share_of_nothing_divides_by_nothing() -> None:
    none, share = Quantity(0, 0, NUMBER, "0", 0, 1), Quantity(50, 50, SHARE, "50%", 0, 3)
    assert not makes_share(none, [Quantity(10, 10, NUMBER, "10", 0, 2)], [share])
