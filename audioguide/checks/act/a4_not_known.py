"""A4: what is not known is said."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Guides whose source leaves something open, and who do not say so once."""
    gaps = [fact.id for fact in guide.table.facts.values() if fact.status == "source_gap"]
    reading = guide.language.reading
    lines = (one.text for chapter in guide.guide.chapters for one in chapter.sentences)
    if gaps and not any(reading.is_frame(reading.normal(text), "gap") for text in lines):
        yield Flaw(
            guide.table.facts[gaps[0]].line,
            f"The source leaves {', '.join(gaps[:4])} open, and the guide never says so. Add a safety line.",
        )


RULE = Rule(
    code="A4",
    title="What is not known is said",
    explanation=("Where the source leaves something open, the guide says that it does (CDC 11)."),
    severity="warning",
    guide=in_guide,
)
