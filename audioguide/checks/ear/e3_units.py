"""E3: the unit heard is the unit written."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.ear.faults import flaws
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Lines, and a title, with this fault."""
    return flaws(chapter, "unit")


RULE = Rule(
    code="E3",
    title="The unit heard is the unit written",
    explanation="Every unit is heard by its full name, and no other is: milligrams are never micrograms.",
    severity="error",
    chapter=in_chapter,
)
