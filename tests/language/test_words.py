from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.language.en.reading import denials, hedges
from audioguide.language.en.reading.words import content, find, normal, said_among, says, says_any, stem, words


def test_words_are_lower_case_with_straight_apostrophes_and_no_hyphens() -> None:
    assert words("It’s Triple-Negative: 1,500 cells, don't wait!") == (
        "it's", "triple", "negative", "1,500", "cells", "don't", "wait",
    )  # fmt: skip


def test_a_normal_form_has_digits_for_number_words() -> None:
    assert normal("Twenty-five of one hundred, in five years") == " 25 of 1 hundred in 5 years "


@pytest.mark.parametrize(
    ("text", "phrase", "heard"),
    [
        ("Two mastectomies and a scan", "mastectomies", True),
        ("Lumps in the breasts", "lump", True),
        ("Lumpy skin", "lump", False),
        ("stage three", "Stage 3", True),
        ("a triple negative type", "triple-negative", True),
        ("anything", "", False),
        ("the other, untreated side", "other", True),
    ],
)
def test_a_phrase_is_heard_as_whole_words_or_their_plural(text: str, phrase: str, heard: bool) -> None:
    assert says(normal(text), phrase) is heard


@given(st.lists(st.sampled_from(["knee", "hip", "sore", "five", "may"]), min_size=1, max_size=8), st.data())
def test_each_run_of_a_text_is_heard_in_it(parts: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(parts) - 1))
    end = data.draw(st.integers(start + 1, len(parts)))
    assert find(normal(" ".join(parts)), " ".join(parts[start:end])) >= 0


@pytest.mark.parametrize(
    ("one", "many"),
    [("lump", "lumps"), ("headache", "headaches"), ("biopsy", "biopsies"), ("bone", "bones"), ("mass", "masses")],
)
def test_singular_and_plural_have_one_stem(one: str, many: str) -> None:
    assert stem(one) == stem(many)


def test_content_leaves_function_words_and_figures_out() -> None:
    assert content("The 6 lymph nodes in your armpits") == {"lymph", "nod", "armpit"}


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("It may come back.", {"possible"}),
        ("It often comes back.", {"probable"}),
        ("It will come back.", {"certain"}),
        ("It is uncommon.", {"rare"}),
        ("No one can tell.", {"certain", "possible"}),
        ("It comes back.", set()),
        ("It is not always worse.", {"possible"}),
        ("It is more likely than not.", {"probable"}),
        ("On May 6 we met.", set()),
        ("All of these are normal.", {"certain"}),
        ("There is a chance.", {"possible"}),
    ],
)
def test_hedge_classes(text: str, classes: set[str]) -> None:
    assert hedges.read(words(text)).classes == classes


def test_a_comparison_or_an_ability_marks_no_claim() -> None:
    assert hedges.read(words("It is more likely to come back.")).marks == ()
    assert [mark.idle for mark in hedges.read(words("You can ask what may come.")).marks] == [True, True]
    assert [mark.idle for mark in hedges.read(words("Cancer can come back.")).marks] == [False]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("No one can promise that it will not return.", 2),
        ("It isn't your fault.", 1),
        ("It is not only rest.", 0),
        ("No matter where it is, ask.", 0),
        ("Nothing you did or did not do is the reason.", 2),
        ("Ask whether or not to rest.", 0),
        ("Rest.", 0),
        ("It cannot, and it never did.", 2),
    ],
)
def test_negations_are_counted(text: str, count: int) -> None:
    assert denials.count(words(text)) == count


@pytest.mark.parametrize(
    "said",
    ("You may slip and fall.", "Two falls in the bath tub.", "A bath tubes it.", "", "The care team's foxes."),
)
def test_groups_are_found_as_if_each_phrase_were_asked_for(said: str) -> None:
    groups = (("slip", "fall"), ("bath tub",), ("", "two"), ("care team", "clinic"), ("fox",), ("team",), ())
    text = normal(said)
    assert said_among(groups)(text) == [group for group in groups if says_any(text, group)]
