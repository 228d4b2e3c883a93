"""R11: no good or poor chance."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Chances that are judged where the source does not judge them."""
    for line in chapter.lines:
        found = line.reading.judged_chance(line.normal)
        if found and not any(found in chapter.guide.record(fact).normal for fact in line.facts):
            yield Flaw(line.number, f'"{found}" judges a chance; the source does not. Say the figure.')


RULE = Rule(
    code="R11",
    title="No good or poor chance",
    explanation=("A chance is called good, poor, high or low only where the source calls it so."),
    severity="warning",
    chapter=in_chapter,
)
