"""Leaflets whose lines were run into one, and lists that were broken: no lead, no ban and no condition is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.drafting.untold import NO_LEAD, fragments
from audioguide.language.base import language_of
from audioguide.model import Block
from tests.documents import document
from tests.drafting.extracted import claims, claims_of, read


def of(*blocks: Block) -> list[str]:
    whole = replace(document("# The leaflet\n\nA sentence."), blocks=blocks)
    return claims_of(extract(whole, language_of("en")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Foot care It is important to look at your feet.", "It is important to look at your feet."),
        ("Warnings and precautions Talk to your nurse before you take it\n\n- if you smoke",
         "Talk to your nurse before you take it if you smoke."),
        ("If you forget to take Tanzol Do not take two.", "If you forget to take Tanzol, do not take two."),
        ("Do not take it with:* gout pills* a patch", "Do not take it with gout pills. / Do not take it with a patch."),
        ("a rash Uncommon (may affect up to 1 in 100 people)\n\nthirst\n\ndry lips",
         "a rash / Uncommon (may affect up to 1 in 100 people): thirst, dry lips."),
        ("Signs of a cold include\n\na cough\n\nsneezing Signs of a fit include\n\nshaking",
         "Signs of a cold include a cough and sneezing. / Signs of a fit include shaking."),
        ("Very common\n\nsickness\n\na cough Common\n\nback pain",
         "Very common: sickness. / Very common: a cough. / Common: back pain."),
    ],
)  # fmt: skip
def test_lines_run_into_one_are_read_as_they_were(text: str, said: str) -> None:
    assert " / ".join(claims(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Do not take Tanzol\n\n## if you smoke. It does harm.\n\n## if you drink",
         "Do not take Tanzol if you smoke. / It does harm. / Do not take Tanzol if you drink."),
        ("Do not take Tanzol:\n\n- if you smoke\n\n## if you drink",
         "Do not take Tanzol if you smoke. / Do not take Tanzol if you drink."),
        ("Do not take Tanzol:\n\n- if you smoke\n\nif you drink\n\n- if you cough",
         "Do not take Tanzol if you smoke. / Do not take Tanzol if you drink. / Do not take Tanzol if you cough."),
        ("Do not take Tanzol:\n\n- if you have weak kidneys, such as\n\n## a stone\n\n## a graft\n\n## if you drink",
         "Do not take Tanzol if you have weak kidneys, such as a stone, or a graft. / "
         "Do not take Tanzol if you drink."),
        ("Do not take Tanzol:\n\nIf you smoke\n\nIf while on it, you had a rash (it includes spots)\n\nIf you drink",
         "Do not take Tanzol if you smoke. / "
         "Do not take Tanzol: if while on it, you had a rash (it includes spots). / "
         "Do not take Tanzol if you drink."),
        ("Do not take Tanzol:\n\nIf you smoke\n\nIf you take these pills:* gold* salt\n\nIf you drink",
         "Do not take Tanzol if you smoke. / Do not take Tanzol if you take these pills: gold, or salt. / "
         "Do not take Tanzol if you drink."),
    ],
)  # fmt: skip
def test_a_ban_reaches_every_item_of_a_list_that_was_broken(text: str, said: str) -> None:
    assert " / ".join(claims(text)) == said


def test_a_heading_that_goes_on_with_they_is_told_with_each_item() -> None:
    text = "## Ring 999 if your child has a rash and they:\n\n- seem confused\n- are bothered by light"
    assert claims(text) == [
        "Ring 999 if your child has a rash and they seem confused, or are bothered by light.",
    ]


def test_a_title_that_ends_in_for_opens_no_paragraph() -> None:
    assert claims("## 1. What Tanzol is and what it is used for\n\nTanzol contains salt.") == ["Tanzol contains salt."]


def test_stressed_words_in_front_of_a_sentence_are_its_heading_and_a_condition_governs_it() -> None:
    told = Block("paragraph", "Eating and drinking You can eat as before.", "1", emphasis=((0, 19),))
    bent = Block("paragraph", "If you feel sick Eat little and often.", "2", emphasis=((0, 16),))
    assert of(told) == ["You can eat as before."]
    assert of(bent) == ["If you feel sick, eat little and often."]


def test_a_condition_alone_over_a_paragraph_is_told_with_it() -> None:
    assert claims("If you are not sure\n\nAsk the ward.\n\nRest well.") == [
        "If you are not sure, ask the ward.",
        "Rest well.",
    ]


def test_a_line_in_small_letters_that_claims_nothing_is_asked_about() -> None:
    source = read("We help.\n\nif you have an odd heartbeat")
    assert [fragments(source).get(one.id) for one in source.outline.statements] == [None, NO_LEAD]


def test_one_item_with_an_order_of_its_own_takes_the_lead_from_none() -> None:
    items = "- if you smoke\n- if your heart is weak\n- if you get a cough, rest at home"
    assert claims(f"Ask your nurse before you take Tanzol:\n\n{items}") == [
        "Ask your nurse before you take Tanzol if you smoke.",
        "Ask your nurse before you take Tanzol if your heart is weak.",
        "Ask your nurse before you take Tanzol: if you get a cough, rest at home.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Check with us if you are not sure.\n\n- Take one pill.\n- Drink a lot.",
         "Check with us if you are not sure. / Take one pill. / Drink a lot."),
        ("If you take more Tanzol than you should If you take too many ring us.\n\n"
         "If you forget to take Tanzol If you miss a pill, take it as soon as you can.",
         "If you take more Tanzol than you should: if you take too many ring us. / "
         "If you forget to take Tanzol: if you miss a pill, take it as soon as you can."),
    ],
)  # fmt: skip
def test_a_condition_reaches_no_further_than_its_own_lines(text: str, said: str) -> None:
    assert " / ".join(claims(text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("If you take more of it than you should\n\nTalk to a nurse.",
         "If you take more of it than you should, talk to a nurse."),
        ("If you are pregnant, think you may be pregnant, or if you are planning to have a baby soon after this:\n\n"
         "Use of Tanzol is not advised.\n\nIt may harm.",
         "If you are pregnant, think you may be pregnant, or if you are planning to have a baby soon after this: "
         "use of Tanzol is not advised. / It may harm."),
        ("Do not take Tanzol\n\n- if you react to salt, to any kind of it, or to tin. If so, tell us. You may cough.",
         "Do not take Tanzol if you react to salt, to any kind of it, or to tin. / If so, tell us. / You may cough."),
        ("If you have had no dye you will be free to leave at once. Drink a lot.",
         "If you have had no dye you will be free to leave at once. / Drink a lot."),
    ],
)  # fmt: skip
def test_a_condition_or_a_ban_in_front_of_one_paragraph_or_one_item_governs_it(text: str, said: str) -> None:
    assert " / ".join(claims(text)) == said
    source = read(text)
    assert not fragments(source)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How long to take Tanzol You will take it for a year.\n\nWhat to do depends on the hour.\n\n"
         "- If it is noon: take one.\n- If it is night: take none.",
         "You will take it for a year. / What to do depends on the hour. / If it is noon: take one. / "
         "If it is night: take none."),
        ("See a nurse before you take Tanzol if you:\n\n- cough\n- If you have had a fit",
         "See a nurse before you take Tanzol if you cough. / "
         "See a nurse before you take Tanzol if you have had a fit."),
        ("If you are given more Tanzol than you should\n\nTanzol is given by a nurse.",
         "If you are given more Tanzol than you should: Tanzol is given by a nurse."),
        ("a rash Common: (may affect up to 1 in 10 people)\n\nthirst",
         "a rash / Common (may affect up to 1 in 10 people): thirst."),
    ],
)  # fmt: skip
def test_a_heading_in_a_line_governs_its_line_alone_and_no_words_are_doubled(text: str, said: str) -> None:
    assert " / ".join(claims(text)) == said
