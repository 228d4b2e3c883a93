"""P4: a figure of a group is nobody's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_YOURS = re.compile(
    r" (?:your (?:own )?(?:chances?|risk|odds|survival)|you have (?:a |an )?\d|you will (?:live|die|survive)) "
)


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that make a group's figure the listener's."""
    for line in page.lines:
        if any(figure.unit == "percent" for figure in line.figures) and _YOURS.search(line.normal):
            yield Flaw(line.number, "This figure is of a group. Say of whom, and do not say your chance.")


RULE = Rule(
    code="P4",
    title="People for groups, you for advice",
    explanation=(
        "Advice speaks to you; a figure speaks of people. A figure of a group is never called the chance of "
        "the listener."
    ),
    severity="warning",
    page=page,
)
