"""Pairs of original and telling written by hand, kind by kind: what rules M6, M7 and M8 refuse, and what they let be.

They were written before the rules (the last file at a second look), so a harmful one may be let through: those are
counted. No honest one is refused by these rules.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.measure.gate import Judged, judged_rows

PAIRS = Path(__file__).parent.parent / "fixtures" / "meaning"
RULES = ("(M6)", "(M7)", "(M8)")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "let_through"), [("and_or", 4), ("order", 1), ("condition", 2), ("joins_orders_conditions", 1)]
)
def test_harmful_pairs_are_refused_and_honest_ones_are_not(name: str, let_through: int) -> None:
    judged = list(judged_rows(PAIRS / f"{name}.tsv"))
    harm = [one for one in judged if one.label == "harm"]
    missed = [one.row for one in harm if one.verdict != "contradiction"]
    assert len(missed) <= let_through, missed
    assert [one.row for one in judged if one.label == "honest" and _by_these(one)] == []


@pytest.mark.slow
def test_rewordings_written_before_the_rules_were_mended_are_not_refused() -> None:
    """232 honest rewordings in bold forms, none refused, and 158 harmful ones, by whoever mended the rules then."""
    judged = list(judged_rows(PAIRS / "own_rewordings.tsv"))
    refused = [one.row for one in judged if one.label == "honest" and one.verdict == "contradiction"]
    missed = [one.row for one in judged if one.label == "harm" and one.verdict != "contradiction"]
    assert refused == []
    assert len(missed) <= MOST_MISSED, missed


MOST_MISSED = 28


def _by_these(one: Judged) -> bool:
    """One of the three rules refuses it: where they speak in a row, they speak as contradictions."""
    return any(why.endswith(RULES) for why in one.why)


@pytest.mark.slow
def test_of_twins_the_harmful_one_is_refused_and_the_honest_one_is_not() -> None:
    """Each source told once wrongly and once rightly, in as free words: who does it, what comes first, all or any."""
    judged = list(judged_rows(PAIRS / "twins.tsv"))
    wrong = [one for one in judged if (one.verdict == "contradiction") != (one.label == "harm")]
    assert wrong == []
