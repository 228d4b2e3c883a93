from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from audioguide.language.base.events import Figure
from audioguide.language.en.reading.numbers import read


def seen(text: str) -> list[tuple[tuple[float, ...], str, str]]:
    return [(figure.value, figure.unit, figure.role) for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It came back in 6 in 100 people.", [((6,), "percent", "")]),
        ("It came back in six out of one hundred people.", [((6,), "percent", "")]),
        ("It came back in 25 of every 100.", [((25,), "percent", "")]),
        ("Twenty-five percent", [((25,), "percent", "")]),
        ("twenty five per cent", [((25,), "percent", "")]),
        ("It is 25% now.", [((25,), "percent", "")]),
        ("1 in 4 people", [((25,), "percent", "")]),
        ("It is between 3 and 15 in 100.", [((3, 15), "percent", "")]),
        ("It is 3 to 15 out of 100.", [((3, 15), "percent", "")]),
        ("It is 3–15 %.", [((3, 15), "percent", "")]),
        ("It drops from 25 to 6 in 100.", [((25,), "percent", "from"), ((6,), "percent", "to")]),
        ("Within 5 years, it grew.", [((5,), "years", "within")]),
        ("in the first five years", [((5,), "years", "within")]),
        ("a 5-year plan", [((5,), "years", "")]),
        ("after 18 months", [((18,), "months", "after")]),
        ("before age 35", [((35,), "years of age", "before")]),
        ("before the age of thirty-five", [((35,), "years of age", "before")]),
        ("She is 35 years old.", [((35,), "years of age", "")]),
        ("Stage 3 or Stage IV", [((3,), "stage", ""), ((4,), "stage", "")]),
        ("stages 1 and 2", [((1,), "stage", ""), ((2,), "stage", "")]),
        ("stages one, but not more", [((1,), "stage", "")]),
        ("Stages I and II", [((1,), "stage", ""), ((2,), "stage", "")]),
        ("August 10, 2023", [((20230810,), "date", "")]),
        ("the 10th of August 2023", [((20230810,), "date", "")]),
        ("10 August 2023", [((20230810,), "date", "")]),
        ("08/10/2023", [((20230810,), "date", "")]),
        ("2023-08-10", [((20230810,), "date", "")]),
        ("in May 2023", [((202305,), "date", "")]),
        ("since 2019", [((2019,), "date", "")]),
        ("more than 6 in 100", [((6,), "percent", "over")]),
        ("There are three types.", [((3,), "count", "")]),
        ("Of 100 people, 6 had it.", [((100,), "base", ""), ((6,), "count", "")]),
        ("Chapter 4 of 12", [((4,), "chapter", ""), ((12,), "count", "")]),
        ("2 in 5 years", [((2,), "count", ""), ((5,), "years", "")]),
        ("half of them", [((50,), "percent", "")]),
        ("Take half a tablet.", [((0.5,), "count", "")]),
        ("Take half of your dose.", [((0.5,), "count", "")]),
        ("wait half an hour", [((0.5,), "count", "")]),
        ("half of the people", [((50,), "percent", "")]),
        ("twice the risk", [((2,), "times", "")]),
        ("1,5000 people", [((1,), "count", ""), ((5000,), "count", "")]),
        ("step 2 of 5", [((2,), "chapter", ""), ((5,), "count", "")]),
        ("b.i.d. or T.I.D.", [((2,), "times", ""), ((3,), "count", "")]),
        ("a bid of q.i.d", [((4,), "count", "")]),
        ("1,500 people", [((1500,), "count", "")]),
        ("no one, one or both, one of them, the first sign", []),
        ("You may feel tired.", []),
    ],
)
def test_numbers_are_read_with_unit_and_role(text: str, expected: list[tuple[tuple[float, ...], str, str]]) -> None:
    assert seen(text) == expected


@given(st.integers(2, 99))
def test_digits_and_words_are_the_same_number(number: int) -> None:
    digits = [(f.value, f.unit) for f in read(f"It is {number} in 100 within {number} years.")]
    said = num2words(number)
    assert [(f.value, f.unit) for f in read(f"It is {said} in one hundred within {said} years.")] == digits
    assert digits == [((number,), "percent"), ((number,), "years")]


@given(st.text(max_size=200))
def test_any_text_is_read_and_places_lie_inside_it(text: str) -> None:
    for figure in read(text):
        assert isinstance(figure, Figure)
        assert 0 <= figure.start < figure.end <= len(text)


@given(st.integers(2, 99), st.integers(2, 99))
def test_a_range_has_its_lower_end_first(one: int, other: int) -> None:
    values = [figure.value for figure in read(f"between {one} and {other} in 100") if figure.unit == "percent"]
    assert values == ([(one, other)] if one < other else [(other,)])


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Fold the patch in half.", ["count"]),
        ("It cuts the risk in half.", ["percent"]),
        ("This is page 1 of 2.", ["count", "count"]),
        ("It happens to 1 of 2 people.", ["percent"]),
    ],
)
def test_what_is_folded_or_a_page_is_no_chance(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in read(text)] == units
