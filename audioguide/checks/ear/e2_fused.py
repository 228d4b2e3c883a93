"""E2: two numbers stay two."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.ear.faults import flaws
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Lines, and a title, with this fault."""
    return flaws(chapter, "fused")


RULE = Rule(
    code="E2",
    title="Two numbers stay two",
    explanation="Numbers that stand apart in writing, 100-50 mg, are heard apart: never as one, one hundred fifty.",
    severity="error",
    chapter=in_chapter,
)
