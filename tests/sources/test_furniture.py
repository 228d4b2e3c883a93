"""What is no content is known by its words, however long somebody makes a line."""

from __future__ import annotations

import time

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


@pytest.mark.parametrize("text", ["Name: " + "_" * 300_000 + "x", "Name: ___ " * 30_000 + "x", "A: " * 100_000])
def test_a_line_of_a_megabyte_is_judged_at_once(text: str) -> None:
    began = time.process_time()
    assert furniture_reason(text, language_of("en").documents) == ""
    assert time.process_time() - began < 2
