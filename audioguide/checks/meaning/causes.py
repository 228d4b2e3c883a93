"""Cause and association: what is only seen together is not told as cause and effect, and no cause as a link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.meaning.passage import Passage
from audioguide.checks.rule import Flaw
from audioguide.language.base.meaning import Causation, Clause


def turned_cause(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: an association told as a cause, or a cause as an association."""
    told, source = _causations(passage.told), _causations(passage.recorded)
    heard, known = {one.kind for one in told}, {one.kind for one in source}
    if any(clause.causations and clause.denials for clause in passage.told):
        heard.add("no cause")
    if not heard or not known or heard == known:
        return
    if (
        "no cause" in known
        and "no cause" not in heard
        and (claimed := [one for one in told if one.kind in ("cause", "cause?")])
    ):
        yield Flaw(
            passage.line_of(claimed[0], lambda clause: clause.causations),
            f'"{claimed[0].word}" is claimed here; {passage.ids} says that it is not shown.',
            meaning=None if _plain(claimed[0], passage) else "pointer",
        )
    for kind, other in (("cause", "association"), ("association", "cause")):
        if kind not in heard or other not in known:
            continue
        if {other, f"{other}?"} & heard or {kind, f"{kind}?"} & known:
            continue
        one = next(one for one in told if one.kind == kind)
        had = next(one for one in source if one.kind == other)
        yield Flaw(
            passage.line_of(one, lambda clause: clause.causations),
            f'"{one.word}" is said here where {passage.ids} says "{had.word}". A link is no cause.',
        )


def _plain(claimed: Causation, passage: Passage) -> bool:
    """Nothing is denied in its line: "nothing that you did has caused it"."""
    lines = (told.clauses for told in passage.telling if any(claimed in one.causations for one in told.clauses))
    return not any(one.denials for clauses in lines for one in clauses)


def _causations(clauses: Sequence[Clause]) -> list[Causation]:
    return [one for clause in clauses for one in clause.causations]
