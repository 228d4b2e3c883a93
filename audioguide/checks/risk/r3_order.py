"""R3: who, then when, then how many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_FIGURE_FIRST = re.compile(r"(?:About |Around |Only )?\d+ (?:in|out of) 100\b", re.IGNORECASE)


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that say how many before they say of whom."""
    for line in page.lines:
        if line.facts and _FIGURE_FIRST.match(line.sentence.text):
            yield Flaw(line.number, "This sentence begins with its figure. Say who, then when, then how many.")


RULE = Rule(
    code="R3",
    title="Who, when, how many",
    explanation=("A sentence with a chance says first of whom it is, then within what time, then how many."),
    severity="warning",
    page=page,
)
