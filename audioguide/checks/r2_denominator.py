"""R2: every chance is out of 100, so that chances can be compared by ear."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.reading import shown
from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule

DENOMINATOR = 100


def page(page: Page) -> Iterator[Flaw]:
    """Figures out of anything else, and halves and doubles."""
    for line in page.lines:
        for figure in line.figures:
            vague = figure.unit == "times" or (figure.unit == "percent" and figure.value == (50.0,) and not figure.base)
            said = line.sentence.text[figure.start : figure.end].lower()
            if (figure.base and figure.base != DENOMINATOR) or (vague and said in ("half", "twice", "double")):
                what = shown(figure, line.sentence.text)
                yield Flaw(line.number, f"{what} is not out of {DENOMINATOR}. Say it as a number in {DENOMINATOR}.")


RULE = Rule(
    code="R2",
    title="One denominator",
    explanation='Every chance is said out of 100; never "1 in 4", half or twice.',
    severity="error",
    page=page,
)
