"""R1: chances are said as "6 in 100"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_PERCENT = re.compile(r"%|\bper ?cent(?:age)?s?\b", re.IGNORECASE)

_RELATIVE = re.compile(
    r"\d\s?(?:%|per ?cent) (?:more|less|fewer|higher|lower|greater|smaller|better|worse)\b|"
    r"\bby (?:about |around |up to |almost |nearly )?[\d.]+\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
"""A change in proportion: "26 percent less likely" is not 26 people in 100."""


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that say percent."""
    for line in page.lines:
        text = line.sentence.text
        found = _PERCENT.search(text)
        if found and not _RELATIVE.search(text):
            yield Flaw(line.number, f'"{found[0]}" is hard to hear. Say it as a number in 100, such as 6 in 100.')
        elif found and found[0] == "%":
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
    page=page,
)
