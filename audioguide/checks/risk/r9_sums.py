"""R9: a listener does no sums."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that ask for arithmetic."""
    for line in chapter.lines:
        if found := line.reading.sum_asked(line.normal):
            yield Flaw(line.number, f'"{found}" asks for sums. Give the result.')


RULE = Rule(
    code="R9",
    title="No sums",
    explanation=("Nobody who listens has to add, subtract or multiply (PEMAT 7, CDC 17)."),
    severity="warning",
    chapter=in_chapter,
)
