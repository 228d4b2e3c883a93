"""R2: every chance is out of 100, so that chances can be compared by ear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.reading import shown
from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule

DENOMINATOR = 100
_COMPARES = re.compile(r"\s+(?:as|that of|the (?:\w+ )?(?:risk|chance|rate|odds|number|likelihood))\b", re.IGNORECASE)
"""What makes twice and double a chance: twice as likely, double the risk; not twice a day, nor a double dose."""


def page(page: Page) -> Iterator[Flaw]:
    """Figures out of anything else, and halves and doubles."""
    for line in page.lines:
        for figure in line.figures:
            said = line.sentence.text[figure.start : figure.end].lower()
            share = said == "half" and figure.unit == "percent"
            compared = said in ("twice", "double") and bool(_COMPARES.match(line.sentence.text, figure.end))
            # A chance under 1 in 100 has no whole number in 100: "1 in 1,000" is heard, "0.1 in 100" is not.
            rare = bool(figure.value) and max(figure.value) < 1
            if (figure.base and figure.base != DENOMINATOR and not rare) or share or compared:
                what = shown(figure, line.sentence.text)
                yield Flaw(line.number, f"{what} is not out of {DENOMINATOR}. Say it as a number in {DENOMINATOR}.")


RULE = Rule(
    code="R2",
    title="One denominator",
    explanation=(
        'Every chance is said out of 100; never "1 in 4", half or twice. One under 1 in 100 may be "1 in 1,000".'
    ),
    severity="error",
    page=page,
)
