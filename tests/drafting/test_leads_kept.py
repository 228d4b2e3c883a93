"""What fresh readers missed in drafts of real leaflets: lists left out though a line says what they are of, and rows,
conditions and sentences that lost a half."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.extracting.continuing import with_whole_sentences
from audioguide.drafting.untold import fragments
from audioguide.language.base import language_of
from audioguide.language.base.transform import Context
from audioguide.language.en.claims.conditions import condition
from audioguide.language.en.claims.figures import whole_figures
from audioguide.language.en.claims.joints import joints
from audioguide.language.en.claims.lists import gives_examples
from audioguide.language.en.claims.rows import row, row_about
from audioguide.language.en.claims.statements import is_urgent
from audioguide.language.en.hearing.stumps import is_stump
from audioguide.language.en.plain.item_lists import over_table
from audioguide.language.en.plain.packs import packed
from audioguide.language.en.plain.transforms import shared_subjects, supposing
from audioguide.language.en.reading.chances import no_chance
from audioguide.language.en.reading.sentences import split
from audioguide.model import Block
from tests.drafting.extracted import claims, read
from tests.drafting.test_fresh_eyes import drafted

PLAIN = Context(short={}, keep=frozenset(), lead="", passes=lambda *_: True)


def test_a_sentence_further_up_opens_the_list() -> None:
    made = claims(
        "Taking Tanzol with any of the following medicines is not recommended. Your doctor may change the dose.\n\n"
        "- Arovil\n- Bexamin\n- Coltazide\n- Dremolin"
    )
    lead = "Taking Tanzol with any of the following medicines is not recommended"
    assert made.count(f"{lead}.") == 1
    assert any(one.startswith(lead) for one in made[2:])
    assert all(any(name in one for one in made) for name in ("arovil", "bexamin", "coltazide", "dremolin"))


def test_such_a_sentence_is_nearer_than_the_heading() -> None:
    made = claims(
        "## Clashes\n\nDo not take Tanzol with any of the following medicines. Ask your nurse.\n\n- Arovil\n- Bexamin"
    )
    assert any("Tanzol" in one and "arovil" in one for one in made)
    assert not any(one.startswith("Clashes") for one in made)


def test_a_heading_opens_a_list_of_which_one_item_is_no_sentence() -> None:
    source = read("## Tips for good days\n\n- Keep all visits.\n- Gentle stretches\n- Ask for help.")
    assert not fragments(source)
    assert any("Tips for good days" in one.text for one in source.outline.statements)


def test_a_name_that_its_own_next_sentence_explains_is_told() -> None:
    source = read("- Establish a rhythm. Go to bed at ten.\n- Move. Walk each day.")
    assert not fragments(source)


def test_a_list_that_cannot_be_told_whole_is_told_item_by_item(tmp_path: Path) -> None:
    text = drafted(
        tmp_path, "# Pills\n\n## Boxes\n\nPill boxes can help, but:\n\n- fill them weekly\n- keep the bottles\n"
    )
    assert "fill them weekly" in text
    assert "keep the bottles" in text


def test_what_an_item_goes_on_to_say_has_not_the_may_of_its_list(tmp_path: Path) -> None:
    text = drafted(
        tmp_path,
        "# Sore backs\n\n## Risks\n\nThese things can raise the risk:\n\n"
        "- Age. Backs wear out from forty.\n- Smoking. People who smoke have more sore backs. It harms the discs.\n",
    )
    assert "People who smoke have more sore backs." in text
    assert "It harms the discs." in text


def test_one_of_several_signs_is_enough_also_behind_that() -> None:
    said = packed(
        "This is rare, but seek help at once for back pain that", ["brings a fever", "follows a fall"], frozenset()
    )
    assert said.endswith("back pain that brings a fever, or that follows a fall.")


def test_a_first_row_with_a_value_names_no_columns(tmp_path: Path) -> None:
    text = drafted(
        tmp_path,
        "# Your card\n\n| Goal | 90-94% |\n|---|---|\n| Call if your pulse is over | 120 |\n| Jab | Yearly |\n",
    )
    assert "Call if your pulse is over: 120." in text
    assert not [line for line in text.splitlines() if "90" in line and "120" in line]


def test_a_row_about_a_call_is_no_thing() -> None:
    assert row(row_about("", "Call if you have a temperature over"), "38 C") == (
        "Call if you have a temperature over: 38 C"
    )


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("At each visit your team will:", "At each visit your team will do these things."),
        ("For each pill, you should know:", "For each pill, you should know these things."),
        ("If you use extra oxygen:", "If you use extra oxygen, this is for you."),
    ],
)
def test_the_opening_of_a_table_is_a_sentence(lead: str, said: str) -> None:
    assert over_table(lead) == said


@pytest.mark.parametrize(
    "text",
    [
        "PubNo. 4711 May 2022.",
        "See 42 U.S.C. 241 for the rule.",
    ],
)
def test_a_short_form_in_front_of_a_number_ends_no_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Complications or side effects can happen after this and can include bleeding, bruising and a sore arm.",
        "If used the right way each time you meet somebody, condoms keep you very well and free of worry for days.",
    ],
)
def test_no_subject_is_cut_and_none_is_missing(text: str) -> None:
    assert shared_subjects.rewrite(text, PLAIN) == [text]
    assert supposing.rewrite(text, PLAIN) == [text]


@pytest.mark.parametrize(
    "text", ["A target of 88-92% is right.", "Prices rose to 40%.", "White cells are 40% of them."]
)
def test_a_share_of_what_does_not_happen_to_people_lacks_no_time(text: str) -> None:
    assert no_chance(text)
    assert not no_chance("Without it, 10% of people have a stroke and die.")


def test_a_source_that_says_when_to_ask_whom_says_what_is_urgent() -> None:
    assert is_urgent("Get a checkup sooner if you have a lump.")
    assert is_urgent("Tell your nurse if you feel sick.")
    assert not is_urgent("Your nurse will see you.")


def test_a_may_far_from_the_colon_announces_no_examples() -> None:
    assert not gives_examples(
        "Taking both is not wise, but may be needed at times, so keep these away from one another:"
    )
    assert gives_examples("Other signs may include:")


def test_the_colon_of_a_clock_ends_no_condition(tmp_path: Path) -> None:
    found = condition("If you have not heard from us by 6:30 pm, please call.")
    assert found is not None
    assert found.text == "if you have not heard from us by 6:30 pm"
    text = drafted(tmp_path, "# Your day\n\nIF YOU HAVE NOT HEARD FROM US BY 6:30 PM, PLEASE CALL THE WARD\n")
    assert "6:30" in text


def _whole(*blocks: Block) -> list[str]:
    return [block.text for block in with_whole_sentences(blocks, language_of("en"))]


def test_the_lines_of_one_sentence_are_no_list() -> None:
    lines = ("what helps you to rest (if anything) and", "how you may sleep", "better.")
    items = [Block("item", text, "page 1", level=1, list_id=4) for text in lines]
    assert _whole(Block("paragraph", "Talk about your day and", "page 1"), *items) == [
        "Talk about your day and what helps you to rest (if anything) and how you may sleep better."
    ]
    real = [Block("item", text, "page 1", level=1, list_id=4) for text in ("you faint", "you fall.")]
    assert len(_whole(Block("paragraph", "Ring us if", "page 1"), *real)) == 3


def test_a_bracket_under_an_item_is_its_own() -> None:
    items = [Block("item", text, "page 1", level=1, list_id=4) for text in ("had a cold", "had a cut")]
    bracket = Block("paragraph", "(even if it has healed)", "page 1")
    assert _whole(items[0], bracket, items[1]) == ["had a cold (even if it has healed)", "had a cut"]


def test_a_raised_figure_beside_a_month_is_no_day(tmp_path: Path) -> None:
    """It cost the whole document: a note's mark is a digit, and no number."""
    text = drafted(tmp_path, "# Your jabs\n\nRest well.\n\nThey were checked in May \u00b9\u00b3 and again in June.\n")
    assert "Rest well." in text


def test_a_condition_behind_its_first_word_is_not_cut() -> None:
    assert joints("First, as your knee heals and you can bend it, you are likely to walk further each day.") == []
    assert joints("You may shower, but when it bleeds you must stop and you must ring the ward.") == []


def test_a_heading_in_front_of_the_next_label_is_no_item_of_the_list_before() -> None:
    made = claims(
        "Tell your doctor right away:\n\n- if you have a fever\n- if you cough\n\n"
        "Other side effects Very common side effects (may affect more than 1 in 10 people) are:\n\n- tiredness"
    )
    assert not [one for one in made if "right away" in one and "ther side effects" in one]
    assert any("tiredness" in one and "common" in one for one in made)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Give 12 g per m2, or 4 mg/m2, on 9 cm2 of skin.",
            "Give 12 g per m\u00b2, or 4 mg/m\u00b2, on 9 cm\u00b2 of skin.",
        ),
        ("The M2 room and m20 stay.", "The M2 room and m20 stay."),
        ("Use a 2 X 2 pad on May 01, 2025.", "Use a 2 x 2 pad on May 1, 2025."),
    ],
)
def test_figures_that_lost_their_form_have_it_again(text: str, said: str) -> None:
    assert whole_figures(text) == said


def test_a_comparative_is_no_word_cut_short() -> None:
    assert not is_stump("paler")
    assert is_stump("resusc")
