"""Plain text as people type it: bullets of all kinds, indents, small tables, numbers to ring."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.language.base.language import language_of
from audioguide.sources import read_document
from audioguide.sources.grid import names_columns
from audioguide.sources.shape import furniture_reason


def shapes(folder: Path, text: str) -> list[tuple[str, str]]:
    file = folder / "leaflet.txt"
    file.write_text(text, encoding="utf-8")
    return [(block.kind, block.text) for block in read_document(file).blocks]


@pytest.mark.parametrize("bullet", ["o  ", "o ", "-- ", "- ", "* "])
def test_every_typed_bullet_is_one(tmp_path: Path, bullet: str) -> None:
    text = f"Do not use:\n  {bullet}hot water bottles\n  {bullet}electric blankets\nStay with the person.\n"
    assert shapes(tmp_path, text) == [
        ("paragraph", "Do not use:"),
        ("item", "hot water bottles"),
        ("item", "electric blankets"),
        ("paragraph", "Stay with the person."),
    ]


def test_what_stands_at_the_margin_again_is_another_sentence(tmp_path: Path) -> None:
    text = (
        "Missed a dose?\n  Less than 18 hours late  take it now with food or without\n"
        "  More than 18 hours late  skip it and take the next one at the usual time\n"
        "If you are sick within 1 hour of taking it, take another tablet. If it is\nmore than 1 hour, don't.\n"
    )
    said = [text for _, text in shapes(tmp_path, text)]
    assert "If you are sick within 1 hour of taking it, take another tablet. If it is more than 1 hour, don't." in said


def test_a_number_to_ring_is_no_heading(tmp_path: Path) -> None:
    found = shapes(
        tmp_path, "Fever\n\nStay calm and ring us.\n\n24-hour helpline: 0800 555 0199\n\nWhy is it a risk?\n\nIt is.\n"
    )
    assert ("paragraph", "24-hour helpline: 0800 555 0199") in found


@pytest.mark.parametrize(
    ("first", "below", "names"),
    [
        (["Weight", "Cetirizine (1 mg/ml)"], [["Less than 10 kg", "none"], ["10 to 15 kg", "2.5 ml"]], True),
        (["Drug", "Dose"], [["Aspirin", "75 mg"], ["Ramipril", "5 mg"]], True),
        (["Drug", "Dose", "When"], [["Aspirin", "75 mg", "daily"]], True),
        (["Nurse", "Ana Lund"], [["Room", "12"]], False),
        (["Nurse", "Ana Lund"], [["Room", "12"], ["Opens", "early"]], False),
        (["Aspirin", "75 mg"], [["Ramipril", "2.5 mg"]], False),
        (["10 kg", "ask"], [["15 kg", "5 ml"]], False),
        (["Vitamin B12", "once"], [["Iron", "2 tablets"], ["Zinc", "twice"]], False),
        (["Drug", ""], [["Aspirin", "75 mg"]], False),
    ],
)
def test_a_first_row_names_the_columns_where_it_holds_none_of_their_figures(
    first: list[str], below: list[list[str]], names: bool
) -> None:
    assert names_columns(first, below) is names


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Name: ______________ Weight: ______ kg", "form to fill in"),
        ("Signature: ____________________ Date: ___/___/______", "form to fill in"),
        ("Take ____ tablets twice a day.", ""),
        ("Your dose: ____ mg twice a day", ""),
    ],
)
def test_a_line_to_sign_is_no_content_but_a_dose_to_write_in_is(line: str, reason: str) -> None:
    assert furniture_reason(line, language_of("en").documents) == reason
