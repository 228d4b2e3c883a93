"""L5: no telegrams."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule
from audioguide.text.words import FUNCTION_WORDS

LEAST = 6
"""Words from which on a sentence must have function words."""


def page(page: Page) -> Iterator[Flaw]:
    """Sentences without a single the, is, that or of."""
    for line in page.lines:
        words = [word for word in line.words if not word[0].isdigit()]
        named = line.sentence.terms
        if not named and len(words) >= LEAST and FUNCTION_WORDS.isdisjoint(words):
            yield Flaw(line.number, "This sentence has no small words. An ear needs the, is, that and of.")


RULE = Rule(
    code="L5",
    title="Whole sentences",
    explanation=(
        "No telegrams: words such as the, is, that and of stay, since recall falls with each that is missing."
    ),
    severity="warning",
    page=page,
)
