"""Answers as they are typed behind --answer, and what a reviewer is told to look at first."""

from __future__ import annotations

import pytest

from audioguide.model import Finding
from audioguide.review.answering import parse_answer
from audioguide.review.open_entries import _by_line


@pytest.mark.parametrize(
    "text", ["c01=wrong the dose is 5 mg", "c01=wrong: the dose is 5 mg", "c01 = wrong:  the dose is 5 mg "]
)
def test_why_something_is_wrong_may_follow_a_colon(text: str) -> None:
    answer = parse_answer(text)
    assert (answer.id, answer.name, answer.note) == ("c01", "wrong", "the dose is 5 mg")


def test_what_turns_the_meaning_is_looked_at_before_words_and_style() -> None:
    kinds = (("L1", ""), ("F17", "pointer"), ("M4", "pointer"), ("F2", "contradiction"), ("M9", "contradiction"))
    found = [Finding(code, "warning", "en/01.md", 5, code, kind=kind) for code, kind in kinds]  # type: ignore[arg-type]
    assert _by_line(found) == {("en/01.md", 5): ["F2 [F2]", "M9 [M9]", "M4 [M4]", "F17 [F17]", "L1 [L1]"]}
