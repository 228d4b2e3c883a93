"""F17: what a record says must always be heard is heard, each time the fact is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.heard import unheard
from audioguide.checks.review import Line, Telling
from audioguide.checks.rule import Flaw, Rule
from audioguide.text.talk import GLUE
from audioguide.text.words import root, words


def telling(telling: Telling) -> Iterator[Flaw]:
    """Passages that leave out a word the record asks for; a recap is asked for its own, shorter list."""
    fact = telling.fact
    told = [line for line in telling.lines if not line.recap]
    # A list is opened once and counted on later, so its passages are one.
    passages = [tuple(told)] if fact.items and told else [p for p in telling.passages if not p[0].recap]
    for passage in passages:
        yield from _lost(telling, passage, _asked(telling))
    for passage in telling.passages:
        if passage[0].recap:
            yield from _lost(telling, passage, fact.recap_hear)


def _asked(telling: Telling) -> Sequence[str]:
    """The record's must_hear; where a closed table gives none, each word of the fact that is no glue."""
    fact = telling.fact
    if fact.must_hear or not telling.page.review.table.closed or not fact.must_keep or fact.status != "fact":
        return fact.must_hear
    return [word for word in dict.fromkeys(words(fact.fact)) if root(word) not in GLUE and not word[0].isdigit()]


def _lost(telling: Telling, passage: Sequence[Line], groups: Sequence[str]) -> Iterator[Flaw]:
    for wanted in unheard(passage, groups, telling.page.review.vocabulary):
        yield Flaw(passage[0].number, f"{telling.fact.id} is told here without {wanted}.")


RULE = Rule(
    code="F17",
    title="Nothing of a fact is left out",
    explanation=(
        "Each word or phrase of a fact's must_hear is heard every time the fact is told; where facts.yaml says closed: "
        "true and a fact has none, each word of the fact. A recap, which begins with To sum up, is asked for its "
        "recap_hear."
    ),
    severity="error",
    gate=True,
    telling=telling,
)
