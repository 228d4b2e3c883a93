"""A3: when to call is not buried."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule
from audioguide.model import CALL

NEAR = 10
"""Sentences from the beginning or the end of a chapter."""


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Advice to call that stands in the middle of a chapter everywhere."""
    calls = {fact.id for fact in guide.table.facts.values() if fact.advice == CALL}
    told = False
    for chapter in guide.guide.chapters:
        places = [place for place, one in enumerate(chapter.sentences) if calls.intersection(one.facts)]
        told = told or bool(places)
        if any(place < NEAR or place >= len(chapter.sentences) - NEAR for place in places):
            return
    if told:
        yield Flaw(0, "When to call is said in the middle of a chapter only. Begin or end a chapter with it.")


RULE = Rule(
    code="A3",
    title="When to call is easy to find",
    explanation=("The advice to call begins or ends a chapter; it is never only in the middle of one."),
    severity="warning",
    any_language=True,
    guide=in_guide,
)
