"""M2: what the source denies is denied of the same thing, and nothing else is denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.meaning.passage import Passage, passages
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import Clause, Concept


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Denials of each paragraph that are lost, gained or put on another thing."""
    for passage in passages(chapter):
        yield from contradictions(passage)


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: something denied in each place of the source and in none of the telling, or the reverse."""
    if _denials(passage.told) < _denials(passage.recorded):
        yield from _lost(passage)
    beside = tuple(clause for record in passage.beside for clause in record.clauses)
    every = (*passage.recorded, *beside)
    for told in passage.telling:
        for clause in told.clauses:
            for concept in clause.concepts:
                if not clause.unsure and _gained(concept, every):
                    how = "rarely so" if concept.seldom else "not so"
                    yield Flaw(
                        told.line.number,
                        f'This says that "{concept.word}" is {how}; {passage.ids} says it without a denial.',
                    )


def _lost(passage: Passage) -> Iterator[Flaw]:
    for clause in passage.recorded:
        for concept in clause.concepts:
            own = _said(concept.name, passage.recorded)
            if not concept.focus or not all(one.denied for one in own):
                continue
            # A word that denies in a way nobody has listed may stand in the same clause: then nothing is sure.
            sure = (told for told in passage.told if not told.denials and not told.unsure)
            heard = [one for told in sure for one in _said(concept.name, (told,))]
            if heard and len(heard) == len(_said(concept.name, passage.told)) and not any(one.denied for one in heard):
                yield Flaw(
                    _line(passage, concept.name),
                    f'The source says that "{concept.word}" is not so; here it is so. Say the denial again.',
                )


def _gained(concept: Concept, source: Sequence[Clause]) -> bool:
    """Denied here, said in the source, and denied or doubted nowhere there."""
    if not (concept.focus or concept.seldom):
        return False
    clauses = [clause for clause in source if concept.name in clause.about]
    own = _said(concept.name, source)
    if not own or any(one.denied or one.seldom for one in own):
        return False
    return not any(clause.denials or clause.unsure for clause in clauses)


def _denials(clauses: Sequence[Clause]) -> int:
    return sum(clause.denials for clause in clauses)


def _said(name: str, clauses: Sequence[Clause]) -> list[Concept]:
    return [concept for clause in clauses for concept in clause.concepts if concept.name == name]


def _line(passage: Passage, name: str) -> int:
    return next(told.line.number for told in passage.telling if any(name in clause.about for clause in told.clauses))


RULE = Rule(
    code="M2",
    title="What is denied stays denied, and nothing else is",
    explanation=(
        "What the source denies, by not or by words such as without, avoid or stop, is denied of the same thing in the "
        "telling, and what it says is not denied there. The contrary of a contrary is the same: keep taking it, do not "
        "stop taking it."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="The same thing said with a not in one place and without in the other cannot both be right.",
    of_change=True,
    chapter=in_chapter,
)
