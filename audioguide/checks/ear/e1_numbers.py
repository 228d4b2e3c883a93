"""E1: the number heard is the number written."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.ear.faults import flaws
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Lines, and a title, with this fault."""
    return flaws(chapter, "number")


RULE = Rule(
    code="E1",
    title="The number heard is the number written",
    explanation=(
        "Every number of a sentence is heard as it stands there and in its facts: none changed, lost or added."
    ),
    severity="error",
    chapter=in_chapter,
)
