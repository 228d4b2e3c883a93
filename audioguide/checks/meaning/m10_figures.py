"""M10: each figure stays with its own group, thing or time of day; no two are exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.meaning.standing import Thing, exchanged, sentences
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import AGE, NUMBER, SHARE, Clause, Quantity

_BASE = 100.0


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: two figures of one measure, each told with what the other has in the source."""
    if len({thing.key for clause in passage.recorded for thing in _figures(clause)}) < 2:
        return
    source = sentences(one.clauses for one in passage.source)
    for one, other in exchanged(
        source, sentences(one.clauses for one in passage.telling), _figures, passage.meaning.points_back, mixed=True
    ):
        line, said = _where(passage, one)
        _, also = _where(passage, other)
        yield Flaw(
            line, f'"{said}" and "{also}" are exchanged: each stands here with what {passage.ids} says of the other.'
        )


def _figures(clause: Clause) -> list[Thing]:
    kept = (one for one in clause.quantities if not (one.dimension == NUMBER and one.low == _BASE))
    return [Thing(_key(one), _measure(one), one.start, one.end) for one in kept]


def _measure(quantity: Quantity) -> str:
    """A bare number may be one of a hundred."""
    return SHARE if quantity.dimension == NUMBER else quantity.dimension


def _key(quantity: Quantity) -> str:
    return f"{quantity.low:g} {quantity.high:g} {_measure(quantity)} {quantity.limit * (quantity.dimension == AGE)}"


def _where(passage: Passage, key: str) -> tuple[int, str]:
    return next(
        (told.line.number, quantity.said)
        for told in passage.telling
        for clause in told.clauses
        for quantity in clause.quantities
        if _key(quantity) == key
    )


RULE = Rule(
    code="M10",
    title="Figures stay with what they are said of",
    explanation=(
        "Each figure is told with the group, the thing or the time of day that the source has it with: 12 of the men "
        "and 7 of the women are never told the other way round, nor are the doses of two medicines."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="Two figures that each stand with all that is said of the other, and nothing of their own, are exchanged.",
    of_change=True,
    chapter=in_passages(contradictions),
)
