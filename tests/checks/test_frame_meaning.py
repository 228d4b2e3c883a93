"""Lines without a fact, titles and definitions, changed by hand: what is refused, and what is honest and stands."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.model import Guide, Source
from scripts.measure.gate import judge
from tests.checks.guides import EMPTY, chapter, guide

PAIRS = Path(__file__).parent.parent / "fixtures" / "meaning" / "frames.tsv"
ROWS = [
    (number, row)
    for number, row in enumerate(
        csv.DictReader(PAIRS.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE), 2
    )
]
MISSED = {
    "This guide was made by Lakeside Clinic.",
    "This guide was made by doctors at Lakeside Clinic.",
    "An inhaler is a machine that breathes for you.",
    "A catheter is a thin tube that puts water into the bladder.",
}
"""Harmful, and let through so far: who made a guide stands in no file, and which way water goes, or what breathes for
whom, no rule reads."""


@pytest.mark.parametrize(("number", "row"), ROWS, ids=[row["telling"] for _, row in ROWS])
def test_the_harmful_are_refused_and_the_honest_are_not(number: int, row: dict[str, str]) -> None:
    judged = judge(number, row["label"], row["kind"], row["class"], row["original"], row["telling"])
    refused = row["label"] == "harm" and row["telling"] not in MISSED
    assert (judged.verdict == "contradiction") == refused, judged.why


def codes(told: Guide) -> set[str]:
    return {one.code for one in checks.run(told, EMPTY) if one.kind == "contradiction"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Most people get better by themselves. {signpost}", "M15"),
        ("You do not need to call your doctor. {safety}", "M17"),
        ("This guide can take the place of your care team. {safety}", "M17"),
        ("Stop your tablets. {signpost}", "M15"),
    ],
)
def test_a_guide_without_facts_is_held_too(line: str, code: str) -> None:
    assert code in codes(guide(chapter(f"{line}\n")))


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("This guide is based on a page by Example Clinic. {credit}", False),
        ("This guide is based on a page by Other Clinic. {credit}", True),
        ("The page was last reviewed on May 6, 2024. {credit}", False),
        ("The page was last reviewed in May 2024. {credit}", False),
        ("The page was last reviewed on May 6, 2025. {credit}", True),
        ("This recording was checked by a doctor. {credit}", True),
        ("No doctor has checked this recording. {credit}", False),
    ],
)
def test_a_credit_says_what_guide_toml_says(line: str, wrong: bool) -> None:
    assert ("M17" in codes(guide(chapter(f"{line}\n")))) == wrong


def test_a_source_without_a_date_is_held_to_none() -> None:
    told = guide(chapter("The page was last reviewed on May 6, 2025. {credit}\n"))
    undated = Guide(
        told.name, told.title, told.language, Source("Knee page", "Example Clinic", ""), told.chapters, folder="x"
    )
    assert "M17" not in codes(undated)
