"""R1: chances are said as "6 in 100"."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that say percent."""
    for line in chapter.lines:
        found = line.reading.percent(line.text)
        if found and not line.reading.is_proportion(line.text):
            yield Flaw(line.number, f'"{found}" is hard to hear. Say it as a number in 100, such as 6 in 100.')
        elif found == "%":
            yield Flaw(line.number, '"%" is not heard. This is a change and no number in 100, so say percent.')


RULE = Rule(
    code="R1",
    title="In 100, never percent",
    explanation=(
        'Say "6 in 100" or "6 out of 100 people"; percent signs and the word percent are not said, but for a change '
        'such as "26 percent less likely".'
    ),
    severity="error",
    any_language=True,
    chapter=in_chapter,
)
