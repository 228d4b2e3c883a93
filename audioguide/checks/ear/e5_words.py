"""E5: names and words are heard as written."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.ear.faults import flaws
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Lines, and a title, with this fault."""
    return flaws(chapter, "word")


RULE = Rule(
    code="E5",
    title="Names and words are heard as written",
    explanation=(
        "Every other word, the names of medicines among them, is heard as it is written, or in full where it "
        "is a short form; and none is added."
    ),
    severity="error",
    chapter=in_chapter,
)
