"""M11: a comparison keeps its direction and its sides: more is never less, and A than B never B than A."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.meaning.alignment import aligned
from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.meaning.turned import turned
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import AMOUNT, Comparing


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Comparisons of one paragraph that are turned."""
    yield from _sides(passage)
    yield from turned(passage, amount=True)


def _sides(passage: Passage) -> Iterator[Flaw]:
    for told in passage.telling:
        for clause in told.clauses:
            if not clause.comparisons:
                continue
            sources = [pair.source for pair in aligned(passage.recorded, [clause])]
            known = [one for source in sources for one in source.comparisons]
            for one in clause.comparisons:
                ways = [_way(one, other) for other in known]
                if -1 in ways and 1 not in ways:
                    yield Flaw(
                        told.line.number, f"{passage.ids} compares the other way round: which side has more is turned."
                    )


def _way(one: Comparing, other: Comparing) -> int:
    """1 where two comparisons say the same, -1 where one is turned, 0 where nobody can tell."""
    own, others = other.subject - other.than, other.than - other.subject
    straight, crossed = one.than & others, one.than & own
    if bool(straight) == bool(crossed) or (
        one.by != other.by and (one.more != other.more or AMOUNT not in (one.by, other.by))
    ):
        return 0  # "It takes more time" and "it acts more slowly" are one, and so are "faster" and "shorter".
    return 1 if (one.more == other.more) == bool(straight) else -1


RULE = Rule(
    code="M11",
    title="Comparisons keep their direction and sides",
    explanation=(
        "More is never told as less, higher as lower, better as worse, what rises as what falls, and the side that is "
        "more stays the side that is more. The same comparison said from its other side is the same."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="The same two sides with more on the other one, or less of the same thing, are never right.",
    of_change=True,
    chapter=in_passages(contradictions),
)
