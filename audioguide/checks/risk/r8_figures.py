"""R8: few figures at a time."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.record import is_chance
from audioguide.checks.rule import Flaw, Rule

A_SENTENCE, A_MINUTE = 2, 4


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences with more than 2 chances, and minutes with more than 4. A range is one; spans and ages are none."""
    pace = chapter.guide.guide.pace
    said: list[tuple[int, int]] = []
    words = 0
    for line in chapter.lines:
        count = sum(is_chance(figure, line.counts_are_percent) for figure in line.figures)
        if count > A_SENTENCE:
            yield Flaw(line.number, f"The sentence has {count} figures; an ear holds {A_SENTENCE}. Split it.")
        said += [(words, line.number)] * count
        words += len(line.words)
    for first, last in zip(said, said[A_MINUTE:], strict=False):
        if last[0] - first[0] < pace:
            yield Flaw(last[1], f"There are more than {A_MINUTE} figures within one minute. Put words between them.")
            return


RULE = Rule(
    code="R8",
    title="Few figures at a time",
    explanation=(
        "At most 2 figures in a sentence and 4 in a minute; a range is one, and spans, ages and stages are none."
    ),
    severity="warning",
    chapter=in_chapter,
)
