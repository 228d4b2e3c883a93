from __future__ import annotations

import pytest

from audioguide.language.base import language_of
from audioguide.model import PublishedState, Source
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


def test_a_state_is_told_as_built_and_from_its_last_day_on() -> None:
    unsigned = statements.told_state(timelines.timeline(), ENGLISH)
    assert (unsigned.name, unsigned.text) == ("unsigned", "Not yet checked by a clinician.")
    assert not (unsigned.last_day or unsigned.holds_until or unsigned.overdue)
    line = timelines.timeline(
        sign_off="A. Nurse, nurse, 2026-01-02", review_by="2028-01-02", state=PublishedState("signed")
    )
    signed = statements.told_state(line, ENGLISH)
    assert signed.text == "Checked by: A. Nurse, nurse, January 2, 2026."
    assert signed.last_day == "2028-01-02"
    assert signed.holds_until == "To be reviewed by January 2, 2028."
    assert "January 2, 2028, and that day has passed" in signed.overdue


def test_a_state_gives_its_reason() -> None:
    line = timelines.timeline(state=PublishedState("withdrawn", "The dose has changed."))
    assert statements.told_state(line, ENGLISH).text.endswith("clinician. The dose has changed.")
