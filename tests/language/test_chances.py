"""Which percentages are chances, and which of them have a time already."""

from __future__ import annotations

import pytest

from audioguide.language.en.reading.chances import no_chance, timed


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2 in 100 people a year have it.", True), ("a lifetime risk of 3%", True), ("It happens in 3 in 100.", False)],
)
def test_a_time_is_heard_in_any_words(text: str, expected: bool) -> None:
    assert timed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is not 100% effective.", True),
        ("Doses fall by 20%.", True),
        ("There is a chance of 20%.", False),
        ("About 5% of the town has gout.", True),
        ("This is 11% of the most salt that you should eat: a daily intake.", True),
        ("20% of those who live here die of it.", False),
        ("Of all cases, 5% come back.", False),
    ],
)
def test_how_well_a_thing_works_is_no_chance(text: str, expected: bool) -> None:
    assert no_chance(text) == expected
