"""F17: what a record says must always be heard is heard, each time the fact is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.required_words import asked, full_mentions, lacking, too_rare
from audioguide.checks.rule import Flaw, Rule


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Runs of lines that leave out a word the record asks for; a recap is asked for its own, shorter list."""
    fact = mention.fact
    for run in full_mentions(mention):
        yield from _lost(mention, run, _asked(mention))
        if _by_itself(mention):
            reading = mention.reading
            for word in too_rare(fact, run, mention.chapter.guide.vocabulary):
                written = next((own for own in reading.words(fact.readable) if reading.root(own) == word), word)
                yield Flaw(run[0].number, f'{fact.id} says "{written}" more often than it is said here. Say each.')
    for run in mention.runs:
        if run[0].recap:
            yield from _lost(mention, run, fact.recap_hear)


def _asked(mention: Mention) -> Sequence[str]:
    """The record's must_hear; where a closed table gives none, each word of the fact that is no glue."""
    return asked(mention.fact, mention.chapter.guide.vocabulary) if _by_itself(mention) else mention.fact.must_hear


def _by_itself(mention: Mention) -> bool:
    """True where the table is closed and the record leaves it at that: its own words are what must be heard."""
    fact = mention.fact
    return mention.chapter.guide.table.closed and not fact.must_hear and fact.must_keep and fact.status == "fact"


def _lost(mention: Mention, run: Sequence[CheckedLine], groups: Sequence[str]) -> Iterator[Flaw]:
    for wanted in lacking(run, groups, mention.chapter.guide.vocabulary):
        yield Flaw(
            run[0].number,
            f"{mention.fact.id} is told here without {wanted}. Say it, or put what stands for it under same.",
        )


RULE = Rule(
    code="F17",
    title="Nothing of a fact is left out",
    explanation=(
        "Each word or phrase of a fact's must_hear is heard every time the fact is told; where facts.yaml says closed: "
        "true and a fact has none, each word of the fact. A recap, which begins with To sum up, is asked for its "
        "recap_hear."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="What is not heard in these words may be said in others.",
    mention=in_mention,
)
