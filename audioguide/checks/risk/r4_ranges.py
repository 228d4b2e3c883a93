"""R4: a range is said as a range."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.record import is_chance, shown
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Ranges without between, and figures between the ends of a range of the source."""
    for line in chapter.lines:
        ranges = [n.value for fact in line.facts for n in fact.numbers if len(n.value) == 2]
        for figure in line.figures:
            if not is_chance(figure, line.counts_are_percent):
                continue
            what = shown(figure, line.sentence.text)
            if len(figure.value) == 2 and not line.reading.is_between(line.text, figure):
                yield Flaw(line.number, f'{what} is hard to hear as a range. Say "between {figure.value[0]:g} and '
                           f'{figure.value[1]:g} in 100".')  # fmt: skip
            elif len(figure.value) == 1 and any(low < figure.value[0] < high for low, high in ranges):
                yield Flaw(line.number, f"{what} is inside the source's range. Say both ends, never the middle.")


RULE = Rule(
    code="R4",
    title="Ranges keep both ends",
    explanation='Say "between 3 and 15 in 100"; never the middle of a range.',
    severity="warning",
    chapter=in_chapter,
)
