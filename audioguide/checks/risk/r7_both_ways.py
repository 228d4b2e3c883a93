"""R7: a figure is told both ways only where that is a pure subtraction that a reviewer has recorded."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.record import is_chance, matches
from audioguide.checks.rule import Flaw, Rule
from audioguide.model import Fact, Number


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """What is left of a figure: without a record, wrongly worked out, told alone, or of a figure that may frighten."""
    fact = mention.fact
    plain = [number for number in _chances(fact) if number.role != "derived"]
    derived = [number for number in _chances(fact) if number.role == "derived"]
    for line in mention.lines:
        yield from _unrecorded(line, fact, plain, derived)
    for number in derived:
        whole = [other for other in plain if _rest(other) == number.value[0] and other.span == number.span]
        shown = f"{number.value[0]:g}"
        if not whole:
            yield Flaw(mention.first, f"{shown} in 100 is derived in {fact.id}, but no figure there leaves it.")
        elif _says(mention, number) and not any(_says(mention, other) for other in whole):
            yield Flaw(
                mention.first, f"{shown} in 100 is derived. Tell it only beside {100 - number.value[0]:g} in 100."
            )
        elif fact.sensitivity == "high":
            yield Flaw(mention.first, f"{fact.id} is told both ways. Does a reviewer want that here?", severity="note")
    if not derived and any(_rest(one) == other.value[0] for one in plain for other in plain if other is not one):
        yield Flaw(
            mention.first,
            f"Two figures of {fact.id} make 100. If one is not the source's own, give it role: derived.",
            severity="note",
        )


def _unrecorded(line: CheckedLine, fact: Fact, plain: list[Number], derived: list[Number]) -> Iterator[Flaw]:
    """Figures of a line that no record has and that are what one of the fact's figures leaves."""
    known = [number for other in line.facts for number in _chances(other)]
    for figure in line.figures:
        if not is_chance(figure, line.counts_are_percent) or len(figure.value) != 1:
            continue
        recorded = any(matches(figure, number, line.counts_are_percent) for number in known)
        if not recorded and any(_rest(number) == figure.value[0] for number in plain):
            shown = f"{figure.value[0]:g}"
            yield Flaw(
                line.number, f"{shown} in 100 is worked out from {fact.id}. Record it with role: derived, or drop it."
            )


def _chances(fact: Fact) -> list[Number]:
    """Its figures out of 100 that stand alone: no range, and no end of a change."""
    alone = (number for number in fact.numbers if number.unit == "percent" and len(number.value) == 1)
    return [number for number in alone if number.role not in ("from", "to", "over", "under")]


def _rest(number: Number) -> float:
    return 100 - number.value[0]


def _says(mention: Mention, number: Number) -> bool:
    return any(matches(figure, number, line.counts_are_percent) for line in mention.lines for figure in line.figures)


RULE = Rule(
    code="R7",
    title="Both ways only by subtraction",
    explanation=(
        "A figure is told both ways, as 99 in 100 alive and 1 in 100 not, only where the second is 100 less the first "
        "and the table has it with role: derived, which a reviewer writes. It never stands alone, and a figure of "
        "high sensitivity is asked about again."
    ),
    left="Is a figure told both ways only where a reviewer wants it? With survival, leave it out.",
    severity="warning",
    mention=in_mention,
)
