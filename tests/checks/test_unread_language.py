"""A language that no rule reads: figures are held, and that nothing else is held is an error in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audioguide import checks
from audioguide.checks.facts.f20_figures_alone import _values
from audioguide.model import Fact, FactTable, Number
from tests.checks.guides import chapter, guide

DOSE = Fact("F001", "", "Take 5 mg twice a day.", True, "low", "none", "affirmative",
            numbers=(Number((5,), "count"),), foreign=True)  # fmt: skip
TABLE = FactTable({"F001": DOSE}, {}, "facts.yaml", language="en")


def messages(line: str, *tags: str) -> list[str]:
    told = replace(guide(chapter(f"{line} {{F001}}\n")), language="es", main_language="en", read_by_people=tags)
    return [
        one.message for one in checks.run(told, TABLE, None, "fact") if one.code == "F20" and one.severity == "error"
    ]


@pytest.mark.parametrize("line", ["Tome 50 mg dos veces al día.", "Tome 5,5 mg dos veces al día.", "Tome 500 mg."])
def test_a_dose_ten_times_over_is_refused(line: str) -> None:
    assert any("has the number" in one for one in messages(line, "es"))


def test_a_dose_that_is_lost_or_only_in_words_is_refused() -> None:
    assert any("without its number 5" in one for one in messages("Tome cinco mg dos veces al día.", "es"))


def test_what_cannot_be_held_is_said_unless_people_hold_it() -> None:
    assert any('read_by_people = ["es"]' in one for one in messages("Tome 5 mg dos veces al día."))
    assert messages("Tome 5 mg dos veces al día.", "es") == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("1,5", "1.5", True), ("1.500", "1,500", True), ("1,500", "1500", True), ("1,5", "15", False), ("5", "50", False)],
)
def test_figures_of_two_countries_meet(one: str, other: str, alike: bool) -> None:
    assert bool(_values(one) & _values(other)) == alike
