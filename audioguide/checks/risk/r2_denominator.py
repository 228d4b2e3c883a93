"""R2: every chance is out of 100, so that chances can be compared by ear."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.record import shown
from audioguide.checks.rule import Flaw, Rule

DENOMINATOR = 100
_EXACT = 1e-6


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Figures out of anything else, and halves and doubles."""
    for line in chapter.lines:
        for figure in line.figures:
            other = bool(figure.base) and figure.base != DENOMINATOR
            if not (other or line.reading.is_share(line.text, figure)):
                continue
            what = shown(figure, line.sentence.text)
            if other and not all(abs(value - round(value)) < _EXACT for value in figure.value):
                # Rounding would change the figure, and a fraction is not heard: only a person may choose another.
                yield Flaw(
                    line.number,
                    f"{what} is not out of {DENOMINATOR}, and no whole number in {DENOMINATOR} is the same. "
                    "Leave it, or ask a clinician for a figure.",
                    severity="warning",
                )
            else:
                yield Flaw(line.number, f"{what} is not out of {DENOMINATOR}. Say it as a number in {DENOMINATOR}.")


RULE = Rule(
    code="R2",
    title="One denominator",
    explanation=(
        'Every chance is said out of 100; never "1 in 4", half or twice. What is no whole number in 100, such as '
        '"1 in 3", is a warning.'
    ),
    severity="error",
    chapter=in_chapter,
)
