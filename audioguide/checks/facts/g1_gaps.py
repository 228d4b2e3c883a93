"""G1: what the source leaves open is listed, so that nobody fills it by accident."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """The gaps of the source."""
    for fact in guide.table.facts.values():
        if fact.status == "source_gap":
            yield Flaw(fact.line, f"The source has a gap at {fact.id}: {fact.fact}", file=guide.table.file)


RULE = Rule(
    code="G1",
    title="Gaps of the source",
    explanation="A gap stays a gap: nothing is invented. Each is listed so that a person knows of it.",
    severity="note",
    any_language=True,
    guide=in_guide,
)
