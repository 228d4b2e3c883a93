"""The word lists of a language: one entry a line, a head that says what the list is, nothing twice."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from audioguide.language.base.questions.frames import Frame
from audioguide.language.en.reading.lists import LISTS

LANGUAGE = Path(__file__).parents[2] / "audioguide" / "language"
COMPILED = ("hyphens", "syllables", "LICENCES")
"""Tables that a program makes of other people's dictionaries: as long as they are, and with no head."""
FILES = sorted(
    file
    for folder in ("reading", "checks", "spoken", "hearing")
    for file in LANGUAGE.glob(f"*/{folder}/data/*")
    if file.stem not in COMPILED
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_list_says_what_it_is_and_holds_nothing_twice(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert lines[0].endswith(".") or lines[1].startswith("# ")
    assert all(line == line.strip("\r\n ") and line for line in entries)
    assert len(set(entries)) == len(entries)


@pytest.mark.parametrize("file", [file for file in FILES if file.suffix == ".tsv"], ids=lambda file: file.stem)
def test_every_row_of_a_table_has_its_columns(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")][-1]
    assert "\t" in head
    assert {line.count("\t") for line in lines if not line.startswith("#")} == {head.count("\t")}


def test_the_frames_of_the_list_are_those_that_rules_ask_for() -> None:
    listed = {frame for frame, _ in LISTS.rows("frames")}
    assert listed | {"guide"} == set(get_args(Frame))
