"""Lists for the ear."""

from __future__ import annotations

import pytest

from audioguide.language.en.claims.lists import whole_without_list
from audioguide.language.en.plain import item_lists as lists
from audioguide.language.en.plain import leads
from audioguide.language.en.plain.item_lists import opening
from audioguide.language.en.plain.led_items import led

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("You may have:", ["You may have these three things."]),
        ("Other treatments may include:", ["Other treatments may include these three."]),
        ("For example:", ["Here are three examples."]),
        ("The risk depends on many things:", ["The risk depends on many things.", "Here are three examples."]),
        ("Here are some things you can do:", ["Here are some things you can do: three examples."]),
    ],
)
def test_the_opening_says_how_many_there_are(lead: str, said: list[str]) -> None:
    assert lists.opening(lead, 3, examples=True) == said


def test_questions_are_counted_as_questions() -> None:
    assert lists.opening("You may want to ask:", 2, False, questions=True) == [
        "You may want to ask these two questions."
    ]


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("A cough", 1, "First, a cough."),
        ("Is it bad?", 2, "Second, is it bad?"),
        ("MRI scan", 3, "Third, MRI scan."),
        ("Cancer stage", 2, "The second is this: cancer stage."),
        ("A cough", 11, "A cough."),
        ("A cough", 0, "A cough."),
    ],
)
def test_an_item_says_which_it_is(text: str, number: int, said: str) -> None:
    assert lists.item(text, number, NONE) == said


def test_a_name_keeps_its_capital() -> None:
    assert lists.item("Herceptin", 1, frozenset({"Herceptin"})) == "First, Herceptin."


def test_an_item_that_hangs_on_its_opening_is_said_with_it() -> None:
    assert leads.hangs("Call your doctor if:")
    assert not leads.hangs("You may have:")
    assert led("Call your doctor if:", "You have a fever", NONE) == "Call your doctor if you have a fever."


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("It may cause:", ""),
        ("Your doctor will do some of the same tests:", "Your doctor will do some of the same tests."),
        ("Other treatments may include:", ""),
        ("Call if:", ""),
    ],
)
def test_an_opening_without_its_list_is_told_only_where_it_is_whole(lead: str, said: str) -> None:
    assert whole_without_list(lead) == said


@pytest.mark.parametrize(
    "lead",
    [
        "You are at risk if you have two or more of these:",
        "Call us if you have these:",
        "Call us if two or more apply:",
    ],
)
def test_a_condition_on_the_whole_list_is_no_items_own(lead: str) -> None:
    assert not leads.hangs(lead)
    assert leads.stands_for(lead)


def test_what_is_forbidden_is_forbidden_item_by_item() -> None:
    assert leads.forbids("Do not use:")
    assert led("Do not do any of these:", "Run", NONE) == "Do not do any of these: run."
    assert lists.over_table("They are:") == "They are as follows."
    assert lists.over_table("Your doses") == "Your doses."


def test_a_label_is_the_subject_of_what_is_said_of_it() -> None:
    assert lists.run_on("Valproate", "Valproate: must not be used") == "Valproate must not be used"
    assert lists.run_on("Pain", "Pain: take one") == "Pain: take one"


def test_a_title_that_asks_is_no_sentence_with_its_items() -> None:
    assert opening("What the tablet contains:", 2, False) == ["What the tablet contains: two points."]


def test_one_item_is_not_all_of_these() -> None:
    assert opening("If you are able to walk:", 1, False) == ["If you are able to walk: one point."]
