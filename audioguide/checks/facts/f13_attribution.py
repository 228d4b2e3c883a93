"""F13: who says so is said."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says


def telling(telling: Mention) -> Iterator[Flaw]:
    """Facts told without the one who says them."""
    who = telling.fact.attribution
    if who and not says(telling.heard, who):
        yield Flaw(telling.first, f'{telling.fact.id} is told without its source. Say "{who}".', missing=True)


RULE = Rule(
    code="F13",
    title="Sources stay named",
    explanation="Where the source says who says so, the telling says it too.",
    severity="error",
    gate=True,
    telling=telling,
)
