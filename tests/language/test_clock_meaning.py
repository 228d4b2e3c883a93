"""Times of the day are read as times in every way they are written and said, and never as counts."""

from __future__ import annotations

import pytest

from audioguide.language.base import language_of
from audioguide.language.base.meaning import CLOCK, Quantity

READ = language_of("en").meaning.clauses


def quantities(text: str) -> list[Quantity]:
    return [one for clause in READ(text) for one in clause.quantities]


def times(text: str) -> list[set[float]]:
    return [{one.low, one.high} for one in quantities(text) if one.dimension == CLOCK]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("from 0200 hrs", [120]),
        ("the lamp is due at 2200, and the check at 0300", [1320, 180]),
        ("open (Mon-Fri 0830-1630 hrs)", [510, 990]),
        ("bottles at 0600, 1000, 1400 and 2200", [360, 600, 840, 1320]),
        ("until 8.30am", [510]),
        ("come at 8.30 p.m. and at 9 a.m.", [1230, 540]),
        ("half past six in the evening", [1110]),
        ("before a quarter to nine in the morning", [525]),
        ("at ten at night", [1320]),
        ("at three in the morning", [180]),
        ("by noon", [720]),
        ("by 12 noon", [720]),
        ("by midday", [720]),
        ("at midnight", [0]),
    ],
)
def test_a_time_is_read(text: str, minutes: list[int]) -> None:
    assert times(text) == [{one} for one in minutes]


def test_a_time_of_either_half_of_the_day_is_both() -> None:
    assert times("at half past six") == [{390, 1110}]
    assert times("at nine o'clock") == [{540, 1260}]


@pytest.mark.parametrize(
    "text",
    ["about 1500 people", "from 1200 to 1800 kcal", "in 1945", "two in the morning and one at night", "diluted 1:10",
     "call 0800 1111", "dial 01632 960 1200", "five to nine people"],
)  # fmt: skip
def test_what_may_count_is_no_time(text: str) -> None:
    assert times(text) == []


def test_a_point_behind_a_half_of_the_day_ends_no_sentence() -> None:
    assert {clause.sentence for clause in READ("Be here by 9 a.m. on the day.")} == {0}
    assert {clause.sentence for clause in READ("Be here by 9 a.m. Then rest.")} == {0, 1}


def test_the_mark_of_a_list_is_no_amount() -> None:
    assert quantities("2. Fit the lid. 3) Turn it over.") == []
    assert quantities("Ring us if you get: 1. a rash 2. a fever 3. a cough") == []
    assert [one.low for one in quantities("The most you can take is this: 2.")] == [2]
