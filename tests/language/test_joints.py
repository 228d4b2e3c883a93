"""Where a sentence may be cut, and where it may not."""

from __future__ import annotations

import pytest

from audioguide.language.en.claims.clauses import apart
from audioguide.language.en.claims.joints import joints, led_by

SAFE = [
    "It is rare, but it can be serious.",
    "You can eat on the same day, and your team will help you to stand.",
    "The drug works well; it may make you tired.",
    "The wound is small and it will heal in a week.",
    "Call your doctor, and tell them what you take.",
    "When you stand, blood can pool there; if it clots, it can cause a stroke.",
]
UNSAFE = [
    "If it hurts, it may be broken and you should call us.",
    "Research shows that it is rare, and it can be serious.",
    "Neither drug is safe, and the other one is not.",
    "People who smoke are at risk, and they know it.",
    "Take it with bread and butter.",
    "Not only is it rare, but it is mild.",
    "When you stand, the leg may swell, and it may hurt.",
    "You may feel hot and cold.",
    "The test (it is quick, and it is free) is good.",
]


@pytest.mark.parametrize("text", SAFE)
def test_whole_clauses_are_cut_apart(text: str) -> None:
    assert joints(text)


@pytest.mark.parametrize("text", UNSAFE)
def test_nothing_is_cut_that_something_reaches_over(text: str) -> None:
    assert not joints(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Your doctor may give you a small dose of a drug called warfarin, which is a blood thinner for "
            "many people.",
            "This is a blood thinner for many people.",
        ),
        (
            "This kind of cancer is harder to treat for the team because it is found in more than one place.",
            "This is because it is found in more than one place.",
        ),
        (
            "The nurse will write down all of your answers on a form so that you have them at home.",
            "This is so that you have them at home.",
        ),
    ],
)
def test_a_clause_at_the_end_stands_alone(text: str, said: str) -> None:
    assert apart(text)[1:] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "He did not stay at home for the whole of that week because he was ill with a cold.",
        "You may feel very sad and tired for a long time because you have lost a part of your body.",
        "It is short because it is small.",
    ],
)
def test_a_denial_or_a_feeling_reaches_over_its_reason(text: str) -> None:
    assert apart(text) == [text]


@pytest.mark.parametrize(
    ("rest", "halves"),
    [
        (
            "you are sick, or cannot keep fluids down, ring us at once",
            ("you are sick, or cannot keep fluids down", "ring us at once"),
        ),
        (
            "it has been low, below 200, for 6 months, you cannot pass it on",
            ("it has been low, below 200, for 6 months", "you cannot pass it on"),
        ),
        ("the count is low, for 6 months you cannot travel", None),
    ],
)
def test_a_condition_is_never_cut_inside(rest: str, halves: tuple[str, str] | None) -> None:
    assert led_by(rest) == halves


@pytest.mark.parametrize(
    "sentence",
    [
        "Keep alcohol under 14 units a week; none is best while you take it.",
        "Drink less than 14 units of alcohol a week, and have two days without.",
    ],
)
def test_a_half_that_says_of_what_only_in_the_other_half_stays(sentence: str) -> None:
    assert joints(sentence) == []
