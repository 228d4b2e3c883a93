"""No sentence stops in the middle, no condition stands without what it asks for, and no opening reaches too far."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.drafting.extracting.records import Extracted, extract
from audioguide.drafting.refusals import _at
from audioguide.drafting.road import draft_guide
from audioguide.drafting.untold import BEHEADED, OPEN, fragments
from audioguide.drafting.writing.lines import DraftLine, Unit
from audioguide.language.base import language_of
from audioguide.language.en.plain.definitions import is_definition
from audioguide.language.en.plain.item_lists import opening, over_table
from audioguide.language.en.plain.led_items import led, together
from audioguide.language.en.plain.other_names import named_also
from audioguide.language.en.reading.open_ends import ends_open
from audioguide.model import Block, Term
from tests.documents import document
from tests.drafting.extracted import claims, claims_of, read

NONE: frozenset[str] = frozenset()


def of(*blocks: Block) -> Extracted:
    whole = replace(document("# The leaflet\n\nA sentence."), blocks=blocks)
    return extract(whole, language_of("en"))


def lines(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "leaflet.md"
    file.write_text(f"# The leaflet\n\n{text}\n", encoding="utf-8")
    drafted = draft_guide(file, tmp_path / "chapters", language="en").guides[0]
    return [sentence.text for chapter in drafted.chapters for sentence in chapter.sentences]


@pytest.mark.parametrize(
    "text",
    ["Common triggers include.", "There are many kinds, such as", "It gets worse with things like.",
     "See if the benefit of", "It is a test, which is done twice. The kinds are",
     "You may need the", "Go to the nearest.", "Call us if you", "The signs are.", "Swim and"],
)  # fmt: skip
def test_a_sentence_that_stops_in_the_middle_is_known(text: str) -> None:
    assert ends_open(text)


@pytest.mark.parametrize(
    "text",
    ["What the medicine is used for.", "Rest as often as you like.", "Bring them with you.", "Take vitamin A.",
     "Ask what the results are.", "Rest if you need to.", "Show what it looks like.", "What does it include?",
     "Call as soon as you can.", "It is common, for example.", "You had hepatitis A.",
     "It writes one line for each thing you do."],
)  # fmt: skip
def test_a_whole_sentence_may_end_in_a_small_word(text: str) -> None:
    assert not ends_open(text)


def test_a_positive_opening_is_said_once_and_its_orders_stand_alone(tmp_path: Path) -> None:
    items = (
        "- take tablets such as zolmin\n- rest if you need to\n- if you need to cough, hold a pillow\n- sleep upright"
    )
    said = lines(tmp_path, f"There are some things you can do to help ease pain and speed up healing:\n\n{items}")
    text = " / ".join(said)
    assert "There are some things you can do to help ease pain and speed up healing." in said
    assert text.count("speed up healing") == 1
    assert "Third, if you need to cough, hold a pillow." in said


def test_a_ban_and_a_condition_stay_with_every_item() -> None:
    ban = read("If you are over seventy and live alone at home, you must not:\n\n- drive\n- swim\n- lift heavy things")
    assert all("must not" in claim and "seventy" in claim for claim in claims_of(ban))


def test_an_item_with_its_own_condition_does_not_limit_the_opening() -> None:
    said = led("There are some things you can do to help:", "If you need to cough, hold a pillow", NONE)
    assert "help if you need" not in said
    lead = "Ring us if your child has any of the following:"
    assert led(lead, "If your child has diabetes, monitor their sugar", NONE).startswith("If your child has diabetes")


SUBHEADS = "There are many kinds of gout which include:\n\n## Early gout\n\nIt is mild.\n\n## Late gout\n\nIt is worse."


def test_an_opening_over_headings_names_them() -> None:
    assert "There are many kinds of gout which include early gout and late gout." in claims(SUBHEADS)


def test_an_opening_over_what_is_not_surely_its_list_is_asked_about(tmp_path: Path) -> None:
    text = SUBHEADS.replace("## Late gout", "## What should you do?")
    made = read(text)
    assert OPEN in fragments(made).values()
    assert not any(line.endswith("include.") for line in lines(tmp_path, text))


def test_the_second_half_of_a_broken_sentence_is_asked_about_too() -> None:
    made = of(Block("paragraph", "Pain may include", "1"), Block("quote", "swelling at night.", "1"))
    assert set(fragments(made).values()) == {OPEN, BEHEADED}


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ((Block("item", "It worsens with activities like", "1", 1, list_id=1), Block("image", "", "1"),
          Block("item", "walking or climbing stairs.", "1", 2, list_id=2)),
         "It worsens with activities like walking or climbing stairs."),
        ((Block("paragraph", "You must not:", "1"), Block("item", "Drive", "1", 1, list_id=1),
          Block("item", "Swim until 2 days after the", "1", 1, list_id=1), Block("paragraph", "fever has gone", "1")),
         "You must not swim until 2 days after the fever has gone."),
        ((Block("paragraph", "Please go to the nearest", "1"), Block("paragraph", "Hospital Emergency", "1"),
          Block("paragraph", "(A&E) Department", "1")),
         "Please go to the nearest Hospital Emergency (A&E) Department"),
    ],
)  # fmt: skip
def test_a_sentence_that_a_page_breaks_is_one(blocks: tuple[Block, ...], said: str) -> None:
    assert said in claims_of(of(*blocks))


def test_a_list_without_a_colon_is_not_read_as_one_sentence() -> None:
    made = of(Block("paragraph", "You may have", "1"), Block("item", "fever", "1", 1, list_id=1),
              Block("item", "pain", "1", 1, list_id=1))  # fmt: skip
    assert "You may have fever pain" not in " ".join(claims_of(made))


def test_a_fragment_speaks_of_its_heading() -> None:
    made = read("## Gout without pain\n\n- Also known as silent gout. It is rare.")
    assert "Gout without pain is also known as silent gout." in claims_of(made)
    assert named_also("Kidney stones", "Also called renal stones") == "Kidney stones are also called renal stones."
    assert named_also("Gout and rickets", "Also called gravel") == ""
    assert named_also("Gout", "It is also called gravel.") == ""


URGENT = "If your child has any of the following:\n\n- becomes pale\n- going blue\n\n## You need urgent help\n\n"


def test_signs_and_what_they_ask_for_are_one_claim() -> None:
    said = claims_of(read(f"{URGENT}Please phone 999"))
    assert "You need urgent help if your child becomes pale." in said
    assert "You need urgent help if your child has any of the following: going blue." in said
    assert "If your child has any of these signs, please phone 999." in said
    assert "You need urgent help" not in said


def test_what_does_not_follow_the_list_is_no_consequence() -> None:
    said = claims_of(read(URGENT.replace("You need urgent help", "About us") + "We are open."))
    assert not any("urgent" in claim or claim.startswith("We are open if") for claim in said)


@pytest.mark.parametrize(
    ("lead", "said"),
    [("Sometimes it is more severe, such as:", "Sometimes it is more severe, such as these two."),
     ("Signs include:", "Signs include these two."), ("Signs are:", "Signs are these two.")],
)  # fmt: skip
def test_an_opening_never_ends_in_such_as(lead: str, said: str) -> None:
    assert opening(lead, 2, False) == [said]
    assert not ends_open(over_table(lead))
    assert "include as follows" not in over_table(lead)


def test_a_title_in_the_plural_says_what_its_things_are() -> None:
    said = together("Hormonal factors:", ["Levels going up and down", "Cycle changes"], NONE)
    assert said == "Hormonal factors are levels going up and down; and cycle changes."
    assert together("Medication:", ["Sleeping tablets", "The pill"], NONE).startswith("Medication:")
    assert together("Do not give:", ["Nuts", "Eggs"], NONE).startswith("Do not give nuts")


def test_examples_in_one_sentence_are_joined_by_the_word_that_is_true_of_them() -> None:
    assert together("It brings problems with breathing, such as:", ["wheezing", "coughing"], NONE) == (
        "It brings problems with breathing, such as wheezing and coughing."
    )
    assert together("It can come from another illness such as:", ["gout", "flu"], NONE).endswith("gout, or flu.")


def test_a_name_that_the_source_explains_itself_is_not_explained_again(tmp_path: Path) -> None:
    said = lines(tmp_path, "Light may hurt you and sensitivity to light (photophobia) is common.")
    assert any("(photophobia)" in line or ", photophobia" in line for line in said)
    assert not any("mean" in line for line in said)
    assert is_definition("You may be feeling sick (nausea).", Term("nausea", "feeling sick", "", "x"))


def test_a_bare_ban_over_items_that_forbid_is_not_told() -> None:
    said = claims_of(read("Don\u2019t\n\n- do not smoke\n- do not drive"))
    assert not any(claim.lower().startswith("don") and len(claim) < 7 for claim in said)
    assert len(said) == 2


def test_an_item_under_a_ban_that_says_not_itself_is_no_double_denial() -> None:
    assert led("Don\u2019t:", "try not to walk barefoot", NONE) == "try not to walk barefoot."


def test_a_row_under_a_condition_is_not_cut() -> None:
    row = "You may get it if you: are over forty; recently started exercising; or have had it before."
    assert not language_of("en").claims.halves(row)
    assert language_of("en").claims.halves("The test is quick; you can go home at once.")


def test_items_that_say_when_are_told_with_their_opening() -> None:
    text = "Warnings Talk to your nurse before taking it:\n\n- if your kidneys are weak\n- if you smoke"
    said = claims(text)
    assert all("Talk to your nurse" in claim for claim in said)


def test_names_with_their_sentences_are_all_items() -> None:
    parts = "Sepsis. This is an infection of the blood.\n\nGout. This is pain in a toe.\n\nBreathing in smoke."
    assert len(read(f"Some common ones are:\n\n{parts}").table.facts) >= 5
    leads = {one.lead for one in read(f"Some common ones are:\n\n{parts}").outline.statements[1:]}
    assert leads == {"F001"}


def test_a_list_that_lost_its_lines_is_a_list() -> None:
    signs = Block("paragraph", "Common signs are", "1")
    said = claims_of(of(signs, replace(signs, text="- fever - pain - a rash")))
    assert said == ["Common signs are fever, pain, a rash."]


def test_a_refused_line_takes_no_other_line_with_it() -> None:
    lines_ = (DraftLine("You have heard about this: A.", "signpost"), DraftLine("This is the end.", "signpost"))
    assert list(_at(Unit(lines_), {4, 5}, {4})) == ["You have heard about this: A."]


def test_a_list_within_a_list_that_lost_its_lines_is_left_as_it_is() -> None:
    text = "- fever - gout has causes, including - meat - beer - gout comes back"
    assert not any(claim.startswith("Common signs are meat") for claim in claims_of(
        of(Block("paragraph", "Common signs are", "1"), Block("paragraph", text, "1"))
    ))  # fmt: skip


def test_common_signs_say_nothing_of_how_many_have_them() -> None:
    lists = language_of("en").plain.lists
    assert not lists.says_how_many("Common symptoms include:")
    assert lists.says_how_many("Common (may affect up to 1 in 10 people):")
    assert lists.says_how_many("Common side effects:")
