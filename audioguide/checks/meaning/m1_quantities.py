"""M1: a number keeps its value, its unit, its limit and the part that its span plays; and none comes in or is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from audioguide.checks.checked import Mention
from audioguide.checks.meaning.equal_quantities import (
    BASE,
    SAID_ALOUD,
    as_ends,
    close,
    equal,
    is_reckoned,
    parted,
)
from audioguide.checks.meaning.passage import Passage, Told, in_passages, passage_of
from audioguide.checks.meaning.recorded import Recorded
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import (
    FREQUENCY,
    NUMBER,
    NUMBERED,
    PERIODS,
    SHARE,
    TIME,
    TIMES,
    Clause,
    Limit,
    Quantity,
    SpanRole,
)

_UPPER, _LOWER = frozenset(("at most", "under")), frozenset(("at least", "over"))
_CONTRARY: tuple[tuple[SpanRole, SpanRole], ...] = (
    ("within", "after"), ("within", "recurring"), ("lasting", "after"), ("lasting", "recurring"), ("before", "after"),
    ("lasting", "before"), ("after", "recurring"), ("to", "from"), ("starting", "after"),
)  # fmt: skip


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: a quantity no record has; a limit, a span or an order that is turned; figures exchanged."""
    for told in passage.telling:
        for clause, quantity in _said(told):
            yield from _of_one(passage, told, clause, quantity)
        yield from _exchanged(told, passage)


def _of_one(passage: Passage, told: Told, clause: Clause, quantity: Quantity) -> Iterator[Flaw]:
    known = [one for record in passage.known for one in record.quantities]
    if quantity.dimension == FREQUENCY:
        if (often := [one for one in known if one.per in PERIODS]) and not any(
            _as_often(one, quantity) for one in often
        ):
            yield Flaw(told.line.number, _new(quantity, often, passage))
        return
    same = [one for one in known if equal(one, quantity, told.line.counts_are_percent)]
    if not same:
        heard = [one for clause in passage.told for one in clause.quantities]
        if not as_ends(quantity, known, heard) and not _may_count(quantity, told, passage):
            reckoned = is_reckoned(quantity, passage)
            yield Flaw(told.line.number, _new(quantity, known, passage), meaning="pointer" if reckoned else None)
    elif (
        fault := _limit_crossed(quantity, clause, _in_words(same), told, passage)
        or _turned(quantity, _in_words(same), _sure(clause, told.clauses) and _sure_in_source(quantity, passage))
        or _wrong_way(quantity, clause, _in_words(same), passage)
    ):
        yield Flaw(told.line.number, f'{passage.ids}: "{quantity.said}" {fault}')


def _limit_crossed(
    quantity: Quantity, clause: Clause, same: Sequence[Quantity], told: Told, passage: Passage
) -> Message:
    """At least told as at most, or the reverse, with nothing denied beside either; a word such as wait denies nothing
    of a limit."""
    near = [one for one in told.clauses if one.sentence == clause.sentence]
    homes = [one for one in passage.recorded if any(equal(q, quantity) for q in one.quantities)]
    if any(one.denials for one in (*near, *homes)):
        return ""
    if all({one.limit, quantity.limit} == {"at most", "at least"} for one in same):
        return f'is said with "{quantity.limit}"; the source says "{same[0].limit}".'
    return ""


def _as_often(one: Quantity, other: Quantity) -> bool:
    """Once a day is told as daily, and "each day" beside a dose says no more than its "a day"."""
    counted = one.dimension == other.dimension == FREQUENCY
    return one.per == other.per and (not counted or close(one.low, other.low))


def _sure(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Nothing is denied in the sentence of a clause: "not for those under 18" is "only for those of 18 or more"."""
    return not any(one.denials or one.unsure for one in clauses if one.sentence == clause.sentence)


def _sure_in_source(quantity: Quantity, passage: Passage) -> bool:
    return all(
        _sure(clause, record.clauses)
        for record in passage.source
        for clause in record.clauses
        if any(equal(one, quantity) for one in clause.quantities)
    )


def _said(told: Told) -> Iterator[tuple[Clause, Quantity]]:
    """The quantities of a line with their clauses, those that count the guide's own parts left out."""
    for clause in told.clauses:
        for quantity in clause.quantities:
            if quantity.dimension not in NUMBERED and not (told.line.based and quantity.low == BASE):
                yield clause, quantity


def _may_count(quantity: Quantity, told: Told, passage: Passage) -> bool:
    """A bare number that counts what is told: the items of a list, "these two", the 100 of "of 100 people"."""
    if quantity.dimension == TIMES and quantity.low == 1:
        return True  # "One more time"
    if quantity.dimension != NUMBER or quantity.low != quantity.high:
        return False
    if quantity.low == BASE:
        return True
    records = [passage.chapter.guide.record(one.fact) for one in passage.source]
    if any(quantity.low in record.counts for record in records):
        return True
    others = [one.counted for record in passage.source for one in record.quantities]
    return (
        not quantity.digits and quantity.low <= SAID_ALOUD and (not quantity.counted or quantity.counted not in others)
    )


def _new(quantity: Quantity, known: Iterable[Quantity], passage: Passage) -> Message:
    alike = next((one for one in known if one.dimension == quantity.dimension), None) or next(
        (one for one in known if one.low == quantity.low), None
    )
    if alike is None:
        return f'"{quantity.said}" is no quantity of {passage.ids}. Keep the number and unit of the source.'
    return f'"{quantity.said}" is no quantity of {passage.ids}, which say "{alike.said}". Keep the source\'s.'


def _turned(quantity: Quantity, same: Sequence[Quantity], sure: bool) -> Message:
    """What is contrary in every place where the source has this quantity, as the end of a message.

    sure: nothing is denied near it: "not for those under 18" is "for those of 18 or more".
    """
    if sure and all(_limits_differ(one.limit, quantity.limit, one.role) for one in same):
        if not same[0].limit:
            return f'is said with "{quantity.limit}"; the source says the number itself.'
        return f'is said with "{quantity.limit}"; the source says "{same[0].limit}".'
    if sure and all(_unlimited(one, quantity) for one in same):
        return f'is said without its limit; the source says "{same[0].limit}".'
    if all({(one.role, quantity.role), (quantity.role, one.role)}.intersection(_CONTRARY) for one in same):
        return f'is said with "{quantity.role}"; the source says "{same[0].role}".'
    return ""


def _wrong_way(quantity: Quantity, clause: Clause, same: Sequence[Quantity], passage: Passage) -> Message:
    """Before told as after, of the same thing: "4 weeks before the next" is "4 weeks after the first"."""
    if not all(one.anchor and quantity.anchor and one.anchor != quantity.anchor for one in same):
        return ""
    homes = [home for home in passage.recorded if any(one in home.quantities for one in same)]
    if any(
        _anchored(quantity, clause) != _anchored(one, home) for one in same for home in homes if one in home.quantities
    ):
        return ""
    return f'is said with "{quantity.anchor}" behind it; the source says "{same[0].anchor}".'


def _anchored(quantity: Quantity, clause: Clause) -> str:
    """The first thing that a quantity with before or after behind it is reckoned from; empty where none is named."""
    return next((one.name for one in clause.concepts if one.start >= quantity.end), "")


def _limits_differ(source: Limit, telling: Limit, role: SpanRole) -> bool:
    contrary = (source in _UPPER and telling in _LOWER) or (source in _LOWER and telling in _UPPER)
    bounded = source == "" and telling in (*_LOWER, "under") and role not in ("after", "within", "before", "to", "from")
    return contrary or bounded


def _in_words(same: Sequence[Quantity]) -> Sequence[Quantity]:
    """Those that stand in a wording, where any does: a number of the table knows no limit and no part in a span."""
    return [one for one in same if one.end] or same


def _unlimited(source: Quantity, telling: Quantity) -> bool:
    """ "No more than 2 tablets" told as "2 tablets". A word such as within or until sets a limit by itself, and what
    is given "over 12 weeks" has none."""
    return (
        source.limit in ("at most", "at least", "under")
        and not telling.limit
        and telling.role in ("", "lasting", "recurring")
    )


def _exchanged(told: Told, passage: Passage) -> Iterator[Flaw]:
    """Two quantities of one line that no record has together, where the record of one has another beside it."""
    said = [one for _, one in _said(told)]
    for one in said:
        homes = [record for record in passage.source if _has(record, one)]
        for other in said:
            if other is one or equal(one, other) or not homes or any(_has(home, other) for home in homes):
                continue
            if not any(_has(record, other) for record in passage.source):
                continue
            beside = [q for home in homes for q in _in_words(home.quantities)]
            own = [q for q in beside if q.dimension == other.dimension and not equal(q, one)]
            if own and not any(equal(q, heard) for q in own for heard in said):
                yield Flaw(
                    told.line.number,
                    f'"{other.said}" stands beside "{one.said}", where {homes[0].fact.id} has "{own[0].said}". '
                    "Are figures exchanged?",
                )
                return


def _has(record: Recorded, quantity: Quantity) -> bool:
    return any(equal(one, quantity) for one in record.quantities)


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Quantities of a fact that are said in no line of the paragraphs that tell it."""
    passage = passage_of(mention)
    if passage is None:
        return
    said = [
        (one, told.line.counts_are_percent) for told in passage.telling for c in told.clauses for one in c.quantities
    ]
    passage_quantities = [one for clause in passage.recorded for one in clause.quantities]
    for clause in passage.recorded:
        for quantity in clause.quantities:
            counts = quantity.dimension == NUMBER and (not quantity.digits or quantity.low in (0, BASE))
            counts = counts or (quantity.dimension == TIME and quantity.high == 0)  # "At 0 minutes": at the beginning.
            if (
                quantity.dimension in (*NUMBERED, FREQUENCY, TIMES)
                or counts
                or any(equal(quantity, one, loose) for one, loose in said)
                or as_ends(quantity, [one for one, _ in said], passage_quantities)
                or (quantity.dimension == SHARE and parted(quantity, [one for one, _ in said]))
            ):
                continue
            yield Flaw(mention.first, f'{mention.fact.id} is told without its "{quantity.said}".', missing=True)


RULE = Rule(
    code="M1",
    title="Quantities stay the same",
    explanation=(
        "A number keeps value, unit, limit, frequency and the part its span plays, in whatever form it is said: ten, "
        "10; half, 0.5; a quarter of an hour, 15 minutes; 1 in 4, 25 in 100. None is added, none is lost, none is "
        "exchanged with another."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="A quantity that the source has not, or has with another unit, limit or span, is never right.",
    of_change=True,
    chapter=in_passages(contradictions),
    mention=in_mention,
)
