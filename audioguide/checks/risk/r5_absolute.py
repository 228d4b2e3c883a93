"""R5: before and after are two absolute figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_RELATIVE = re.compile(
    r" (?:cuts?|reduces?d?|lowers?|lowered|falls?|fell|drops?|rises?|rose|raises?|increases?d?|grows?|shrinks?) "
    r"(?:\w+ ){0,4}by (?:a |an |about |\d|half|one|two|more than)"
)


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Changes told as a share of something."""
    for line in page.lines:
        if line.facts and _RELATIVE.search(line.normal):
            yield Flaw(line.number, "A change by so much leaves open of what. Say both figures: from 25 to 6 in 100.")


RULE = Rule(
    code="R5",
    title="Changes are two figures",
    explanation=(
        "A chance that falls or rises is told by two absolute figures, from 25 to 6 in 100, never by how much "
        "of it went."
    ),
    severity="warning",
    page=page,
)
