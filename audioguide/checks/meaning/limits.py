"""A limit that is told the wrong way round: at least as at most."""

from __future__ import annotations

from collections.abc import Sequence

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
