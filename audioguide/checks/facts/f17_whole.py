"""F17: what a record says must always be heard is heard, each time the fact is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.required_words import asked, full_tellings, too_rare, unheard
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import root, words


def telling(telling: Mention) -> Iterator[Flaw]:
    """Passages that leave out a word the record asks for; a recap is asked for its own, shorter list."""
    fact = telling.fact
    for passage in full_tellings(telling):
        yield from _lost(telling, passage, _asked(telling))
        if _by_itself(telling):
            for word in too_rare(fact, passage, telling.page.review.vocabulary):
                written = next((own for own in words(fact.fact) if root(own) == word), word)
                yield Flaw(passage[0].number, f'{fact.id} says "{written}" more often than it is said here. Say each.')
    for passage in telling.passages:
        if passage[0].recap:
            yield from _lost(telling, passage, fact.recap_hear)


def _asked(telling: Mention) -> Sequence[str]:
    """The record's must_hear; where a closed table gives none, each word of the fact that is no glue."""
    return asked(telling.fact, telling.page.review.vocabulary) if _by_itself(telling) else telling.fact.must_hear


def _by_itself(telling: Mention) -> bool:
    """True where the table is closed and the record leaves it at that: its own words are what must be heard."""
    fact = telling.fact
    return telling.page.review.table.closed and not fact.must_hear and fact.must_keep and fact.status == "fact"


def _lost(telling: Mention, passage: Sequence[CheckedLine], groups: Sequence[str]) -> Iterator[Flaw]:
    for wanted in unheard(passage, groups, telling.page.review.vocabulary):
        yield Flaw(
            passage[0].number,
            f"{telling.fact.id} is told here without {wanted}. Say it, or put what stands for it under same.",
        )


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
