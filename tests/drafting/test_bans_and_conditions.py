"""What a ban or a condition over a list governs, whether one item is enough or all are needed, and what stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.files import chapter_of
from audioguide.drafting.road import draft_guide
from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.language.base.transform import Context
from audioguide.language.en.plain.item_lists import opening
from audioguide.language.en.plain.leads import all_needed
from audioguide.language.en.plain.transforms.plain_words import rewrite
from tests.drafting.extracted import claims


@pytest.mark.parametrize(
    "lead",
    [
        "After a nosebleed, try not to do the following for 24 hours",
        "Avoid the following",
        "You should avoid doing",
        "For a week it is best not to",
        "Refrain from",
        "Stay away from",
        "Never",
        "You must not",
        "Do not",
        "You should not",
        "The following are not allowed",
        "You are not allowed to",
        "You cannot",
    ],
)
def test_a_ban_is_said_with_each_item(lead: str) -> None:
    items = ["lift heavy bags in the house or in the garden", "blow your nose, or pick it", "drink hot drinks"]
    told = claims(f"{lead}:\n\n" + "\n".join(f"- {item}" for item in items))
    assert told
    assert all(claim.startswith(lead) and claim != f"{lead}." for claim in told)
    assert all(any(item in claim for claim in told) for item in items)


def test_a_condition_with_an_order_is_not_told_without_the_ban_over_it() -> None:
    assert claims("Avoid the following:\n\n- If you bleed, take aspirin\n- hot drinks")[0].startswith("Avoid the")


@pytest.mark.parametrize("mark", ["- ", ""])
def test_a_ban_before_a_colon_is_not_closed_in_front_of_its_items(mark: str) -> None:
    told = claims(f"Do not take Apixaban Accordif:\n\n{mark}you are bleeding now\n\n{mark}you are allergic to it")
    assert told == [
        "Do not take Apixaban Accordif: you are bleeding now.",
        "Do not take Apixaban Accordif: you are allergic to it.",
    ]
    whole = claims("Do not take this medicine:\n\nYou are bleeding now.\n\nYou are allergic to it.")
    assert all(claim.startswith("Do not take this medicine: you are") for claim in whole)


def test_a_lower_dose_stays_with_the_conditions_inside_its_condition() -> None:
    told = claims(
        "The recommended dose is one tablet of 2.5 mg twice a day if:\n\n- you have poor kidneys\n"
        "- two or more of the following apply to you:\n  - you are 80 years old or older\n"
        "  - your weight is 60 kg or lower"
    )
    assert told == [
        "The recommended dose is one tablet of 2.5 mg twice a day if you have poor kidneys.",
        "The recommended dose is one tablet of 2.5 mg twice a day if: two or more of the following apply to you: you "
        "are 80 years old or older; your weight is 60 kg or lower.",
    ]


def test_a_reassurance_needs_all_and_a_call_for_help_one() -> None:
    assert claims("Most fevers can be managed at home if your child:\n\n- is alert\n- can drink\n- has no pain") == [
        "Most fevers can be managed at home if your child is alert, can drink and has no pain."
    ]
    assert claims("Seek emergency medical care for a child with fever who has:\n\n- a seizure\n- a stiff neck") == [
        "Seek emergency medical care for a child with fever who has a seizure, or a stiff neck."
    ]


@pytest.mark.parametrize(
    ("lead", "all_of_them"),
    [
        ("You do not need to see a doctor if you:", True),
        ("You can stop taking it if you:", True),
        ("Call 999 if your child:", False),
        ("It is less safe if you:", False),
        ("You may not be able to have the scan if you:", False),
    ],
)
def test_which_condition_asks_for_all_items(lead: str, all_of_them: bool) -> None:
    assert all_needed(lead) is all_of_them


def test_an_opening_told_before_its_items_says_whether_one_is_enough() -> None:
    assert opening("Seek help for a child who has:", 5, examples=False) == [
        "Seek help for a child who has any of these five things."
    ]
    [said] = opening("It can be managed at home if your child:", 4, examples=False)
    assert said == "It can be managed at home if your child: all of these four points."


@pytest.mark.parametrize(
    "text",
    [
        "Keep a current list of all medications, vitamins, and supplements you take.",
        "Bring your insurance card, reading glasses, and a list which you can read.",
    ],
)
def test_a_row_of_names_is_not_cut_before_its_last(text: str) -> None:
    assert claims(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "We are required by law to keep it.",
        "You are required to tell us.",
        "The policy requires that samples are sent.",
        "It is important therefore that you rest.",
        "MRI stands for Magnetic Resonance Imaging.",
    ],
)
def test_a_plain_word_does_not_take_the_place_where_it_says_something_else(text: str) -> None:
    assert rewrite(text, Context({}, frozenset())) == [text]


def test_a_plain_text_with_number_signs_has_headings_and_a_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    Path("chapters").mkdir()
    Path("heat.txt").write_text("# Heat stroke\n\nHeat stroke is serious.\n\n## First aid\n\nCall 999.\n")
    [guide] = draft_guide(Path("heat.txt"), Path("chapters")).guides
    assert guide.title == "Heat stroke"
    assert all(chapter.title and "#" not in chapter.title for chapter in guide.chapters)


@pytest.mark.parametrize(("title", "said"), [("# Heat", "Heat"), ("#", "Your knee"), ("", "Your knee")])
def test_a_chapter_always_has_a_title(title: str, said: str) -> None:
    chapter, _ = chapter_of(
        DraftChapter(title, False, False, ((Unit((DraftLine("The end.", "signpost"),)),),)),
        1,
        "chapters/your-knee",
        "en",
    )
    assert chapter.title == said
