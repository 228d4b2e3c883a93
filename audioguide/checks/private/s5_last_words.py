"""S5: no chapter ends on a frightening figure."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Chapters whose last fact is a figure that may frighten."""
    facts = [line for line in chapter.lines if line.facts]
    last = facts[-1] if facts else None
    if last and any(f.unit == "percent" for f in last.figures) and any(f.sensitivity != "low" for f in last.facts):
        yield Flaw(last.number, "The chapter ends on a figure that may frighten. Put something after it that helps.")


RULE = Rule(
    code="S5",
    title="No fright at the end",
    explanation=("The last fact of a chapter is no figure of medium or high sensitivity."),
    severity="warning",
    chapter=in_chapter,
)
