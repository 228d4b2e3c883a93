"""What is no content is known by its words, however long somebody makes a line."""

from __future__ import annotations

import pytest

from audioguide.language.base.language import language_of
from audioguide.sources.shape import furniture_reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Name: ____________  Weight: ____ kg", "form to fill in"),
        ("Name: ____________ and more", ""),
        ("Weight: 12 kg", ""),
    ],
)
def test_a_form_to_fill_in_is_no_content(text: str, reason: str) -> None:
    assert furniture_reason(text, language_of("en").documents) == reason


@pytest.mark.parametrize("text", ["Name: " + "_" * 3_000_000 + "x", "Name: ___ " * 300_000 + "x", "A: " * 1_000_000])
def test_a_line_of_megabytes_is_judged(text: str) -> None:
    """A pattern whose work grows with the square would need hours for it, and be ended as one that hangs."""
    assert furniture_reason(text, language_of("en").documents) == ""
