"""P4: a figure of a group is nobody's own."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that make a group's figure the listener's."""
    for line in chapter.lines:
        if any(figure.unit == "percent" for figure in line.figures) and line.reading.is_own_chance(line.normal):
            yield Flaw(line.number, "This figure is of a group. Say of whom, and do not say your chance.")


RULE = Rule(
    code="P4",
    title="People for groups, you for advice",
    explanation=(
        "Advice speaks to you; a figure speaks of people. A figure of a group is never called the chance of "
        "the listener."
    ),
    severity="warning",
    chapter=in_chapter,
)
