from __future__ import annotations

import pytest

from audioguide.language.base import language_of
from audioguide.model import Source
from audioguide.publish import statements
from tests import timelines

ENGLISH = language_of("en-US")


@pytest.mark.parametrize(
    ("frames", "words"),
    [
        (0, "1 second"),
        (24_000 * 59 + 11_000, "59 seconds"),
        (24_000 * 59 + 13_000, "1 minute"),
        (24_000 * 61, "1 minute 1 second"),
        (24_000 * 130, "2 minutes 10 seconds"),
        (24_000 * 3602, "1 hour 2 seconds"),
        (24_000 * 7320, "2 hours 2 minutes"),
    ],
)
def test_lengths_are_words(frames: int, words: str) -> None:
    assert statements.length(frames, 24_000, ENGLISH) == words


def test_dates_are_words() -> None:
    assert ENGLISH.quantities.date("2023-08-10") == "August 10, 2023"
    assert ENGLISH.quantities.date("last spring") == "last spring"


def test_a_guide_without_a_publisher_claims_no_origin() -> None:
    assert statements.origin(timelines.timeline(source=Source("", "", "")), ENGLISH) == ""
