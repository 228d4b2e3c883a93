from __future__ import annotations

import pytest

from audioguide.model import Source
from audioguide.publish import wording
from tests import timelines


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
    assert wording.length(frames, 24_000) == words


def test_dates_are_words() -> None:
    assert wording.date("2023-08-10") == "August 10, 2023"
    assert wording.date("last spring") == "last spring"


def test_a_guide_without_a_publisher_claims_no_origin() -> None:
    assert wording.origin(timelines.timeline(source=Source("", "", ""))) == ""
