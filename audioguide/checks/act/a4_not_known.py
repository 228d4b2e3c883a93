"""A4: what is not known is said."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import normal, says_any

_SAYS = ("does not say", "does not list", "do not know", "is not known", "gives no", "do not fully know", "cannot say")


def guide(review: CheckedGuide) -> Iterator[Flaw]:
    """Guides whose source leaves something open, and who do not say so once."""
    gaps = [fact.id for fact in review.table.facts.values() if fact.status == "source_gap"]
    said = (normal(one.text) for chapter in review.guide.chapters for one in chapter.sentences)
    if gaps and not any(says_any(text, _SAYS) for text in said):
        message = f"The source leaves {', '.join(gaps[:4])} open, and the guide never says so. Add a safety line."
        yield Flaw(review.table.facts[gaps[0]].line, message)


RULE = Rule(
    code="A4",
    title="What is not known is said",
    explanation=("Where the source leaves something open, the guide says that it does (CDC 11)."),
    severity="warning",
    guide=guide,
)
