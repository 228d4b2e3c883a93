"""M14: a word that has a contrary is never told as its contrary: hot and cold, empty and full, Monday and Friday."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.meaning.turned import turned
from audioguide.checks.rule import Flaw, Rule


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Words of one paragraph that stand where the source has their contrary."""
    yield from turned(passage, amount=False)


RULE = Rule(
    code="M14",
    title="No word stands where the source has its contrary",
    explanation=(
        "Hot and cold, open and close, above and below, inhale and exhale, left and right, loose and tight, and the "
        "days of the week: none is told where the source has another of its row. A denied contrary is the same."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "The contrary in the same clause, denied as often, is never right. Where much else of the clause is new, it is "
        "a pointer."
    ),
    of_change=True,
    chapter=in_passages(contradictions),
)
