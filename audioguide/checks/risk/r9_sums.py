"""R9: a listener does no sums."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_FIGURE = r"(?:\d+|figures?|numbers?|points?|scores?|amounts?|counts?)"
_SUM = re.compile(
    rf" (?:subtract|multiply|divide)(?: \w+){{0,3}} {_FIGURE}(?= )"
    rf"| add(?: \w+){{0,2}} (?:up|together|figures?|numbers?|points?|scores?|amounts?|counts?|\d+ (?:to|and) \d+)(?= )"
    rf"| {_FIGURE} (?:plus|minus|less) \d+(?= )| (?:plus|minus) {_FIGURE}(?= )"
    r"| (?:work out|calculate|times as (?:many|likely|high))(?= )"
    r"| (?:that leaves|the remaining|the other) \d+ "
)
"""Arithmetic, and no other use of its words: cells divide, milk is added, and plus may be the name of a key."""


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that ask for arithmetic."""
    for line in page.lines:
        if found := _SUM.search(line.normal):
            yield Flaw(line.number, f'"{found[0].strip()}" asks for sums. Give the result.')


RULE = Rule(
    code="R9",
    title="No sums",
    explanation=("Nobody who listens has to add, subtract or multiply (PEMAT 7, CDC 17)."),
    severity="warning",
    page=page,
)
