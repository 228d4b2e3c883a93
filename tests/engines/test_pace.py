from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.engines import natural, pyttsx3
from audioguide.engines.pace import PaceTable

TABLES = [natural.PACE, pyttsx3.PACE]


def test_between_points_on_a_line_and_no_further_than_the_ends() -> None:
    table = PaceTable(((100, 1.0), (200, 2.0), (220, 4.0)))
    assert [table.speed(rate) for rate in (50, 100, 150, 200, 210, 220, 900)] == [1.0, 1.0, 1.5, 2.0, 3.0, 4.0, 4.0]


@pytest.mark.parametrize("table", TABLES)
def test_the_tables_of_the_voices_ascend_and_reach_from_120_to_200(table: PaceTable) -> None:
    assert list(table.points) == sorted(table.points)
    assert sorted(speed for _, speed in table.points) == [speed for _, speed in table.points]
    assert table.points[0][0] <= 120
    assert table.points[-1][0] >= 200


@pytest.mark.parametrize("table", TABLES)
@given(rates=st.lists(st.floats(1, 900), min_size=2, max_size=2).map(sorted))
def test_a_higher_rate_is_never_a_lower_speed(table: PaceTable, rates: list[float]) -> None:
    assert table.speed(rates[0]) <= table.speed(rates[1])
