"""What a draft may not decide is said at the line, and nothing is said where there is nothing to decide."""

from __future__ import annotations

import pytest

from audioguide.drafting.plain.hints import hints
from audioguide.language.base import language_of
from audioguide.language.en.plain.hints import unexplained
from audioguide.language.en.reading.names import read as read_names

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Rest for a day.", []),
        (f"{'Rest and then ' * 7}sleep.", ["H1"]),
        ("Your knee is examined by a nurse.", ["H2"]),
        ("You may be tired.", []),
        ("The wound is red.", []),
        ("Take it (with food).", ["H3"]),
        ("Take one and/or two.", ["H3"]),
        ("It is not 100% effective.", ["H4", "H7"]),
        ("You need a CBC.", ["H5"]),
        ("You need an MRI. Do NOT eat.", []),
        ("Nobody knows why it does not heal.", ["H6"]),
        ("They may call you.", ["H7"]),
        ("Last reviewed on 08/10/2023.", ["H8"]),
        ("Last reviewed on 10.08.2023.", ["H8"]),
        ("Last reviewed on August 10, 2023.", []),
        ("Reviewed (in part) on 08/10/2023.", ["H8", "H3"]),
    ],
)
def test_a_line_gets_the_hints_it_needs(text: str, codes: list[str]) -> None:
    assert [hint.code for hint in hints(text, ENGLISH)] == codes


def test_a_hint_says_what_to_decide() -> None:
    (hint,) = hints("Last reviewed on 08/10/2023.", ENGLISH)
    assert hint.message == "08/10/2023 can be read two ways, and build stops at it. Write the month as a word."


def test_what_only_looks_like_a_name_or_a_short_form_is_none() -> None:
    for text in (
        "See Appendix V.",
        "You may chew sugar free gum.",
        "Eat the potato skins.",
        "Bring water for injections.",
    ):
        assert read_names(text) == ()
    assert [one.text for one in read_names("Your appendix and your gum hurt.")] == ["appendix", "gum"]
    assert unexplained("TANZOLAX and INSULIN go with your COPD. See your GP.") == ("COPD",)
