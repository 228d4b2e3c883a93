"""Kinds of faults that leaflets of many houses showed: numbers in names, what is no name, titles that name nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.language.base import language_of
from audioguide.language.en.plain.topic_titles import topic
from audioguide.language.en.reading.names import closed_in
from audioguide.language.en.reading.numbers import read as figures
from audioguide.language.en.reading.words import words
from tests.drafting.test_fresh_eyes import drafted


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("HER2 is on some cells.", ["name"]),
        ("Your vitamin B12 is below 200.", ["name", "count"]),
        ("T4 and T3 are hormones.", ["name", "name"]),
        ("An SpO2 of 95% is usual.", ["name", "percent"]),
        ("COVID-19 may last 5 days.", ["name", "days"]),
        ("It slows CYP3A4.", ["name", "name"]),
        ("Eat omega-3 fats.", ["name"]),
        ("Take 5mg x2 a day.", ["count", "count"]),
        ("Stage2 lasts for 3 weeks.", ["stage", "weeks"]),
        ("Children UNDER-5 must not.", ["count"]),
    ],
)
def test_a_number_in_a_name_counts_nothing(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures(text)] == units


def test_a_number_in_a_name_stands_in_no_record_and_is_held_all_the_same(tmp_path: Path) -> None:
    told = drafted(tmp_path, "# Your blood\n\nToo little vitamin B12 makes you tired.\n\nEat eggs, which have B12.\n")
    assert "B12" in told
    table = (tmp_path / "chapters" / "leaflet" / "facts.yaml").read_text(encoding="utf-8")
    assert "unit: count" not in table


def test_what_only_holds_a_part_of_the_body_is_no_name_of_it() -> None:
    assert closed_in(words("Pregnancy and breast-feeding")) == []
    assert closed_in(words("A lump in the breast, and breast-feeding")) == ["breast"]


@pytest.mark.parametrize("text", ["Glucose 10 g a sachet", "Each glass has glucose in it", "prolonged-release tablets"])
def test_words_that_mean_more_than_one_thing_are_not_swapped(text: str) -> None:
    assert list(language_of("en").plain.terms.swaps(text)) == []


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("B. Package leaflet", ""),
        ("Package leaflet: Information for the patient", ""),
        ("Patient information leaflet", ""),
        ("Information for patients after an operation", "Information for patients after an operation"),
        ("Your package of tablets", "Your package of tablets"),
    ],
)
def test_what_stands_over_every_leaflet_of_a_medicine_names_no_chapter(title: str, named: str) -> None:
    assert topic(title) == named


def test_a_first_chapter_whose_titles_may_not_be_heard_has_its_number(tmp_path: Path) -> None:
    """It was named after its folder, which nothing had heard: the draft did not build."""
    told = drafted(tmp_path, "# Kolmed tc 99m scan\n\nRest for an hour after it. Drink a glass of water.\n")
    assert 'title: "Part 1"' in told
