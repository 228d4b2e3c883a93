"""A limit that is told the wrong way round, at least as at most, or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.checks.meaning.denying import may_deny
from audioguide.checks.meaning.equal_quantities import equal
from audioguide.checks.meaning.passage import Passage, Told
from audioguide.errors import Message
from audioguide.language.base.meaning import Clause, Limit, Quantity, SpanRole

_UPPER, _LOWER = frozenset(("at most", "under")), frozenset(("at least", "over"))


def limit_crossed(
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


def limits_differ(source: Limit, telling: Limit, role: SpanRole) -> bool:
    """One bounds from above and the other from below, or a bound is told of what the source says itself."""
    contrary = (source in _UPPER and telling in _LOWER) or (source in _LOWER and telling in _UPPER)
    bounded = source == "" and telling in (*_LOWER, "under") and role not in ("after", "within", "before", "to", "from")
    return contrary or bounded


_DENIED: dict[Limit, Limit] = {"over": "at most"}
"""What a limit is behind a denial: "not for more than 3 days". Others may belong to whom it is denied."""


def bound(
    quantity: Quantity, clause: Clause, clauses: Sequence[Clause], known: frozenset[str] = frozenset()
) -> Limit | None:
    """How it is bounded, a denial of its clause reckoned in; None where nobody can tell: "not for those under 18" is
    "only for those of 18 or more". known: words that may deny on both sides."""
    others = [one for one in clauses if one.sentence == clause.sentence and one is not clause]
    if clause.unsure - known or clause.denials > 1 or any(one.denials for one in others):
        return None
    if not clause.denials:
        return quantity.limit
    reached = any(one.focus and one.start < quantity.start for one in clause.concepts)
    return _DENIED.get(quantity.limit) if reached else None


def limit_turned(quantity: Quantity, clause: Clause, clauses: Sequence[Clause], passage: Passage) -> Message:
    """A limit that is contrary in every place where the source has this quantity, as the end of a message."""
    homes = [one for one in passage.recorded if any(equal(had, quantity) for had in one.quantities)]
    both = clause.unsure & frozenset[str]().union(*(one.unsure for one in homes))
    told = bound(quantity, clause, clauses, both)
    own = [
        (one, bound(one, clause, record.clauses, both))
        for record in passage.source
        for clause in record.clauses
        for one in clause.quantities
        if equal(one, quantity)
    ]
    if told is None or not own or any(limit is None or not limits_differ(limit, told, one.role) for one, limit in own):
        return ""
    limit = own[0][1]
    if not limit:
        return f'is said with "{told}"; the source says the number itself.'
    return f'is said with "{told}"; the source says "{limit}".'


def unlimited(source: Quantity, telling: Quantity) -> bool:
    """ "No more than 2 tablets" told as "2 tablets". A word such as within or until sets a limit by itself, and what
    is given "over 12 weeks" has none."""
    return (
        source.limit in ("at most", "at least", "under")
        and not telling.limit
        and telling.role in ("", "lasting", "recurring")
    )


def plainly_unlimited(quantity: Quantity, clause: Clause, same: Sequence[Quantity], passage: Passage) -> bool:
    """The clause of the source with its figure and unit, and no word in the whole telling that limits, denies or is
    not the source's."""
    known = frozenset(name for one in passage.every for name in one.about)
    limits = any(one.limit for told in passage.told for one in told.quantities)
    open_still = limits or any(may_deny(one) or one.narrowing for one in passage.told)
    alike = all(one.dimension == quantity.dimension and one.low == quantity.low for one in same)
    return alike and not open_still and clause.about <= known
