"""E4: not, may and if are heard."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.ear.faults import flaws
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Lines, and a title, with this fault."""
    return flaws(chapter, "small word")


RULE = Rule(
    code="E4",
    title="Not, may and if are heard",
    explanation=(
        "Words on which the meaning hangs, such as not, never, may, if and unless, are heard as often as they "
        "are written."
    ),
    severity="error",
    chapter=in_chapter,
)
