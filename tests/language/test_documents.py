"""The words by which an English document's parts are known."""

from __future__ import annotations

import pytest

from audioguide.language.base.language import language_of

DOCUMENTS = language_of("en").documents


@pytest.mark.parametrize(
    ("text", "announces"),
    [
        ("Side effects may include", True),
        ("We do the following", True),
        ("It is red.", False),
        ("The causes of it", False),
    ],
)
def test_a_list_is_announced_by_words(text: str, announces: bool) -> None:
    assert DOCUMENTS.announces_list(text) is announces


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("Do not drive", True),
        ("When to call us", False),
        ("Keep it dry", True),
        ("Your knee", False),
        ("Don\u2019t stop", True),
    ],
)
def test_advice_is_no_heading(line: str, advice: bool) -> None:
    assert DOCUMENTS.gives_advice(line) is advice


@pytest.mark.parametrize(
    ("line", "number"),
    [("Page 2 of 8", True), ("- 3 -", True), ("iv", True), ("Page two", False), ("2 tablets", False)],
)
def test_a_page_is_numbered_in_words(line: str, number: bool) -> None:
    assert DOCUMENTS.is_page_number(line) is number


@pytest.mark.parametrize(("title", "made_up"), [("Untitled-1", True), ("Document2", True), ("Your knee", False)])
def test_a_title_that_a_program_made_up(title: str, made_up: bool) -> None:
    assert DOCUMENTS.is_placeholder(title) is made_up


@pytest.mark.parametrize(
    ("left", "right", "keeps"),
    [("long", "term", True), ("medi", "cine", False), ("micro", "grams", False), ("levothy", "roxine", False)],
)
def test_a_hyphen_stays_between_two_everyday_words(left: str, right: str, keeps: bool) -> None:
    assert DOCUMENTS.keeps_hyphen(left, right) is keeps


def test_small_words() -> None:
    assert DOCUMENTS.names_note("Note 3") and not DOCUMENTS.names_note("note")
    assert DOCUMENTS.ends_in_length("6 ft") and not DOCUMENTS.ends_in_length("left")
    assert DOCUMENTS.ends_in_article("have an ") and not DOCUMENTS.ends_in_article("have the ")
    assert DOCUMENTS.is_caption("Table 1. Your medicines") and not DOCUMENTS.is_caption("Table 1")
    assert DOCUMENTS.both("Morning", "Evening") == "Morning and Evening"
