"""Denials, those in a prefix too."""

from __future__ import annotations

import pytest

from audioguide.language.en.reading.denials import denials
from audioguide.language.en.reading.words import words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The belly is nontender.", 1),
        ("The belly is not tender.", 1),
        ("She is afebrile and denies pain.", 2),
        ("Without fever.", 1),
        ("The area is normal.", 0),
        ("An unsteady walk.", 1),
        ("A non - smoker.", 1),
        ("Under the unit of an uncle.", 0),
        ("Allergies: NKDA.", 1),
    ],
)
def test_a_denial_counts_however_it_is_said(text: str, count: int) -> None:
    assert denials(words(text)) == count
