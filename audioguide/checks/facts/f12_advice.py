"""F12: advice keeps its strength: call, talk to, ask, consider, may want to."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, Mention
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Advice that has become an order."""
    for line in chapter.lines:
        advised = [fact for fact in line.facts if fact.advice]
        if advised and line.reading.says_any(line.normal, line.reading.orders):
            yield Flaw(line.number, f'{advised[0].id} says "{advised[0].advice}"; this sentence makes it an order.')


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Advice without its verb."""
    advice = mention.fact.advice
    if advice and not mention.reading.says_any(mention.normal, mention.reading.advice(advice)):
        yield Flaw(
            mention.first, f'{mention.fact.id} is told without its verb, "{advice}".', missing=True, meaning="pointer"
        )


RULE = Rule(
    code="F12",
    title="Advice keeps its strength",
    explanation=(
        "call, talk to, ask, consider and may want to differ in strength; the verb of the source, or one as "
        "strong, is heard, and no advice becomes an order."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "Advice that has become an order is never right. A verb that is not heard is a pointer: there are "
        "others as strong."
    ),
    of_change=True,
    chapter=in_chapter,
    mention=in_mention,
)
