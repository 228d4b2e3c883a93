"""Leads and items: one claim, whatever the lead is, in the table as in the chapter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audioguide.drafting.extracting.notes import with_notes
from audioguide.language.base import language_of
from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.plain.leads import tie
from audioguide.language.en.plain.led_items import led, together
from audioguide.language.en.plain.titles import names_chapter
from audioguide.model import Block
from tests.drafting.extracted import claims, read

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## Ring 999 if:\n\n- you faint\n- your face droops",
         "Ring 999 if you faint. / Ring 999 if your face droops."),
        ("## Don\u2019t:\n\n- Scratch the scab", "Don\u2019t scratch the scab."),
        ("## Look at it and ring us if:\n\n- a nail turns black", "Look at it and ring us if a nail turns black."),
        ("## Ring us\n\nIf you have a cut and:\n\n- it is deep", "Ring us if you have a cut and it is deep."),
        ("See the midwife if you\n\n- bleed\n- are hot",
         "See the midwife if you bleed. / See the midwife if you are hot."),
        ("Tanzol should not be given to:\n\n- babies", "Tanzol should not be given to babies."),
        ("Do not take\n\nZolmin and tanzol", "Do not take zolmin and tanzol."),
        ("## Never\n\nShare your pen. We have more.", "Never share your pen. / We have more."),
        ("| Eat | Do not eat |\n|---|---|\n| Rice | Nuts |\n| Soup | Cheese |",
         "Eat rice, soup. / Do not eat nuts. / Do not eat cheese."),
        ("Rare (may affect up to 1 in 1,000 people)\n\n- a sore tongue",
         "Rare (may affect up to 1 in 1,000 people): a sore tongue."),
        ("## Signs\n\n- a red eye\n- tears", "Signs are a red eye and tears."),
        ("3. When should I ring the ward?\n\n4. If my hand swells.",
         "When should I ring the ward? / You should ring the ward if your hand swells."),
    ],
)  # fmt: skip
def test_a_lead_is_one_claim_with_its_items_whatever_it_is(text: str, said: str) -> None:
    assert " / ".join(claims(text)) == said


def test_what_governs_an_item_stands_in_its_record() -> None:
    banned, asked = read("Do not drive if:\n\n- you feel dizzy\n- your sight blurs").table.facts.values()
    assert (banned.polarity, banned.negations) == ("negative", 1)
    assert asked.condition is not None
    assert asked.condition.text == "if your sight blurs"


@pytest.mark.parametrize(
    ("lead", "items", "said"),
    [
        ("You may go home if:", ["you have eaten", "you can walk"],
         "You may go home if you have eaten and you can walk."),
        ("Most wards will:", ["wash the cup, OR", "show you how"], "Most wards will wash the cup, or show you how."),
        ("Use it only if you have:", ["a rash, and", "a fever"], "Use it only if you have a rash and a fever."),
        ("Choose one of these drinks:", ["Tea", "Milk"], "Choose one of these drinks: tea, or milk."),
        ("Ring us if you have two or more of these:", ["a rash", "gout"],
         "Ring us if you have two or more of these: a rash, gout."),
        ("Signs of a clot include:", ["a hot leg", "pain", "swelling"],
         "Signs of a clot include a hot leg, pain and swelling."),
    ],
)  # fmt: skip
def test_items_that_only_mean_something_together_are_one_sentence(lead: str, items: list[str], said: str) -> None:
    assert tie(lead, items) == "together"
    assert together(lead, items, NONE) == said


@pytest.mark.parametrize(
    ("lead", "item", "said"),
    [
        ("Do not take the tablets if:", "Pregnancy", "Do not take the tablets if: pregnancy."),
        ("Do not:", "Smoking", "Do not: smoking."),
        ("Do not:", "Bring a pet", "Do not bring a pet."),
        ("See the nurse if you or your child:", "Fever", "See the nurse if you or your child: fever."),
        ("Things to look out for:", "Your eye turns red", "Things to look out for: your eye turns red."),
        ("Some habits may help:", "Wear a hat", "Some habits may help: wear a hat."),
        ("Do not eat any of these:", "Nuts", "Do not eat any of these: nuts."),
        ("Don't:", "Never run", "Never run."),
        ("Do:", "Drink water", "Drink water."),
        ("While you wait:", "sit down", "While you wait, sit down."),
    ],
)
def test_where_no_sentence_can_be_made_a_colon_keeps_lead_and_item_together(lead: str, item: str, said: str) -> None:
    assert led(lead, item, NONE) == said


@pytest.mark.parametrize(
    ("lead", "item", "said"),
    [
        ("It is no longer catching:", "48 hours after you start the cream",
         "It is no longer catching 48 hours after you start the cream."),
        ("It is no longer catching:", "when the patches are dry", "It is no longer catching when the patches are dry."),
        ("These can:", "be itchy", "These can be itchy."),
        ("Babies may also:", "not react to a sound", "Babies may also not react to a sound."),
        ("It usually makes them:", "burn or feel gritty", "It usually makes them burn or feel gritty."),
    ],
)  # fmt: skip
def test_an_opening_is_not_told_without_what_limits_it(lead: str, item: str, said: str) -> None:
    assert tie(lead, [item] * 5) == "each"
    assert led(lead, item, NONE) == said


def test_a_gap_is_only_where_a_lead_ends_in_nothing() -> None:
    def gaps(text: str) -> int:
        return sum(fact.status == "source_gap" for fact in read(text).table.facts.values())

    assert gaps("Other problems may include:\n\n# The end\n\nRest well today.") == 1
    assert gaps("Other problems may include:\n\nA stiff jaw") == 0
    assert gaps("Other problems may include:\n\n![A jaw](jaw.png)\n\n- A stiff jaw") == 0
    assert gaps("The two ways are:\n\n## By mouth\n\nDrink it.\n\n## By needle\n\nSit still.") == 0
    assert gaps("Pain:\n\nYour foot can hurt for a week.") == 0


def test_a_paragraph_set_as_a_heading_is_a_claim() -> None:
    read_ = read("## Your care will not change if you leave.\n\nRing us today.")
    assert next(iter(read_.table.facts.values())).fact == "Your care will not change if you leave."
    assert all("care" not in section.title for section in read_.outline.sections)
    assert claims("## Do not drive for a day\n\nYou may feel sleepy.")[0] == "Do not drive for a day"


def test_a_note_that_is_no_sentence_limits_what_points_to_it() -> None:
    told = Block("paragraph", "About 4 in 100 people faint.", "line 1", notes=("1",))
    note = Block("note", "Figure for people over 70.", "line 3", label="1")
    made = with_notes([told, note], language_of("en"))
    assert [block.text for block in made] == ["About 4 in 100 people faint: figure for people over 70."]
    whole = replace(note, text="This is for people over 70.")
    assert [block.text for block in with_notes([told, whole], language_of("en"))] == [told.text, whole.text]


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Your stitches will dissolve", True),
        ("Wash your hands", True),
        ("If you fall, ring us", True),
        ("your lips swell", False),
        ("8am to 6pm", False),
        ("full movement and you can hop", False),
        ("It is important to note that", False),
        ("a rash that spreads", False),
        ("medicine used to treat pain", False),
        ("Do not", False),
    ],
)
def test_a_main_clause_stands_by_itself(text: str, main: bool) -> None:
    assert is_main(text) == main


def test_a_title_is_no_part_of_a_sentence() -> None:
    assert names_chapter("Your medicines")
    assert names_chapter("When can I drive?")
    for title in ("You need to contact a", "patients@ward.example", "They may hurt", "doctor or nurse today"):
        assert not names_chapter(title)
