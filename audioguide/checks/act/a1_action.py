"""A1: a listener learns something to do."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Guides that tell none of the advice of their source."""
    advice = [fact.id for fact in guide.table.facts.values() if fact.action]
    if advice and not any(fact in guide.mentioned for fact in advice):
        yield Flaw(
            0, f"The guide tells none of the advice of its source: {', '.join(advice[:5])}.", file=guide.table.file
        )


RULE = Rule(
    code="A1",
    title="Something to do",
    explanation="A guide whose source gives advice tells at least one thing that a listener can do.",
    severity="warning",
    any_language=True,
    guide=in_guide,
)
