"""R3: who, then when, then how many."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that say how many before they say of whom."""
    for line in chapter.lines:
        if line.facts and line.reading.opens_with_chance(line.text):
            yield Flaw(line.number, "This sentence begins with its figure. Say who, then when, then how many.")


RULE = Rule(
    code="R3",
    title="Who, when, how many",
    explanation=("A sentence with a chance says first of whom it is, then within what time, then how many."),
    severity="warning",
    chapter=in_chapter,
)
