"""R5: before and after are two absolute figures."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Changes told as a share of something."""
    for line in chapter.lines:
        if line.facts and line.reading.changed_by(line.normal):
            yield Flaw(line.number, "A change by so much leaves open of what. Say both figures: from 25 to 6 in 100.")


RULE = Rule(
    code="R5",
    title="Changes are two figures",
    explanation=(
        "A chance that falls or rises is told by two absolute figures, from 25 to 6 in 100, never by how much "
        "of it went."
    ),
    severity="warning",
    chapter=in_chapter,
)
