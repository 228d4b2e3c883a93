"""A list of words says what each word means; a label and its value never become a definition."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.language.base import language_of
from audioguide.language.en.plain.word_lists import meaning
from audioguide.sources import read_document


def claims(folder: Path, text: str) -> list[str]:
    file = folder / "leaflet.md"
    file.write_text(f"# The leaflet\n\n{text}", "utf-8")
    return [fact.fact for fact in extract(read_document(file), language_of("en")).table.facts.values()]


@pytest.mark.parametrize(
    "text",
    [
        "Word\n: Fasting\nWhat it means\n: You must not eat.\n",
        "Word\n: Fasting\n\nWhat it means\n: You must not eat.\n",
        "| Term | Meaning |\n|---|---|\n| Fasting | You must not eat. |\n",
        "| In plain words | Medical word |\n|---|---|\n| You must not eat. | Fasting |\n",
    ],
)
def test_two_columns_of_words_are_definitions(text: str, tmp_path: Path) -> None:
    assert claims(tmp_path, text) == ["Fasting means you must not eat."]


def test_heads_without_their_other_column_are_labels(tmp_path: Path) -> None:
    assert claims(tmp_path, "Name\n: Ann Example\nBed\n: 3\n") == ["Name: Ann Example", "Bed: 3"]
    table = "| Name | Dose |\n|---|---|\n| Tanzol | 5 mg |\n"
    assert claims(tmp_path, table) == ["For the name Tanzol, the dose is 5 mg"]


@pytest.mark.parametrize(
    ("label", "rest", "said"),
    [
        ("DVT", "a clot in a deep vein", "DVT means a clot in a deep vein"),
        ("Platelet", "A tiny part of the blood", "Platelet means a tiny part of the blood"),
        ("Colitis", "when the bowel is sore", "Colitis means when the bowel is sore"),
        ("Warfarin", "a medicine that thins the blood", "Warfarin is a medicine that thins the blood"),
        ("Warfarin", "a tablet each evening", ""),
        ("Ramipril", "a capsule for your heart every day", ""),
        ("Amoxicillin", "one of the pink tablets twice a day", ""),
        ("Dose", "one tablet", ""),
        ("Phone", "the ward, on any day", ""),
        ("Next visit", "the day of your scan", ""),
        ("What to bring", "a list of your tablets", ""),
        ("Cause", "a build-up of fat in the vessels", ""),
        ("Pharmacist", "the person who gave you this", ""),
        ("Dehydration", "the skin may feel dry", ""),
        ("Paracetamol", "any time you need it", ""),
        ("Before surgery", "a bath with the soap we gave you", ""),
    ],
)
def test_only_a_word_that_needs_it_is_defined(label: str, rest: str, said: str) -> None:
    text = f"{label}: {rest}"
    assert meaning(label, text) == (said or text)
