"""Names that a text says."""

from __future__ import annotations

import pytest

from audioguide.language.en.reading.names import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Take ibuprofen for the pain in your knee.",
            [("ibuprofen", "drug"), ("pain", "symptom"), ("knee", "body part")],
        ),
        ("She takes atorvastatin and lisinopril.", [("atorvastatin", "drug"), ("lisinopril", "drug")]),
        ("A hysterectomy and a cystoscopy.", [("hysterectomy", "treatment"), ("cystoscopy", "test")]),
        ("Signs of bronchitis.", [("bronchitis", "condition")]),
        ("Swollen lymph nodes.", [("lymph nodes", "body part")]),
        ("The program and the diagnosis were fine.", []),
        (
            "The American Cancer Society says so.",
            [("American Cancer Society", "organisation"), ("cancer", "condition")],
        ),
        ("Ask the FDA.", [("FDA", "organisation")]),
    ],
)
def test_names_are_found_by_list_and_by_ending(text: str, found: list[tuple[str, str]]) -> None:
    assert [(name.text, name.kind) for name in read(text)] == found
