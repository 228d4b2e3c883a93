"""Rows of tables as sentences: capitals of cells, and what is to be done with its condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.language.en.claims.inside import inside
from audioguide.language.en.claims.rows import row_about, row_acts, row_cell
from tests.drafting.test_fresh_eyes import drafted


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Not moving or limp", "not moving or limp"),
        ("Heart Rate", "heart rate"),
        ("Take When", "take when"),
        ("What You May See", "what you may see"),
        ("Over 6 months", "over 6 months"),
        ("MRI scan", "MRI scan"),
        ("INR", "INR"),
        ("Tanzol 5 mg", "Tanzol 5 mg"),
        ("Monday to Friday", "Monday to Friday"),
        ("May", "May"),
        ("Parkinson's disease", "Parkinson's disease"),
        ("pH of the skin", "pH of the skin"),
        ("I feel well", "I feel well"),
        ("5 mL", "5 mL"),
    ],
)
def test_a_cell_inside_a_sentence_has_a_capital_only_where_it_is_a_name(cell: str, said: str) -> None:
    assert inside(cell) == said


def test_a_row_is_said_with_the_capitals_of_a_sentence() -> None:
    assert row_about("Sign", "Cold or pale skin") == "For cold or pale skin"
    assert row_about("Age", "Under 3 weeks") == "For the age under 3 weeks"
    assert row_cell("What It Looks Like", "Lips that turn grey") == "what it looks like: lips that turn grey"
    assert row_about("", "A sore knee") == "For a sore knee"
    assert row_about("If...", "Your knee is hot") == "If: your knee is hot"
    assert row_cell("My Range", "3 to 5") == "my range is 3 to 5"


def test_what_is_to_be_done_is_known_by_its_column_or_its_verb() -> None:
    assert row_acts("What to do", "The ward, at once")
    assert row_acts("Then", "Ring the ward at once, even at night")
    assert not row_acts("Temperature", "38 °C and more")


def test_an_order_in_a_row_is_told_with_its_condition(tmp_path: Path) -> None:
    told = drafted(
        tmp_path,
        "# A hot child\n\nA child may be hot for many reasons.\n\n## What to look for\n\n"
        "| Age | Temperature | Then |\n|---|---|---|\n"
        "| Under 4 weeks | 38 °C or more, under the arm | Ring the ward at once, even if your child seems well |\n"
        "| Over 4 weeks | 39 °C or more | Ring your doctor |\n",
    )
    lines = {line for line in told.splitlines() if "under 4 weeks" in line}
    assert len(lines) == 1
    line = lines.pop()
    assert "38 °C or more" in line
    assert "ring the ward" in line
