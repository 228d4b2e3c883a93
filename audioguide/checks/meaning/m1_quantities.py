"""M1: a number keeps its value, its unit, its limit and the part that its span plays; and none comes in or is lost."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from audioguide.checks.checked import Mention
from audioguide.checks.meaning.equal_quantities import (
    BASE,
    SAID_ALOUD,
    as_ends,
    close,
    equal,
    is_always,
    is_apart,
    is_nearly,
    is_period,
    is_reckoned,
    is_restated,
    makes_share,
    parted,
)
from audioguide.checks.meaning.limits import limit_crossed, limit_turned, plainly_unlimited, unlimited
from audioguide.checks.meaning.passage import Passage, Told, in_passages, is_whole, passage_of
from audioguide.checks.meaning.recorded import Recorded
from audioguide.checks.meaning.times_of_day import are_times, as_days, instead
from audioguide.checks.meaning.unsure_quantities import may_be_one_more, numbers_items, unread
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import (
    CLOCK,
    FREQUENCY,
    NUMBER,
    NUMBERED,
    PERIODS,
    SHARE,
    TIME,
    TIMES,
    Clause,
    Quantity,
    SpanRole,
)

_CONTRARY: tuple[tuple[SpanRole, SpanRole], ...] = (
    ("within", "after"), ("within", "recurring"), ("lasting", "after"), ("lasting", "recurring"), ("before", "after"),
    ("lasting", "before"), ("after", "recurring"), ("to", "from"), ("starting", "after"),
)  # fmt: skip


_LOOSE = frozenset(("within", "after"))


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: a quantity no record has; a limit, a span or an order that is turned; figures exchanged."""
    marks = numbers_items(passage)
    for told in passage.telling:
        for clause, quantity in _said(told, marks):
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
    spoken = (one for record in passage.known for clause in record.clauses for one in clause.spoken)
    if not same and (are_times(quantity, known) or any(equal(one, quantity) for one in spoken)):
        return
    if not same:
        heard = [one for clause in passage.told for one in clause.quantities]
        shared = quantity.dimension == NUMBER and makes_share(quantity, heard, known)
        if not shared and not as_ends(quantity, known, heard) and not _may_count(quantity, told, passage):
            reckoned = is_reckoned(quantity, passage) or is_period(quantity, known)
            reckoned = reckoned or unread(passage.every, passage.told) or is_restated(quantity, known, heard)
            reckoned = reckoned or may_be_one_more(quantity, known, heard)
            reckoned = reckoned or is_apart(quantity, known) or is_nearly(quantity, known)
            if quantity.dimension == CLOCK:
                reckoned = not instead(quantity, known, heard)
            yield Flaw(told.line.number, _new(quantity, known, passage), meaning="pointer" if reckoned else None)
    elif (
        fault := limit_crossed(quantity, clause, _in_words(same), told, passage)
        or limit_turned(quantity, clause, told.clauses, passage)
        or (_denied_alike(quantity, clause, passage) and _role_turned(quantity, _in_words(same)))
        or _wrong_way(quantity, clause, _in_words(same), passage)
    ):
        yield Flaw(told.line.number, f'{passage.ids}: "{quantity.said}" {fault}')
    elif all(unlimited(one, quantity) for one in _in_words(same)):
        limit = _in_words(same)[0].limit
        yield Flaw(
            told.line.number,
            f'{passage.ids}: "{quantity.said}" is said without its limit; the source says "{limit}".',
            meaning=None if plainly_unlimited(quantity, clause, _in_words(same), passage) else "pointer",
        )


def _as_often(one: Quantity, other: Quantity) -> bool:
    """Once a day is told as daily, and "each day" beside a dose says no more than its "a day"."""
    counted = one.dimension == other.dimension == FREQUENCY
    return one.per == other.per and (not counted or close(one.low, other.low))


def _said(told: Told, marks: Container[int] = ()) -> Iterator[tuple[Clause, Quantity]]:
    """The quantities of a line with their clauses, those that count the guide's own parts left out. marks: numbers of
    lines that begin with the number of an item."""
    for clause in told.clauses:
        for quantity in clause.quantities:
            marks_item = quantity.start == 0 and told.line.number in marks
            if quantity.dimension not in NUMBERED and not (told.line.based and quantity.low == BASE) and not marks_item:
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


def _denied_alike(quantity: Quantity, clause: Clause, passage: Passage) -> bool:
    """Both sides deny as often: "not during the first two days" is "only after them"."""
    homes = [one for one in passage.recorded if any(equal(had, quantity) for had in one.quantities)]
    return all((one.denials, bool(one.unsure)) == (clause.denials, bool(clause.unsure)) for one in homes)


def _role_turned(quantity: Quantity, same: Sequence[Quantity]) -> Message:
    loose = quantity.low != quantity.high and quantity.role in _LOOSE  # "In a day or two" is "after one or two days".
    if loose and all(one.role in _LOOSE for one in same):
        return ""
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


def _in_words(same: Sequence[Quantity]) -> Sequence[Quantity]:
    """Those that stand in a wording, where any does: a number of the table knows no limit and no part in a span."""
    return [one for one in same if one.end] or same


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
    passage = passage_of(mention) if mention.fact.numbers or not is_whole(mention) else None
    if passage is None:
        return
    said = [
        (one, told.line.counts_are_percent)
        for told in passage.telling
        for c in told.clauses
        for one in (*c.quantities, *c.spoken)
    ]
    heard = [one for clause in passage.told for one in clause.quantities]
    known = [one for clause in passage.recorded for one in clause.quantities]
    unsure = unread(passage.told, passage.recorded)
    for quantity in known:
        if (
            _need_not_be_heard(quantity)
            or any(equal(quantity, one, loose) for one, loose in said)
            or any(equal(twin, one) for twin in _twins(quantity, known, mention.fact.readable) for one in heard)
            or as_ends(quantity, heard, known)
            or as_days(quantity, heard)
            or (quantity.dimension == SHARE and parted(quantity, heard))
            or (quantity.dimension == NUMBER and makes_share(quantity, known, heard))
        ):
            continue
        yield Flaw(
            mention.first,
            f'{mention.fact.id} is told without its "{quantity.said}".',
            missing=True,
            meaning="pointer" if unsure or _may_be_heard(quantity, heard) else None,
        )


def _may_be_heard(quantity: Quantity, heard: Sequence[Quantity]) -> bool:
    """Other words may say it: all day, a time of the day, a month for four weeks."""
    return is_always(quantity) or quantity.dimension == CLOCK or is_nearly(quantity, heard)


def _need_not_be_heard(quantity: Quantity) -> bool:
    """It numbers or counts what is told, or says how often, which other words may say as well."""
    counts = quantity.dimension == NUMBER and (not quantity.digits or quantity.low in (0, 1, BASE))
    begins = quantity.dimension == TIME and quantity.high == 0  # "At 0 minutes": at the beginning.
    return quantity.dimension in (*NUMBERED, FREQUENCY, TIMES) or counts or begins


def _twins(quantity: Quantity, known: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """The same in another unit, in brackets: "700 kg (1,500 lb)"."""
    for one in known:
        first, second = sorted((quantity, one), key=lambda q: q.start)
        dimensions = {one.dimension, quantity.dimension}
        other = one is not quantity and len(dimensions) > 1 and NUMBER not in dimensions
        if other and text[first.end : second.start].strip() == "(" and text[second.end : second.end + 1] == ")":
            yield one


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
    why=(
        "A quantity that the source has not, or has with another unit, limit or span, is never right. What may be "
        "reckoned from it, a limit that is not heard, and a number beside one that nobody could read, are pointers."
    ),
    of_change=True,
    chapter=in_passages(contradictions),
    mention=in_mention,
)
