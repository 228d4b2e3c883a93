"""M18: what is said of one thing is not told of the other: a shower and a bath, the midwife and the doctor."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.meaning.crossing import crossed
from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.meaning.standing import sentences
from audioguide.checks.rule import Flaw, Rule

_LEADS = "?:"


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: the first two things that have changed places."""
    telling = [
        (clause, told.line.text[clause.end :].lstrip()[:1] in tuple(_LEADS))
        for told in passage.telling
        for clause in told.clauses
    ]
    source = sentences(one.clauses for one in passage.source)
    for one, other in crossed(source, telling, passage.meaning.front):
        line = next(told.line.number for told in passage.telling if one.clause in told.clauses)
        yield Flaw(
            line, f'"{one.said}" and "{other.said}" have changed places: {passage.ids} says it the other way round.'
        )
        return


RULE = Rule(
    code="M18",
    title="What is said of one thing stays with it",
    explanation=(
        "Two things of which a fact says two things keep each its own, whatever they are: you may shower and not "
        "bathe; tablets in the cupboard, drops in the fridge; the midwife comes to you, the doctor sees you at the "
        "clinic."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "Half of what is said of each stands with the other one, both ways, and two of the words that part are of one "
        "kind or led in alike. What only one of them has gained may be what both share, and passes."
    ),
    of_change=True,
    chapter=in_passages(contradictions),
)
