"""Words of one axis that stand where another of it stood, with the same polarity: hot for cold, more for less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.meaning.alignment import aligned
from audioguide.checks.meaning.passage import Passage
from audioguide.checks.rule import Flaw
from audioguide.language.base.meaning import Clause, Turn

_NEAR = 2
"""Concepts on either side of a word for more or less, of which one says what there is more of."""
_FOREIGN = 0.34
"""Most of a clause's concepts that the source may lack, where its words are still surely told otherwise."""


def turned(passage: Passage, amount: bool) -> Iterator[Flaw]:
    """Words that say the contrary of the source's. amount: those of more and less, or all the others."""
    for told in passage.telling:
        for clause in told.clauses:
            own = [one for one in clause.turns if one.amount == amount]
            if not own:
                continue
            sources = [pair.source for pair in aligned(passage.recorded, [clause])]
            sure = _sure(clause, passage)
            for one in own:
                found = _contrary(one, clause, sources, passage)
                if found:
                    other, source = found
                    beside = _beside(one, clause) & _beside(other, source)
                    plain = _denied_alike(clause, source, passage) and not _from_the_other_side(one, passage)
                    yield Flaw(
                        told.line.number,
                        f'This says "{one.said}"; {passage.ids} says "{other.said}".',
                        meaning=None if plain and (sure or beside) else "pointer",
                    )


def _denied_alike(clause: Clause, source: Clause, passage: Passage) -> bool:
    """Something is denied in both sentences or in neither: "unlikely that you will not" is "you probably will"."""
    near = [one for told in passage.telling if clause in told.clauses for one in _sentence(clause, told.clauses)]
    own = [one for record in passage.source if source in record.clauses for one in _sentence(source, record.clauses)]
    return _turns(near) % 2 == _turns(own) % 2


def _turns(clauses: Sequence[Clause]) -> int:
    """How often something is denied; "unless it is dry" is "if it is not dry"."""
    return sum(one.denials + (one.opener == "exception") for one in clauses)


def _sentence(clause: Clause, clauses: Sequence[Clause]) -> list[Clause]:
    return [one for one in clauses if one.sentence == clause.sentence]


def _from_the_other_side(turn: Turn, passage: Passage) -> bool:
    """A comparison whose every side is turned is the same: shorter and more, longer and fewer."""
    told = {(one.axis, one.side) for clause in passage.told for one in clause.turns}
    source = {(one.axis, one.side) for clause in passage.recorded for one in clause.turns}
    axes = {axis for axis, _ in source}
    turned = {axis for axis, side in told if axis in axes and (axis, side) not in source}
    compared = all(any(one.comparisons for one in side) for side in (passage.told, passage.recorded))
    return compared and len(turned - {turn.axis}) > 0


def _contrary(one: Turn, clause: Clause, sources: Sequence[Clause], passage: Passage) -> tuple[Turn, Clause] | None:
    """What of the source it turns, and where; None where the source says so too, or the telling as the source does."""
    if any(_same(one, other) for source in passage.every for other in source.turns):
        return None
    for source in sources[:_NEAR]:
        for other in source.turns:
            if other.axis != one.axis or other.side == one.side or other.denied != one.denied:
                continue
            if clause.comparisons and source.comparisons:
                continue  # Their sides say which way they go.
            if any(two.than & frozenset(_subject(source, passage)) for two in clause.comparisons):
                continue  # "A costs less": "B costs more than A".
            compared = clause.comparisons or source.comparisons
            if one.amount and compared and not _one_sided(one, clause, source, passage):
                continue
            if one.amount and not _beside(one, clause) & _beside(other, source):
                continue
            if any(_same(other, heard) for told in passage.told for heard in told.turns):
                continue
            return other, source
    return None


def _subject(source: Clause, passage: Passage) -> list[str]:
    """What a sentence of the source begins with, and so what it mostly compares."""
    first = next(
        one for one in passage.recorded if one.sentence == source.sentence and source in _beside_it(one, passage)
    )
    return [one.name for one in first.concepts[:1]]


def _beside_it(clause: Clause, passage: Passage) -> list[Clause]:
    """The clauses of its sentence, in its own record."""
    return [
        one
        for record in passage.source
        if clause in record.clauses
        for one in record.clauses
        if one.sentence == clause.sentence
    ]


def _one_sided(one: Turn, clause: Clause, source: Clause, passage: Passage) -> bool:
    """Only one of the two says "than", and the telling does not speak of the side behind it: "it needs fewer tests" is
    contrary to "it needs more tests than they do", where "others need fewer tests" is not."""
    if clause.comparisons and source.comparisons:
        return False
    if clause.comparisons and any(two.subject & source.about == frozenset() for two in clause.comparisons):
        return False
    behind = frozenset[str]().union(*(two.than for other in passage.recorded for two in other.comparisons))
    before = {name.name for name in clause.concepts if name.end <= one.start}
    before |= set(clause.text[: one.start - clause.start].lower().split())  # "It is the first that hurts more."
    return not behind & before


def _same(one: Turn, other: Turn) -> bool:
    if one.axis != other.axis:
        return False
    return (one.side == other.side) == (one.denied == other.denied)


def _beside(turn: Turn, clause: Clause) -> set[str]:
    before = [one.name for one in clause.concepts if one.end <= turn.start][-_NEAR:]
    after = [one.name for one in clause.concepts if one.start >= turn.end][:_NEAR]
    return {*before, *after}


def _sure(clause: Clause, passage: Passage) -> bool:
    """Most of what the clause speaks of is the source's."""
    known = {name for source in passage.recorded for name in source.about}
    own = [one for one in clause.concepts if not any(t.start <= one.start < t.end for t in clause.turns)]
    foreign = [one for one in own if one.name not in known]
    return len(foreign) <= max(1, _FOREIGN * len(own))


def by_contrary(clause: Clause, source: Sequence[Clause]) -> bool:
    """A contrary denied in one and the plain word in the other: "do not wear tight clothes", "wear loose clothes".

    What "not as well as" denies is a comparison too, that the source says from its other side.
    """
    turns = [other for known in source for other in known.turns]
    if any(one.side != other.side and _same(one, other) for one in clause.turns for other in turns):
        return True
    return any(not one.more for one in clause.comparisons) and any(known.comparisons for known in source)
