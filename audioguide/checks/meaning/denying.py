"""How sure it is that a passage denies a thing, or does not: by a plain not, once, and with nothing beside it that may
say the same, or take it back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from audioguide.checks.meaning.equal_quantities import equal
from audioguide.language.base.meaning import Clause

_FORBIDDING = frozenset(("forbidden", "advised against", "attempt not"))
_BOUNDING = frozenset(("exception", "restriction", "limit"))
"""Unless, only if and until: what they limit is denied of all else."""


def may_deny(clause: Clause) -> bool:
    """Something in it denies, or may: a word such as only or unable, an exception, what need not be."""
    return bool(
        clause.denials
        or clause.veiled
        or clause.unsure
        or clause.opener in _BOUNDING
        or any(one.kind == "excused" for one in clause.demands)
    )


def plainly_denies(clause: Clause) -> bool:
    """By words such as not and no alone, or by a call not to do it: "rather than pain" and "if you stop" may be said
    otherwise."""
    if any(one.kind == "excused" for one in clause.demands):
        return False  # "No need to stop" is "go on".
    forbids = any(one.kind in _FORBIDDING for one in clause.demands)
    return bool(clause.denials) and (clause.nots >= clause.denials or forbids)


def bounded_otherwise(clause: Clause, told: Sequence[Clause]) -> bool:
    """It denies what goes beyond a bound, "nothing heavier than a kettle", and the telling has no such bound in those
    words: it may set the same one in others, "a kettle is the heaviest thing"."""
    limits = [one for one in clause.quantities if one.limit in _BOUNDS]
    if not limits and not clause.comparisons:
        return False
    said = [one for other in told for one in other.quantities if one.limit in _BOUNDS]
    kept = [one for one in limits if any(equal(one, other) and one.limit == other.limit for other in said)]
    compared = not clause.comparisons or any(other.comparisons for other in told)
    return len(kept) < len(limits) or not compared


_BOUNDS = frozenset(("over", "under", "at most", "at least"))


def doubts(clause: Clause) -> bool:
    """It says that a thing is unlikely, which turns what else it denies: "unlikely that you will not"."""
    return any(one.kind == "rare" for one in clause.sureness)


def same_words(one: Clause, other: Clause) -> bool:
    """Two clauses of the same words but for a plain not, or a word such as may: what may deny stands in both."""
    return one.about == other.about and one.unsure == other.unsure and one.veiled == other.veiled


def open_homes(name: str, texts: Sequence[Sequence[Clause]], known: Collection[str] = ()) -> bool:
    """A clause that speaks of a concept may deny something, or its sentence has a lead or a bound that may.

    known: openers of bounds that the other side has as well.
    """
    for text in texts:
        for clause in text:
            if name not in clause.about:
                continue
            near = [one for one in text if one.sentence == clause.sentence and one.opener not in known]
            if (may_deny(clause) and clause.opener not in known) or any(map(_governs, near)):
                return True
    return False


def _governs(clause: Clause) -> bool:
    return bounds(clause) or hangs(clause) or (clause.label and may_deny(clause))


def comes_after(name: str, clauses: Sequence[Clause]) -> bool:
    """It is done once something else is, as a clause asks: take, of "ask before you take it"."""
    return any(
        name in clause.about and any(one.timed and one.act and one.act != name for one in clause.demands)
        for clause in clauses
    )


def bounds(clause: Clause) -> bool:
    """It says unless, only if or until."""
    return clause.opener in _BOUNDING


def hangs(clause: Clause) -> bool:
    """It denies what stands elsewhere, as the lead of a list does: "Do not:"."""
    return bool(clause.denials) and not any(one.focus or one.seldom for one in clause.concepts)
