"""R1: chances are said as "6 in 100"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule

_PERCENT = re.compile(r"%|\bper ?cent(?:age)?s?\b", re.IGNORECASE)


def page(page: Page) -> Iterator[Flaw]:
    """Sentences that say percent."""
    for line in page.lines:
        if found := _PERCENT.search(line.sentence.text):
            yield Flaw(line.number, f'"{found[0]}" is hard to hear. Say it as a number in 100, such as 6 in 100.')


RULE = Rule(
    code="R1",
    title="In 100, never percent",
    explanation='Say "6 in 100" or "6 out of 100 people"; percent signs and the word percent are not said.',
    severity="error",
    any_language=True,
    page=page,
)
