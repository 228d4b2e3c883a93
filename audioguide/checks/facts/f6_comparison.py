"""F6: comparisons keep their direction and both sides, and steps their order."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.model import Comparison


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that turn a comparison, or a risk that falls, round."""
    for line in chapter.lines:
        for fact in line.facts:
            if fact.comparison and (turned := _turned(line, fact.comparison)):
                # The same comparison may be said from its other side; M11 is sure where it is turned.
                yield Flaw(line.number, f"{fact.id} is turned round: {turned}.", meaning="pointer")
        if line.facts and (risk := _risk_turned(line)):
            yield Flaw(line.number, risk)


def _turned(line: CheckedLine, sides: Comparison) -> Message:
    """How the sentence turns the comparison round; empty where it does not."""
    reading = line.reading
    if not reading.says_any(line.normal, sides.relation):
        for one, other in reading.opposites:
            for here, there in ((one, other), (other, one)):
                if here in sides.relation and reading.says(line.normal, there):
                    return f'it says "{there}", the source "{here}"'
    said = reading.sides(line.normal)
    if said is None or not sides.than or reading.has_no_more(sides.relation[0]):
        return ""
    swapped = reading.says_any(said[0], sides.than) and reading.says_any(said[1], sides.more)
    return "the side that is more stands after than" if swapped else ""


def _risk_turned(line: CheckedLine) -> Message:
    if line.reading.only_rises(line.normal) and any(line.reading.falls(fact.readable) for fact in line.facts):
        return f"{line.facts[0].id} brings a risk down; this sentence brings it up."
    return ""


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Comparisons that have lost the relation or a side, and steps told in another order."""
    yield from _reordered(mention)
    sides = mention.fact.comparison
    if sides is None:
        return
    lacks = [_lacks(line, sides, mention.window) for line in mention.lines]
    if all(lacks):
        least = min(lacks, key=len)
        yield Flaw(
            mention.first,
            f"{mention.fact.id} compares; its sentences do not say {' or '.join(least)}.",
            missing=True,
            meaning="pointer",
        )


def _reordered(mention: Mention) -> Iterator[Flaw]:
    order = mention.fact.order
    for run in mention.runs:
        said = "".join(line.normal for line in run)
        places = [at for at in (mention.reading.find(said, word) for word in order) if at >= 0]
        if places != sorted(places):
            yield Flaw(run[0].number, f"{mention.fact.id} has this order: {', then '.join(order)}.")


def _lacks(line: CheckedLine, sides: Comparison, window: str) -> list[str]:
    """The parts not said: the relation here, the other side here or just before, "they" anywhere in the mention."""
    parts = [(sides.relation, line.normal), (sides.more, window), (sides.than, line.window)]
    return [
        f'"{spellings[0]}"' for spellings, text in parts if spellings and not line.reading.says_any(text, spellings)
    ]


RULE = Rule(
    code="F6",
    title="Comparisons and steps keep their order",
    explanation=(
        "A comparison keeps its direction, the side that is more, and the side it is compared with, where the "
        "source names one. A risk that falls is never told as one that rises, and steps keep their order."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "A comparison or an order that is turned is never right. A side or a relation that is not heard is a "
        "pointer: it may be said in other words."
    ),
    of_change=True,
    chapter=in_chapter,
    mention=in_mention,
)
