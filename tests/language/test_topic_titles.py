"""Headings that order or claim, and what a title may say for them."""

from __future__ import annotations

import pytest

from audioguide.language.en.claims.fragments import is_fragment
from audioguide.language.en.claims.headings import heading_claims
from audioguide.language.en.plain.titles import names_chapter
from audioguide.language.en.plain.topic_titles import topic


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Stay off work", "Staying off work"),
        ("Drink plenty of water", "Drinking plenty of water"),
        ("Do not drive", "Not driving"),
        ("Do not eat or drink", ""),
        ("Rest and drink fluids", ""),
        ("Eat and drink normally", ""),
        ("Wash your hands and dry them", "Washing your hands and drying them"),
        ("Keep your leg up", "Keeping your leg up"),
        ("Lie down", "Lying down"),
        ("No driving for 24 hours", ""),
        ("In an emergency call 999", ""),
        ("Check if you have a blister", "Checking if you have a blister"),
        ("2. Have a blood test", "Having a blood test"),
        ("Your pharmacist can help with hives", "How your pharmacist can help with hives"),
        ("You can't always prevent hives", ""),
        ("Blisters are harmless", ""),
    ],
)
def test_a_heading_that_orders_or_claims_needs_a_fact_and_is_named_by_a_topic(heading: str, named: str) -> None:
    assert heading_claims(heading)
    assert topic(heading) == named
    assert topic(named) == named


@pytest.mark.parametrize(
    "heading",
    [
        "Rest and sleep", "Exercise", "Help with costs", "Follow up", "Test results", "Call centre", "Side effects",
        "Things you can do yourself", "Conditions that can cause blisters", "Medicines you should avoid",
        "What may help", "When to call us", "Why you must not stop", "Can I drive?", "Before you take it",
        "Getting help for your child", "Contact details", "Support groups", "Use of painkillers",
    ],
)  # fmt: skip
def test_a_heading_that_only_names_its_subject_claims_nothing(heading: str) -> None:
    assert not heading_claims(heading)
    assert topic(heading) == heading


@pytest.mark.parametrize(
    ("lead", "named"),
    [
        ("See a doctor if you", "When to see a doctor"),
        ("Urgent advice: Call us if:", "When to call us"),
        ("Do not use it if", "When not to use it"),
        ("Do not take:", "What not to take"),
        ("Do not take it with:", "What not to take it with"),
        ("Do", "What to do"),
        ("Don't:", "What not to do"),
        ("You must not", "What you must not do"),
        ("Your quick guide to", ""),
        ("Things to look out for", "Things to look out for"),
    ],
)
def test_the_opening_of_a_list_is_named_by_what_it_is_about(lead: str, named: str) -> None:
    assert topic(lead) == named
    assert not named or names_chapter(named)


def test_the_number_of_a_section_is_no_part_of_its_name() -> None:
    assert topic("4. Possible side effects") == "Possible side effects"


@pytest.mark.parametrize(
    ("item", "fragment"),
    [
        ("Fever", True),
        ("a sore tongue", True),
        ("If your lips swell", True),
        ("Your lips swell", True),
        ("Walk every day", False),
        ("Ward 3: 0123 456789", False),
        ("If you fall, ring us", False),
        ("Is it safe?", False),
    ],
)
def test_an_item_that_claims_nothing_by_itself_is_known(item: str, fragment: bool) -> None:
    assert is_fragment(item) == fragment
