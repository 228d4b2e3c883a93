"""Two things that have changed places: what is said of the one is told of the other, whatever words both are of.

A text is cut into sections, and each word that stands once in it belongs to one. Two sections of the source that are
told in two of the telling, each half in the one and half in the other, are crossed. Words float in an honest telling,
too: a subject that two sections share is named in either. So a crossing counts only where two of the words that part
are rivals: of one kind, on one axis, of one measure, or led in by the same word ("in the cupboard", "in the fridge").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from audioguide.checks.meaning.likeness import akin
from audioguide.language.base.meaning import NUMBER, Clause

Front = Callable[[str, int], str]
"""What leads in the word at a place of a clause: a preposition, or nothing where the clause begins with it."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a figure with what makes it the rival of another."""

    key: str
    said: str
    clause: Clause
    start: int
    end: int
    kinds: frozenset[str]
    sides: frozenset[str]
    """Of its kinds with what it is on each: two of one axis that say the same are no rivals."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two joints."""

    sentence: int
    clause: int
    asked: bool
    """Its sentence asks, or leads in what follows."""
    tokens: tuple[Token, ...]


Section = list[Token]
Cells = dict[tuple[int, int], list[tuple[Token, Token]]]
"""A section of the source and one of the telling -> the words that stand in both, as each has them."""


def crossed(
    source: Sequence[Sequence[Clause]], telling: Sequence[tuple[Clause, bool]], front: Front
) -> Iterator[tuple[Token, Token]]:
    """Rivals of the telling that have changed places. source: sentences; telling: each clause, and whether its sentence
    asks or leads in."""
    own = list(_parts([(clause, False) for sentence in source for clause in sentence]))
    told = list(_parts(telling))
    if len(own) < 2 or len(told) < 2:
        return
    names = _names(own, told)
    cuts = (_by_sentence, _by_answer, _by_clause, _by_part)
    for cut, other in product(cuts, cuts):
        yield from _of_sections(_known(cut(own), names), _known(other(told), names), front)


def _parts(clauses: Sequence[tuple[Clause, bool]]) -> Iterator[_Part]:
    number, last = -1, None
    for at, (clause, asked) in enumerate(clauses):
        begun = last is None or clause.sentence != last.sentence or clause.start <= last.start
        number, last = number + begun, clause
        tokens = sorted(_tokens(clause), key=lambda token: token.start)
        edges = [clause.start, *(joint for joint in clause.joints if joint > clause.start), clause.end + 1]
        for start, end in pairwise(edges):
            yield _Part(number, at, asked, tuple(one for one in tokens if start <= one.start < end))


def _tokens(clause: Clause) -> Iterator[Token]:
    counted = [(one.start, one.end) for one in clause.quantities]
    for one in clause.concepts:
        if any(start <= one.start < end for start, end in counted):
            continue
        names = {name.kind for name in clause.names if name.start <= one.start < name.end}
        turns = [turn for turn in clause.turns if turn.start <= one.start < turn.end and not turn.amount]
        sides = frozenset(f"{turn.axis} {turn.side}" for turn in turns)
        kinds = frozenset((*names, *(turn.axis for turn in turns)))
        yield Token(one.name, one.word, clause, one.start, one.end, kinds, sides)
        if one.denied and one.focus:
            yield Token("~", "not", clause, one.start, one.start, frozenset(), frozenset())
    for each in clause.quantities:
        kind = f"#{each.dimension}"
        key = f"#{each.low:g} {each.high:g} {'' if each.dimension == NUMBER else each.dimension}"
        yield Token(key, each.said, clause, each.start, each.end, frozenset((kind,)), frozenset())


def _names(own: Iterable[_Part], told: Iterable[_Part]) -> dict[str, str]:
    """What the telling says in another form -> as the source has it: sprayed, spray."""
    known = sorted({token.key for part in own for token in part.tokens if token.key[0] not in "#~"})
    heard = {token.key for part in told for token in part.tokens if token.key[0] not in "#~"}
    return {one: next((name for name in known if akin(name, one)), one) for one in heard - set(known)}


def _known(sections: list[Section], names: dict[str, str]) -> dict[str, tuple[int, Token]]:
    """Each word that stands in one section alone -> which, and the word."""
    out: dict[str, tuple[int, Token]] = {}
    often: set[str] = set()
    for at, section in enumerate(sections):
        for token in section:
            key = names.get(token.key, token.key)
            if key in out and out[key][0] != at:
                often.add(key)
            out[key] = at, token
    return {key: found for key, found in out.items() if key not in often}


def _by_part(parts: Sequence[_Part]) -> list[Section]:
    return [list(part.tokens) for part in parts]


def _by_clause(parts: Sequence[_Part]) -> list[Section]:
    return _run_together(parts, lambda one, other: one.clause == other.clause)


def _by_sentence(parts: Sequence[_Part]) -> list[Section]:
    return _run_together(parts, lambda one, other: one.sentence == other.sentence)


def _by_answer(parts: Sequence[_Part]) -> list[Section]:
    """A question with its answer, and a lead with what follows."""
    return _run_together(parts, lambda one, other: one.sentence == other.sentence or one.asked)


def _run_together(parts: Sequence[_Part], goes_on: Callable[[_Part, _Part], bool]) -> list[Section]:
    out: list[Section] = []
    for before, part in zip((None, *parts), parts, strict=False):
        if before is not None and goes_on(before, part):
            out[-1] = [*out[-1], *part.tokens]
        else:
            out.append(list(part.tokens))
    return out


def _of_sections(
    own: dict[str, tuple[int, Token]], told: dict[str, tuple[int, Token]], front: Front
) -> Iterator[tuple[Token, Token]]:
    cells: Cells = defaultdict(list)
    for key in own.keys() & told.keys():
        cells[own[key][0], told[key][0]].append((own[key][1], told[key][1]))
    rows, columns = sorted({row for row, _ in cells}), sorted({column for _, column in cells})
    for (first, second), (left, right) in product(combinations(rows, 2), combinations(columns, 2)):
        corners = [cells.get(place, []) for place in product((first, second), (left, right))]
        if all(corners):
            for one, other in (*product(corners[0], corners[3]), *product(corners[1], corners[2])):
                if _rivals(one[0], other[0], front) and not _in_row(one[1], other[1]):
                    yield one[1], other[1]


def _rivals(one: Token, other: Token, front: Front) -> bool:
    if _in_row(one, other):
        return False
    if one.kinds & other.kinds:
        return not one.sides & other.sides
    if "~" in (one.key, other.key) or "#" in (one.key[0], other.key[0]):
        return False
    leads = {front(token.clause.text, token.start - token.clause.start) for token in (one, other)}
    return len(leads) == 1 and leads != {","}


_JOINED = 2
"""Words between two things of a row: "and", "and the"."""


def _in_row(one: Token, other: Token) -> bool:
    """They stand side by side, and share all that is said: "neck and wrists"."""
    if one.clause is not other.clause:
        return False
    first, second = sorted((one, other), key=lambda token: token.start)
    between = one.clause.text[first.end - one.clause.start : max(first.end, second.start) - one.clause.start]
    more = any(first.end <= concept.start < second.start for concept in one.clause.concepts)
    joined = any(first.end <= joint <= second.start for joint in one.clause.joints)
    return joined and not more and len(between.split()) <= _JOINED
