"""P10: short paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

MOST = 3
"""Sentences; NHS content guide."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Paragraphs of more than three sentences."""
    lengths = Counter(line.sentence.paragraph for line in chapter.lines)
    first: dict[int, int] = {}
    for line in chapter.lines:
        first.setdefault(line.sentence.paragraph, line.number)
    for paragraph, length in lengths.items():
        if length > MOST:
            yield Flaw(
                first[paragraph], f"The paragraph has {length} sentences; {MOST} are enough. Leave an empty line."
            )


RULE = Rule(
    code="P10",
    title="Short paragraphs",
    explanation="A paragraph has at most 3 sentences.",
    severity="warning",
    any_language=True,
    chapter=in_chapter,
)
