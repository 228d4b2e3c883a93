"""M10: each figure stays with its own group, thing or time of day; no two are exchanged."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.meaning.passage import Passage, passages
from audioguide.checks.meaning.standing import exchanged, standing
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import Clause, Quantity

Figure = tuple[float, float, str, str]
_BASE = 100.0


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Figures of each paragraph that stand where another of the source should."""
    for passage in passages(chapter):
        yield from contradictions(passage)


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: two figures of one measure, each told with what the other has in the source."""
    if len(set(_figures(passage.recorded))) < 2:  # noqa: PLR2004
        return
    source = standing([one.clauses for one in passage.source], _of)
    telling = standing([one.clauses for one in passage.telling], _of)
    for one, other in exchanged(source, telling, _measured_alike):
        line, said = _where(passage, one)
        _, also = _where(passage, other)
        yield Flaw(
            line, f'"{said}" and "{also}" are exchanged: each stands here with what {passage.ids} says of the other.'
        )


def _figure(quantity: Quantity) -> Figure:
    return quantity.low, quantity.high, quantity.dimension, quantity.per


def _figures(clauses: tuple[Clause, ...]) -> list[Figure]:
    return [figure for clause in clauses for figure, _, _ in _of(clause)]


def _of(clause: Clause) -> list[tuple[Figure, int, int]]:
    return [(_figure(one), one.start, one.end) for one in clause.quantities if not (one.dimension == "number" and one.low == _BASE)]


def _measured_alike(one: Hashable, other: Hashable) -> bool:
    assert isinstance(one, tuple) and isinstance(other, tuple)
    return bool(one[2] == other[2] and one[:2] != other[:2])


def _where(passage: Passage, figure: Hashable) -> tuple[int, str]:
    return next(
        (told.line.number, quantity.said)
        for told in passage.telling
        for clause in told.clauses
        for quantity in clause.quantities
        if _figure(quantity) == figure
    )


RULE = Rule(
    code="M10",
    title="Figures stay with what they are said of",
    explanation=(
        "Each figure is told with the group, the thing or the time of day that the source has it with: 12 of the men and "
        "7 of the women are never told the other way round, nor are the doses of two medicines."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="Two figures that each stand with all that is said of the other, and nothing of their own, are exchanged.",
    of_change=True,
    chapter=in_chapter,
)
