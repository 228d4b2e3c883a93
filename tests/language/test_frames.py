"""What a draft says of itself is what the rules know: each sentence of the frame, held against rules L7 and F18."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audioguide import checks
from audioguide.drafting.writing.framing import framed
from audioguide.drafting.writing.lines import DraftChapter
from audioguide.language.base import language_of
from tests.checks.guides import EMPTY, chapter, guide

ENGLISH = language_of("en")
FRAME = ENGLISH.plain.frame
CLOSED = replace(EMPTY, closed=True)
TITLES = ("Your knee", "When may I rest?", "Alive after 5 years", "Your knee: rest")
PARTS = ((), ("Your knee", "The guide"))


def found(lines: list[str], code: str) -> list[str]:
    """What one rule says of a chapter with these lines."""
    written = guide(chapter("".join(f"{line}\n" for line in lines)))
    return [finding.message for finding in checks.run(written, CLOSED) if finding.code == code]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("parts", PARTS)
def test_every_chapter_of_a_draft_is_framed(title: str, parts: tuple[str, ...]) -> None:
    one = DraftChapter(title, True, False, (), parts)
    for drafted in framed([one, one], "Your knee", ENGLISH):
        lines = [f"{line.text} {{{line.kind}}}" for unit in drafted.units for line in unit.lines]
        assert not found(lines, "L7")


@pytest.mark.parametrize(
    "sentence",
    [
        FRAME.preview(""),
        FRAME.preview("Your knee"),
        FRAME.recap("", ()),
        FRAME.recap("Your knee", ("Knee", "Your knee")),
        FRAME.following(""),
        FRAME.following("Your knee"),
        FRAME.end(),
        FRAME.based_on("Knee page"),
        FRAME.disclaimer(),
        FRAME.heading("Your knee"),
        FRAME.no_span(1),
        FRAME.no_span(2),
        FRAME.no_list(),
    ],
)
def test_a_line_of_a_draft_without_a_fact_is_about_the_guide(sentence: str) -> None:
    assert not [message for message in found([f"{sentence} {{signpost}}"], "F18") if "not about the guide" in message]
