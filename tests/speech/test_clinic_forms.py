"""What labels, letters and notes of clinics write, and how it must be said; "!" = it must be refused with words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from audioguide.speech import speak
from audioguide.speech.unsayable import unsayable

FOLDER = Path(__file__).parent.parent / "fixtures" / "clinic_forms"
FORMS = [
    pytest.param(file.stem, row["written"], row["right"], id=f"{file.stem} {row['kind']}: {row['written']}")
    for file in sorted(FOLDER.glob("*.tsv"))
    for row in csv.DictReader(file.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
]


@pytest.mark.parametrize(("language", "written", "right"), FORMS)
def test_what_a_clinic_writes_is_said_right_or_refused(language: str, written: str, right: str) -> None:
    spoken = speak(written, language)
    refused = unsayable(spoken, language)
    if right == "!":
        assert refused
        assert any(doubt.blocks for doubt in spoken.doubts)
    else:
        assert (spoken.spoken, refused) == (right, "")


def test_every_kind_has_forms() -> None:
    assert len(FORMS) > 300
