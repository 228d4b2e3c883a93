"""What stands with what: 20 mL with adults and 5 mL with children, by the words of the part each is said in.

A sentence is parted at its commas, ands and clauses. A part with things of the kind asked for gives them its concepts.
A part without one, in front of the sentence's first, belongs to the one behind it; at the end, to the one before; in
the middle it may belong to either, and says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, groupby

from audioguide.language.base.meaning import Clause

Standing = dict[Hashable, set[str]]
"""A thing -> the concepts that stand with it, a denied one with "~" behind its name."""
Things = Callable[[Clause], Iterable[tuple[Hashable, int, int]]]
"""The things of a clause, each with the place where it begins and ends."""
SURE = 2
"""Concepts that have crossed over, with none that stayed, from which on two things are exchanged."""


def standing(texts: Iterable[Sequence[Clause]], things: Things) -> Standing:
    """Of several texts, each read by itself."""
    out: Standing = defaultdict(set)
    for clauses in texts:
        for _, sentence in groupby(clauses, key=lambda clause: clause.sentence):
            for found, names in _given(list(_parts(sentence, things))):
                for thing in found:
                    out[thing] |= names
    return dict(out)


Part = tuple[list[Hashable], set[str]]


def _parts(sentence: Iterable[Clause], things: Things) -> Iterator[Part]:
    for clause in sentence:
        found = list(things(clause))
        edges = [clause.start, *clause.joints, clause.end]
        for start, end in zip(edges, edges[1:], strict=False):
            here = [thing for thing, begins, _ in found if start <= begins < end]
            names = {
                one.name + "~" * one.denied
                for one in clause.concepts
                if start <= one.start < end and not any(begins <= one.start < ends for _, begins, ends in found)
            }
            names |= {f"{q.low:g} {q.dimension} {q.limit}" for q in clause.quantities if start <= q.start < end} - {
                f"{q.low:g} {q.dimension} {q.limit}"
                for q in clause.quantities
                if any(begins <= q.start < ends for _, begins, ends in found)
            }
            if here or names:
                yield here, names


def _given(parts: list[Part]) -> Iterator[Part]:
    places = [at for at, (found, _) in enumerate(parts) if found]
    if not places:
        return
    before = {name for _, names in parts[: places[0]] for name in names}
    after = {name for _, names in parts[places[-1] + 1 :] for name in names}
    for at in places:
        found, names = parts[at]
        yield found, names | (before if at == places[0] else set()) | (after if at == places[-1] else set())


def exchanged(source: Standing, telling: Standing, alike: Callable[[Hashable, Hashable], bool]) -> Iterator[tuple[Hashable, Hashable]]:
    """Pairs of things whose words stand with the other one: each is told with what the other has in the source."""
    for one, other in combinations(source, 2):
        if one not in telling or other not in telling or not alike(one, other):
            continue
        own, others = source[one] - source[other], source[other] - source[one]
        stayed = len(own & telling[one]) + len(others & telling[other])
        crossed = len(others & (telling[one] - telling[other])) + len(own & (telling[other] - telling[one]))
        if crossed >= SURE and not stayed:
            yield one, other
