"""What stands with what: 20 mL with adults and 5 mL with children, by the words of the part each is said in.

A sentence is parted at its commas, ands and clauses. A part with things of the kind asked for gives them its concepts.
A part without one belongs to the next, or to the one before, where the whole sentence goes one way ("for adults, 20 mL,
for children, 5 mL"); else it may belong to either, and says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, pairwise

from audioguide.language.base.meaning import Clause

SURE = 2
"""Weight of the words that have crossed over, with none that stayed, from which on two things are exchanged."""

_WAYS = {"at least": "+", "over": "+", "at most": "-", "under": "-"}
"""Which way a limit goes."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that words stand with: a figure, a name, one side of a pair."""

    key: str
    kind: str
    """Only things of one kind may be exchanged."""
    start: int
    end: int


Things = Callable[[Clause], Iterable[Thing]]
Standing = dict[tuple[str, str], dict[str, int]]
"""Key and kind of a thing -> what stands with it, and how much each says."""


@dataclass(slots=True)
class _Word:
    key: str
    place: int
    weight: int = 1


@dataclass(slots=True)
class _Part:
    things: list[Thing]
    words: list[_Word]


def sentences(texts: Iterable[Sequence[Clause]]) -> list[list[Clause]]:
    """The clauses of several texts, sentence by sentence."""
    return [list(run) for text in texts for _, run in groupby(text, key=lambda clause: clause.sentence)]


def standing(said: Iterable[Sequence[Clause]], things: Things) -> Standing:
    """Of several sentences, each read by itself."""
    out: Standing = defaultdict(dict)
    for sentence in said:
        for thing, words in _given(_joined(list(_parts(sentence, things)))):
            kept = {word.key: word.weight for word in words if not thing.start <= word.place < thing.end}
            out[thing.key, thing.kind].update(kept)
    return dict(out)


def _parts(sentence: Iterable[Clause], things: Things) -> Iterator[_Part]:
    for clause in sentence:
        found = list(things(clause))
        words = [_Word(one.name, one.start) for one in clause.concepts]
        words += [_Word(f"{one.name}~", one.start, SURE) for one in clause.concepts if one.denied and one.focus]
        words += [_Word(f"{q.low:g} {q.high:g} {_WAYS.get(q.limit, '')}", q.start, SURE) for q in clause.quantities]
        edges = [clause.start, *(place for place in clause.joints if place > clause.start), clause.end]
        for start, end in pairwise(edges):
            here = [thing for thing in found if start <= thing.start < end]
            near = [word for word in words if start <= word.place < end]
            if here or near:
                yield _Part(here, near)


def _joined(parts: list[_Part]) -> list[_Part]:
    """ "A and B are safe", "unlike A, B": a thing with nothing beside it shares what is said of its neighbour."""
    out: list[_Part] = []
    for at, part in enumerate(parts):
        lone = _lone(part)
        behind = parts[at + 1] if at + 1 < len(parts) else None
        if lone and behind and behind.things:
            behind.things = [*part.things, *behind.things]
        elif lone and out and out[-1].things:
            out[-1].things += part.things
        else:
            out.append(part)
    return out


def _lone(part: _Part) -> bool:
    return bool(part.things) and all(any(t.start <= word.place < t.end for t in part.things) for word in part.words)


def _given(parts: list[_Part]) -> Iterator[tuple[Thing, list[_Word]]]:
    places = [at for at, part in enumerate(parts) if part.things]
    if not places:
        return
    first, last = places[0], places[-1]
    gaps = any(not part.things for part in parts[first : last + 1])
    leads, trails = first > 0, last < len(parts) - 1
    if gaps and leads == trails:
        for at in places:
            yield from ((thing, parts[at].words) for thing in parts[at].things)
        return
    waiting: list[_Word] = []
    for part in parts if leads or not gaps else reversed(parts):
        if not part.things:
            waiting += part.words
            continue
        yield from ((thing, [*part.words, *waiting]) for thing in part.things)
        waiting = []
    if waiting and not gaps:
        yield from ((thing, waiting) for thing in parts[last].things)


def exchanged(
    source: Sequence[Sequence[Clause]],
    telling: Sequence[Sequence[Clause]],
    things: Things,
    points: Callable[[str], bool],
    mixed: bool = False,
) -> Iterator[tuple[str, str]]:
    """Keys of pairs whose words stand with the other one, by the source's sentences and up to three that follow on.

    points: a text points back at what was named before it. mixed: also where some of their words stayed, but twice as
    many have crossed, either way.
    """
    kinds = _kinds(source, things) & _kinds(telling, things)
    for kind in sorted(kinds):
        yield from _of_kind(source, telling, _only(kind, things), points, mixed)


def _only(kind: str, things: Things) -> Things:
    return lambda clause: [thing for thing in things(clause) if thing.kind == kind]


def _kinds(said: Sequence[Sequence[Clause]], things: Things) -> set[str]:
    """Kinds of which there is more than one thing."""
    keys: dict[str, set[str]] = defaultdict(set)
    for sentence in said:
        for clause in sentence:
            for thing in things(clause):
                keys[thing.kind].add(thing.key)
    return {kind for kind, found in keys.items() if len(found) > 1}


def _of_kind(
    source: Sequence[Sequence[Clause]],
    telling: Sequence[Sequence[Clause]],
    things: Things,
    points: Callable[[str], bool],
    mixed: bool,
) -> Iterator[tuple[str, str]]:
    told = standing(telling, things)
    before, then = _places(source, things), _places(telling, things)
    seen: set[tuple[str, str]] = _rows(source, things) & _rows(telling, things)
    for at in range(len(source)):
        for window in (source[at : at + 1], source[at : at + 2], source[at : at + 3]):
            known = standing(window, things)
            for one, other in combinations(known, 2):
                pair = (one[0], other[0])
                first = before[one[0]] < before[other[0]], then.get(one[0], _NOWHERE) < then.get(other[0], _NOWHERE)
                later = max(then.get(one[0], _NOWHERE), then.get(other[0], _NOWHERE))
                first = first if _points(telling, later[0], points) else (True, True)
                if pair not in seen and _crossed(one, other, known, told, mixed, *first):
                    seen.add(pair)
                    yield pair


_NOWHERE = (1 << 30, 0)


def _points(telling: Sequence[Sequence[Clause]], at: int, points: Callable[[str], bool]) -> bool:
    """The sentence of the thing that is told last speaks of what was named before: "for soft ones", "it takes"."""
    return at < len(telling) and any(points(clause.text) for clause in telling[at])


def _places(said: Sequence[Sequence[Clause]], things: Things) -> dict[str, tuple[int, int]]:
    """Key of each thing -> its sentence, and where it begins there."""
    out: dict[str, tuple[int, int]] = {}
    for at, sentence in enumerate(said):
        for thing in (thing for clause in sentence for thing in things(clause)):
            out.setdefault(thing.key, (at, thing.start))
    return out


_JOINED = 2
"""Words between two things of a row: "and", "and the"."""


def _rows(said: Sequence[Sequence[Clause]], things: Things) -> set[tuple[str, str]]:
    """Pairs that stand side by side, and share all that is said: "neck and wrists", "wrists and neck"."""
    out: set[tuple[str, str]] = set()
    for clause in (clause for sentence in said for clause in sentence):
        for one, other in pairwise(sorted(things(clause), key=lambda thing: thing.start)):
            between = clause.text[one.end - clause.start : other.start - clause.start].split()
            more = any(one.end <= concept.start < other.start for concept in clause.concepts)
            if len(between) <= _JOINED and not more and any(one.end <= joint <= other.start for joint in clause.joints):
                out |= {(one.key, other.key), (other.key, one.key)}
    return out


def _crossed(
    one: tuple[str, str],
    other: tuple[str, str],
    known: Standing,
    told: Standing,
    mixed: bool,
    first: bool,
    told_first: bool,
) -> bool:
    """first, told_first: the one stands before the other in the source, in the telling.

    What two things share is said where the first of them is named: "hard lenses after 8 hours, soft ones after 24",
    "soft lenses after 24 hours, hard ones after 8". Such words float, and have crossed over in no way.
    """
    if one not in told or other not in told:
        return False
    mine, theirs = _alone(known[one], known[other]), _alone(known[other], known[one])
    here, there = _alone(told[one], told[other]), _alone(told[other], told[one])
    to_other, to_one = _weight(mine, there), _weight(theirs, here)
    stayed = _weight(mine, here) + _weight(theirs, there)
    if stayed:
        return mixed and bool(to_other and to_one) and to_other + to_one >= max(2 * SURE, 2 * stayed)
    floats = first != told_first and (not to_one if first else not to_other)
    return not floats and to_other + to_one >= SURE


def _weight(own: dict[str, int], told: dict[str, int]) -> int:
    return sum(own[key] for key in own.keys() & told.keys())


def _alone(own: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {key: weight for key, weight in own.items() if key not in other}
