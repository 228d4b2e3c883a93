"""M7: what comes first comes first: steps, before and after, until, parts of the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from audioguide.checks.meaning.likeness import ALIKE, CLEAR, Likeness
from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import ENDS, Orders, Relation, Step

Order = tuple[frozenset[str], frozenset[str], str, str]
"""What is earlier, what is later, the words that say so, and the relation; empty for a row of steps."""
_ROW = 0.8
"""Share of two rows of steps that is the same from which on one tells the other."""
_ENSUING, _MOVED = "ensuing", "displaced"
_CONTRARY = {_ENSUING, _MOVED}
_EARLY, _LATE = frozenset(("before", "until")), frozenset(("after",))


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: the first order that is told the other way round, and a part of the day that is another."""
    source = passage.meaning.orders(passage.records)
    if not (_ordered(source) or source.moments):
        return
    telling = passage.meaning.orders(passage.lines)
    why = next(_turned(source, telling), "") or next(_other_moment(source, telling), "")
    if why:
        yield Flaw(passage.telling[0].line.number, f"{passage.ids}: {why}")


def _ordered(source: Orders) -> bool:
    """A word says what comes before what."""
    return bool(source.relations) or any(step.rank or step.mark for step in source.steps)


def _turned(source: Orders, telling: Orders) -> Iterator[Message]:
    if not _ordered(source):
        return
    like = Likeness(one for orders in (source, telling) for one in _sets(orders) if one)
    asked, said = [*_of_relations(source), *_of_chains(source)], [*_of_relations(telling), *_of_chains(telling)]
    for want, heard in product(asked, said):
        if want[3] == heard[3] == "until":
            continue  # "Not until it is off" is "until it is off, keep from it".
        if _crossed(like, want, heard) and not _agrees(like, heard, asked) and not _agrees(like, want, said):
            yield f'the source has "{want[2]}" in this order; here it is turned. Tell the steps as they are done.'
    for one, other in product(source.relations, telling.relations):
        if _contrary(like, one, other) and not any(_same(like, one, further) for further in telling.relations):
            yield f'"{other.said}" is said where the source says "{one.said}".'
    yield from _marked(like, source, telling)
    yield from _at_ends(like, source, telling)
    yield from _within_chains(like, source, telling)
    yield from _displaced(like, source, telling)


def _sets(orders: Orders) -> Iterator[frozenset[str]]:
    for relation in orders.relations:
        yield relation.what
        yield relation.point
    for step in orders.steps:
        yield step.about


def _of_relations(orders: Orders) -> Iterator[Order]:
    """What is earlier and later by before, after and until. Of something denied it may be said in too many ways."""
    for one in orders.relations:
        if not one.denied and one.word in _EARLY:
            yield one.what, one.point, one.said, one.word
        elif (not one.denied and one.word in _LATE) or (one.denied and one.word == "until"):
            yield one.point, one.what, one.said, one.word


def _of_chains(orders: Orders) -> Iterator[Order]:
    for one, other in combinations(orders.steps, 2):
        if one.chain == other.chain and one.rank < other.rank and one.about and other.about:
            yield one.about, other.about, f"{one.said} … {other.said}", ""


def _crossed(like: Likeness, want: Order, heard: Order) -> bool:
    """What the source has first is what the telling has last; what both ends share tells neither from the other."""
    early, late = want[0] - want[1], want[1] - want[0]
    first, last = heard[0] - heard[1], heard[1] - heard[0]
    cross = min(like.of(early, last), like.of(late, first))
    return cross >= ALIKE and cross > min(like.of(early, first), like.of(late, last)) + CLEAR


def _straight(like: Likeness, want: Order, heard: Order) -> float:
    return min(like.of(want[0], heard[0]), like.of(want[1], heard[1]))


def _agrees(like: Likeness, one: Order, others: Sequence[Order]) -> bool:
    return any(_straight(like, one, other) >= ALIKE and not _crossed(like, one, other) for other in others)


def _marked(like: Likeness, source: Orders, telling: Orders) -> Iterator[Message]:
    """What is said to come after that, told as what comes before that, or the reverse."""
    kept = {step.mark for step in telling.steps}
    for step, other in product(source.steps, telling.steps):
        turned = {step.mark, other.mark} == _CONTRARY and step.mark not in kept
        if turned and like.of(step.about, other.about) >= ALIKE:
            yield f'"{other.said}" is told as the {_place(other)} thing; the source has it the other way.'


def _at_ends(like: Likeness, source: Orders, telling: Orders) -> Iterator[Message]:
    """What is said to come first, told as what comes last, or the reverse."""
    for step, other in product(source.steps, telling.steps):
        turned = {step.mark, other.mark} == ENDS
        own = [one for one in source.steps if one.mark == other.mark]
        if turned and _is(like, step, other) and not any(_is(like, one, other) for one in own):
            yield f'"{other.said}" is told as the {other.mark} thing; the source has it as the {step.mark} one.'


def _is(like: Likeness, step: Step, other: Step) -> bool:
    return bool(step.about and other.about) and like.of(step.about, other.about) >= ALIKE


def _place(step: Step) -> Message:
    return "earlier" if step.mark == _MOVED else "later"


def _within_chains(like: Likeness, source: Orders, telling: Orders) -> Iterator[Message]:
    """One row of steps told in another order, where the passage has a second row of the same things."""
    rows = {number: _row(source, number) for number in {step.chain for step in source.steps}}
    for number in {step.chain for step in telling.steps}:
        whole = _whole(telling, number)
        best = max(rows, key=lambda one: like.both(_whole(source, one), whole), default=None)
        if best is None or like.both(_whole(source, best), whole) < _ROW:
            continue
        for want, heard in product(rows[best], _row(telling, number)):
            if _crossed(like, want, heard) and not _agrees(like, heard, rows[best]):
                yield f'the source has "{want[2]}" in this order; here it is turned. Tell the steps as they are done.'


def _row(orders: Orders, chain: int) -> list[Order]:
    return list(_of_chains(Orders(steps=tuple(step for step in orders.steps if step.chain == chain))))


def _whole(orders: Orders, chain: int) -> frozenset[str]:
    return frozenset[str]().union(*(step.about for step in orders.steps if step.chain == chain))


def _contrary(like: Likeness, one: Relation, other: Relation) -> bool:
    """The same thing at the same point, with a word that says another time of it."""
    words = {one.word, other.word}
    turned = (words & _EARLY and words & _LATE) or ("during" in words and words & {"before", "after"})
    alike = like.of(one.what, other.what) >= ALIKE and like.of(one.point, other.point) >= ALIKE
    return bool(turned) and one.denied == other.denied and alike


def _same(like: Likeness, one: Relation, other: Relation) -> bool:
    return (one.word == other.word or {one.word, other.word} <= _EARLY) and like.of(one.point, other.point) >= ALIKE


def _displaced(like: Likeness, source: Orders, telling: Orders) -> Iterator[Message]:
    """Steps of the source that stand in another row, where no word says in which they are done."""
    own, told = [step for step in source.steps if step.about], [step for step in telling.steps if step.about]
    places: list[list[int]] = [[] for _ in own]
    for at, step in enumerate(told):
        if not step.moved and (found := like.place(step.about, [one.about for one in own])) is not None:
            places[found].append(at)
    for (first, before), (second, after) in combinations(enumerate(own), 2):
        ordered = before.chain == after.chain and before.rank < after.rank
        if ordered and places[first] and places[second] and min(places[first]) > max(places[second]):
            if _linked(telling, like, before, after):
                continue
            yield f'"{after.said}" is told before "{before.said}". Tell the steps as they are done.'


def _linked(telling: Orders, like: Likeness, before: Step, after: Step) -> bool:
    """A word of the telling says what comes first of the two, wherever they stand."""
    return any(
        like.of(one.what, step.about) >= ALIKE and like.of(one.point, other.about) >= ALIKE
        for one in telling.relations
        for step, other in ((before, after), (after, before))
    )


def _other_moment(source: Orders, telling: Orders) -> Iterator[Message]:
    """Another part of the day, or the other end of a span."""
    for family in sorted({one for one, _, _ in source.moments}):
        had = {kind for one, kind, _ in source.moments if one == family}
        heard = {kind: word for one, kind, word in telling.moments if one == family}
        if heard and had.isdisjoint(heard):
            own = next(word for one, _, word in source.moments if one == family)
            yield f'"{next(iter(heard.values()))}" is said where the source says "{own}".'


RULE = Rule(
    code="M7",
    title="What comes first comes first",
    explanation=(
        "Steps are told in the order in which they are done, and before, after, until and while stay what they are, in "
        "whatever words: wash your hands before you touch it; first wash your hands, then touch it. A part of the day "
        "stays the same."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="Of the same two things, the one that the source has first is told as the later one, which is never right.",
    of_change=True,
    chapter=in_passages(contradictions),
)
