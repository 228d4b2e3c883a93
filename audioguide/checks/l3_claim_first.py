"""L3: the claim before a long condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule

LONGEST = 10
"""Words of a condition that stands in front. The standard asks for 6; 7 to 9 are left to who reads."""
_FRONT = re.compile(
    r"(?:(?:First|Second|Third|Fourth|Fifth|But|So), )?"
    r"(?:If|When|After|Before|Unless|While|Until) ([^,]+),"
)


def page(page: Page) -> Iterator[Flaw]:
    """Long conditions in front of their claim."""
    for line in page.lines:
        found = _FRONT.match(line.sentence.text)
        if found and len(found[1].split()) >= LONGEST:
            yield Flaw(line.number, "The condition in front is long. Say the claim first, or make it a sentence.")


RULE = Rule(
    code="L3",
    title="The claim first",
    explanation=(
        "A condition stands in front of its claim only where it is short; a long one comes after it, or in a "
        "sentence of its own."
    ),
    severity="warning",
    page=page,
)
