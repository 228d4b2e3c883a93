"""R12: dates are said with the month as a word."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Dates in figures alone."""
    for line in chapter.lines:
        if found := line.reading.numeric_date(line.text):
            yield Flaw(line.number, f'"{found}" can be read two ways. Write the month as a word: August 10, 2023.')


RULE = Rule(
    code="R12",
    title="Months are words",
    explanation=("A date is written with the month as a word, since 08/10 is August to some and October to others."),
    severity="warning",
    chapter=in_chapter,
)
