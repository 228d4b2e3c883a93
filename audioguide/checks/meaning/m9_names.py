"""M9: medicines, parts of the body, tests, illnesses and foods are those of the source, each in its own place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from audioguide.checks.meaning.alignment import aligned
from audioguide.checks.meaning.passage import Passage, Told, in_passages
from audioguide.checks.meaning.standing import Thing, exchanged, sentences
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import Clause, Name


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: a name in the place of another of its kind, or two that have changed places."""
    source = _names(passage.recorded)
    told = _names(passage.told)
    lost = [one for one in source if not any(_related(one, other) for other in told) and not _in_parts(one, passage)]
    beside = _names(passage.near)
    for one in passage.telling:
        for clause in one.clauses:
            for name in clause.names:
                if not any(_related(name, other) for other in (*source, *beside)):
                    yield from _in_place(name, one, clause, lost, passage)
    yield from _changed_places(passage)


def _in_parts(name: Name, passage: Passage) -> bool:
    """Its words are told in another order: chest pain, "pain in the chest"."""
    home = next(clause for clause in passage.recorded if name in clause.names)
    parts = frozenset(one.name for one in home.concepts if name.start <= one.start < name.end)
    return len(parts) > 1 and any(parts <= clause.about for clause in passage.told)


def _in_place(name: Name, told: Told, clause: Clause, lost: list[Name], passage: Passage) -> Iterator[Flaw]:
    """A name that the source has not, where one of its kind is heard no more."""
    for other in lost:
        if (
            other.kind == name.kind
            and not name.wide
            and not other.wide
            and not _spelled(name, other, passage)
            and _aligned(passage, clause, other)
        ):
            yield Flaw(
                told.line.number,
                f'"{name.said}" stands where {passage.ids} has "{other.said}". Keep the name of the source.',
            )
            return


def _spelled(name: Name, other: Name, passage: Passage) -> bool:
    """The table or the glossary has one for the other."""
    return name.said in passage.spellings(other.said)


def _aligned(passage: Passage, clause: Clause, other: Name) -> bool:
    own = [one for one in passage.recorded if other in one.names]
    return bool(aligned(own, [clause]))


def _names(clauses: tuple[Clause, ...]) -> list[Name]:
    return [name for clause in clauses for name in clause.names]


def _related(one: Name, other: Name) -> bool:
    """The same, or one is a kind or a part of the other."""
    wider = one.name in other.broader or other.name in one.broader
    headed = one.name.endswith(f" {other.name}") or other.name.endswith(f" {one.name}")
    return one.name == other.name or wider or headed


def _changed_places(passage: Passage) -> Iterator[Flaw]:
    """Names, or the sides of a pair such as the blue inhaler and the brown one."""
    source = sentences(one.clauses for one in passage.source)
    heads = _heads(passage.recorded)
    telling = sentences(one.clauses for one in passage.telling)
    points = passage.meaning.points_back
    for one, other in exchanged(source, telling, lambda clause: [*_of(clause), *_paired(clause, heads)], points):
        line = next(
            told.line.number
            for told in passage.telling
            for clause in told.clauses
            for thing in (*_of(clause), *_paired(clause, heads))
            if thing.key == one
        )
        yield Flaw(line, f'"{one}" and "{other}" have changed places: {passage.ids} says it the other way round.')


def _of(clause: Clause) -> list[Thing]:
    if clause.comparisons:
        return []  # Which side has more, M11 knows.
    return [Thing(one.name, one.kind, one.start, one.end) for one in clause.names] + [
        Thing(f"{one.axis} {one.side}", one.axis, one.start, one.end) for one in clause.turns if not one.amount
    ]


def _heads(clauses: tuple[Clause, ...]) -> dict[str, str]:
    """What stands before one and the same word in two ways -> that word: blue and brown -> inhaler."""
    before: dict[str, set[str]] = {}
    for clause in clauses:
        for one, other in pairwise(clause.concepts):
            if other.start - one.end == 1:
                before.setdefault(other.name, set()).add(one.name)
    return {one: head for head, ones in before.items() if len(ones) > 1 for one in ones}


def _paired(clause: Clause, heads: dict[str, str]) -> list[Thing]:
    if clause.comparisons:
        return []
    return [Thing(one.name, f"+{heads[one.name]}", one.start, one.end) for one in clause.concepts if one.name in heads]


RULE = Rule(
    code="M9",
    title="Names stay in their places",
    explanation=(
        "A medicine, a part of the body, a test, an illness or a food of the source is never told as another of its "
        "kind, and two of them never change places. Everyday words for the same thing are the same: belly, abdomen."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "A name that the source has not, where one of the same kind is gone, is another thing. A wider or narrower "
        "word may mean the same, and passes."
    ),
    of_change=True,
    chapter=in_passages(contradictions),
)
