"""The parts of clauses between their joints, and which of a row of them is surely told nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from audioguide.checks.meaning.likeness import akin
from audioguide.checks.meaning.passage import Passage
from audioguide.language.base.meaning import Clause, Quantity


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a clause between its joints: an item, a step, a warning."""

    text: str
    names: frozenset[str]
    quantities: tuple[Quantity, ...]
    closed: bool
    """It has a closed name: a medicine, a test, a food."""
    sentence: int
    about: frozenset[str]
    """Of the whole sentence."""


def units(clauses: Sequence[Clause]) -> Iterator[Unit]:
    """The parts of clauses that speak of something."""
    for clause in clauses:
        if clause.label:
            continue
        about = about_all(one for one in clauses if one.sentence == clause.sentence)
        edges = sorted(
            {clause.start, clause.end, *(at for at in (*clause.joints, *clause.adjuncts) if at > clause.start)}
        )
        for start, end in pairwise(edges):
            names = frozenset(one.name for one in clause.concepts if start <= one.start < end)
            if names:
                amounts = tuple(one for one in clause.quantities if start <= one.start < end)
                closed = any(start <= one.start < end for one in clause.names)
                text = clause.text[start - clause.start : end - clause.start].strip(" ,")
                yield Unit(text, names, amounts, closed, clause.sentence, about)


def about_all(clauses: Iterable[Clause]) -> frozenset[str]:
    """What some clauses speak of, all in all."""
    return frozenset[str]().union(*(clause.about for clause in clauses))


def is_heard(unit: Unit, heard: frozenset[str]) -> bool:
    """Some word of it, in some form: constipation, constipated."""
    return bool(unit.names & heard) or any(akin(one, name) for one in heard for name in unit.names)


def is_item(unit: Unit, passage: Passage, heard: frozenset[str]) -> bool:
    """One short thing of a row of three or more, beside another that is heard, in a telling whose every part is of what
    the source names: an item in other words would be a part of its own."""
    home = next(one for one in passage.recorded if one.sentence == unit.sentence and unit.text in one.text)
    if home.comparisons or unit.quantities:
        return False
    edges = [home.start, *(at for at in home.joints if at > home.start), home.end]
    parts = [
        (home.text[start - home.start : end - home.start].strip(" ,"), start, end) for start, end in pairwise(edges)
    ]
    at = next((n for n, part in enumerate(parts) if n and part[0] == unit.text), 0)
    if not at or len(parts) < _ROW or len(unit.text.split()) > _ITEM or _turns(home, *parts[at][1:]):
        return False
    if all(home.text[start - home.start] == "," for _, start, _ in parts[at:]):
        return False  # An aside between two commas: no joint ends it as one ends a row.
    near = [parts[n] for n in (at - 1, at + 1) if 0 < n < len(parts) or (n == 0 and len(parts) == _ROW)]
    members = [frozenset(one.name for one in home.concepts if start <= one.start < end) for _, start, end in parts]
    told = [one for one in units(passage.told) if one.names & frozenset[str]().union(*members)]
    beside = any(start <= one.start < end and one.name in heard for _, start, end in near for one in home.concepts)
    return beside and 0 < len(told) < len([one for one in members if one])


def _turns(clause: Clause, start: int, end: int) -> bool:
    return any(start <= one.start < end for one in clause.turns)


_ROW, _ITEM = 3, 3
"""Members of the shortest row, and words of its longest item that is surely lost."""
