"""How English is read for meaning: what everyday forms of one thing are read as."""

from __future__ import annotations

import pytest

from audioguide.language.base import language_of
from audioguide.language.base.meaning import Clause, Quantity

READ = language_of("en").meaning.clauses


def quantities(text: str) -> list[Quantity]:
    return [one for clause in READ(text) for one in clause.quantities]


def measures(text: str) -> list[tuple[float, float, str, str]]:
    return [(round(one.low, 3), round(one.high, 3), one.dimension, one.per) for one in quantities(text)]


def denied(text: str) -> set[str]:
    return {concept.name for clause in READ(text) for concept in clause.concepts if concept.focus}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ten tablets", "10 tablets"),
        ("half a litre", "0.5 L"),
        ("a quarter of an hour", "15 minutes"),
        ("an hour and a half", "90 minutes"),
        ("1 in 4", "25%"),
        ("nine people in ten", "90 percent"),
        ("1 g", "1000 mg"),
        ("three years and four months", "3 years 4 months"),
        ("twice a day", "2 times daily"),
        ("weekly", "every week"),
        ("45 to 60 minutes", "three quarters of an hour to an hour"),
        ("0.1 mg", "a tenth of a milligram"),
        ("under 80 mmHg", "under 80 millimetres of mercury"),
        ("one 20 mg tablet", "one tablet of 20 mg"),
        ("52 per 1000", "5.2%"),
        ("01632 960 123", "0 1 6 3 2, 9 6 0, 1 2 3"),
        ("every other day", "every two days"),
        ("a quarterly check", "a check every three months"),
        ("days one and two", "days 1 to 2"),
        ("six months old", "half a year old"),
        ("2 L/min", "two litres a minute"),
        ("stage IV", "stage 4"),
        ("50 degrees Fahrenheit", "10 °C"),
        ("heat it to 60 °C", "heat it to 60 degrees Celsius"),
        ("an hour before food", "for one hour"),
        ("7.5 mg", "seven and a half milligrams"),
    ],
)
def test_a_quantity_is_one_in_every_form(one: str, other: str) -> None:
    assert measures(one) == measures(other) != []


def test_units_are_never_mixed() -> None:
    assert measures("5 mg") != measures("5 micrograms")
    assert measures("5 units") != measures("5 mL")


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("no more than 2 units", "at most"),
        ("up to 2 units", "at most"),
        ("at least 2 units", "at least"),
        ("2 units or more", "at least"),
        ("less than 2 units", "under"),
        ("more than 2 units", "over"),
        ("140 over 90", ""),
    ],
)
def test_limits(text: str, limit: str) -> None:
    assert quantities(text)[-1].limit == limit


def test_a_row_of_numbers_shares_its_unit() -> None:
    assert measures("at 30, 60 and 120 minutes") == [(30, 30, "time", ""), (60, 60, "time", ""), (120, 120, "time", "")]


def test_a_day_of_the_year_is_a_date_and_a_written_one_no_quantity() -> None:
    assert [(one.dimension, one.low) for one in quantities("on 4 June or 9/23/1830")] == [("date", 604)]
    assert all(one.dimension != "date" for one in quantities("a count of 10⁹ May cells"))  # A raised figure is no day.


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Do not freeze insulin.", {"freeze"}),
        ("Avoid freezing insulin.", {"freeze"}),
        ("Do not stop taking it.", set()),
        ("They have no pain and do not need treatment.", {"pain", "treatment"}),
        ("Do not wait and call us.", set()),
        ("It is uncommon.", {"common"}),
        ("You do not have to fast.", set()),
    ],
)
def test_what_is_denied(text: str, what: set[str]) -> None:
    assert denied(text) - {"wait"} == what


def test_duties() -> None:
    def duty(text: str) -> str:
        return READ(text)[0].duty

    assert [duty(one) for one in ("Call us.", "Do not drive.", "You may drive.", "You do not have to drive.")] == [
        "order", "forbidden", "allowed", "excused",
    ]  # fmt: skip


def test_a_language_that_nobody_has_taught_meaning_reads_none() -> None:
    assert language_of("xx").meaning.clauses("5 mg") == ()
    assert not language_of("xx").meaning.knows_meaning
    assert Clause("", 0, 0, 0).about == frozenset()


@pytest.mark.parametrize(
    "text", ["from one day to the next", "by 9/23/1830", "the virus H1N1", "Covid-19", "one by one"]
)
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("wait a minute", 1), ("day and night", 1440), ("the past year", 525_960), ("overnight", 1440)],
)
def test_words_that_may_say_an_amount_are_heard_as_one(text: str, minutes: float) -> None:
    assert minutes in [one.low for clause in READ(text) for one in clause.spoken]
    assert quantities(text) == []


def test_a_note_and_the_left_eye_deny_nothing() -> None:
    assert not any(clause.denials for clause in READ("Make a note of it."))
    assert not any(clause.unsure or clause.veiled for clause in READ("Cover the left eye."))


def test_a_denial_in_the_reach_of_another_may_be_all_that_is_denied() -> None:
    assert READ("Do not take it without food.")[0].narrowing == {"without"}
    assert READ("Do not take it with milk, and not without water.")[0].narrowing == frozenset()
