"""P7: verbs are verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule

_HIDDEN = re.compile(
    r" (?:makes? (?:a|an|the) (?:decision|recommendation|choice|assessment|adjustment|improvement)"
    r"|(?:does|do|gives?|performs?|conducts?|undergo|undergoes|carr(?:y|ies) out) (?:a|an|the) "
    r"\w+(?:tion|ment|ance|sis)"
    r"|the (?:identification|administration|reduction|prevention|evaluation|utilization|removal|detection) of) "
)


def page(page: Page) -> Iterator[Flaw]:
    """Nouns that hide what somebody does."""
    for line in page.lines:
        if found := _HIDDEN.search(line.normal):
            yield Flaw(line.number, f'"{found[0].strip()}" hides a verb. Say who does what.')


RULE = Rule(
    code="P7",
    title="No hidden verbs",
    explanation=("What somebody does is a verb: decide and not make a decision, find and not the identification of."),
    severity="warning",
    page=page,
)
