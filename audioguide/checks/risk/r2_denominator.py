"""R2: every chance is out of 100, so that chances can be compared by ear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.record import shown
from audioguide.checks.rule import Flaw, Rule

DENOMINATOR = 100
_EXACT = 1e-6
_COMPARES = re.compile(r"\s+(?:as|that of|the (?:\w+ )?(?:risk|chance|rate|odds|number|likelihood))\b", re.IGNORECASE)
"""What makes twice and double a chance: twice as likely, double the risk; not twice a day, nor a double dose."""


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Figures out of anything else, and halves and doubles."""
    for line in page.lines:
        for figure in line.figures:
            said = line.sentence.text[figure.start : figure.end].lower()
            share = said == "half" and figure.unit == "percent"
            compared = said in ("twice", "double") and bool(_COMPARES.match(line.sentence.text, figure.end))
            other = bool(figure.base) and figure.base != DENOMINATOR
            if not (other or share or compared):
                continue
            what = shown(figure, line.sentence.text)
            if other and not all(abs(value - round(value)) < _EXACT for value in figure.value):
                # Rounding would change the figure, and a fraction is not heard: only a person may choose another.
                message = f"{what} is not out of {DENOMINATOR}, and no whole number in {DENOMINATOR} is the same."
                yield Flaw(line.number, f"{message} Leave it, or ask a clinician for a figure.", severity="warning")
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
    page=page,
)
