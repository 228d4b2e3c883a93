"""L2: one idea a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences of three clauses or more, and those with a semicolon."""
    for line in chapter.lines:
        if line.reading.says_several(line.text):
            yield Flaw(line.number, "This sentence says several things. Make a sentence of each.")


RULE = Rule(
    code="L2",
    title="One idea a sentence",
    explanation=(
        "A sentence has one main clause, or two that belong together, joined by because, so, but or and; more are "
        "sentences of their own."
    ),
    severity="warning",
    chapter=in_chapter,
)
