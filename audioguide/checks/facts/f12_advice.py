"""F12: advice keeps its strength: call, talk to, ask, consider, may want to."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says_any

_SPELLINGS = {
    "call": ("call", "calling", "phone"),
    "talk to": ("talk to", "talk with", "talking to", "talking with", "talk it over", "talk about", "speak to"),
    "ask": ("ask", "asking"),
    "consider": ("consider", "considering", "think about", "you could", "may want to"),
    "may want to": ("may want to", "may wish to", "may like to", "might want to", "might like to"),
    "join": ("join", "joining", "take part in"),
    "eat": ("eat", "eating"),
}
_ORDERS = ("you must", "you have to", "you need to", "make sure")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Advice that has become an order."""
    for line in page.lines:
        advised = [fact for fact in line.facts if fact.advice]
        if advised and says_any(line.normal, _ORDERS):
            yield Flaw(line.number, f'{advised[0].id} says "{advised[0].advice}"; this sentence makes it an order.')


def telling(telling: Mention) -> Iterator[Flaw]:
    """Advice without its verb."""
    advice = telling.fact.advice
    if advice and not says_any(telling.said, _SPELLINGS.get(advice, (advice,))):
        yield Flaw(telling.first, f'{telling.fact.id} is told without its verb, "{advice}".', missing=True)


RULE = Rule(
    code="F12",
    title="Advice keeps its strength",
    explanation=(
        "call, talk to, ask, consider and may want to differ in strength; the verb of the source, or one as "
        "strong, is heard, and no advice becomes an order."
    ),
    severity="error",
    gate=True,
    page=page,
    telling=telling,
)
