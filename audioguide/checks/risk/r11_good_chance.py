"""R11: no good or poor chance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import normal

_JUDGED = re.compile(r" (?:good|bad|poor|great|slim|high|low|excellent) (?:chances?|odds|outlook|prognosis) ")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Chances that are judged where the source does not judge them."""
    for line in page.lines:
        found = _JUDGED.search(line.normal)
        if found and not any(found[0].strip() in normal(fact.fact) for fact in line.facts):
            yield Flaw(line.number, f'"{found[0].strip()}" judges a chance; the source does not. Say the figure.')


RULE = Rule(
    code="R11",
    title="No good or poor chance",
    explanation=("A chance is called good, poor, high or low only where the source calls it so."),
    severity="warning",
    page=page,
)
