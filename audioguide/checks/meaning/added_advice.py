"""Advice that stands in no fact: a call to act whose act and things are nowhere in the source."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.meaning.passage import Passage, Told
from audioguide.checks.rule import Flaw
from audioguide.language.base.meaning import Clause, Demand

_ASKING = frozenset(("order", "must", "should", "advise", "suggest", "try", "may", "must not", "should not", "try not"))
_DENYING = frozenset(("must not", "should not", "try not"))


def added(passage: Passage) -> Iterator[Flaw]:
    """The demands of a paragraph that its facts say nothing of."""
    meaning = passage.chapter.guide.language.meaning
    known = frozenset(
        name for record in (*passage.source, *passage.beside) for clause in record.clauses for name in clause.about
    )
    for told in passage.telling:
        for clause in told.clauses:
            for demand in clause.demands:
                soft = meaning.is_soft(demand.act) and demand.kind not in _DENYING
                if demand.kind in _ASKING and not soft and _is_new(demand, clause, told, known):
                    yield Flaw(
                        told.line.number,
                        f'"{demand.word}" asks for something that stands in no fact of {passage.ids}. '
                        "Advice comes from the source alone.",
                    )


def _is_new(demand: Demand, clause: Clause, told: Told, known: frozenset[str]) -> bool:
    about = demand.about
    if not demand.act or demand.act in known or (demand.kind == "may" and not demand.of_you):
        return False
    new = about - known
    if new == about:
        return len(about) > 1
    joined = any(other is not demand and other.act in known and other.start < demand.start for other in _of_sentence(clause, told))
    return joined and len(new) > 1 and len(new) * 2 > len(about)


def _of_sentence(clause: Clause, told: Told) -> Iterator[Demand]:
    for one in told.clauses:
        if one.sentence == clause.sentence:
            yield from one.demands
