"""R13: a figure without a time span is said to have none, and what belongs together is told together."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.record import is_chance, matches
from audioguide.checks.rule import Flaw, Rule

NEAR = 3
"""Lines between the two halves of a pair."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Figures without their safety line, and halves of pairs alone."""
    for mention in chapter.mentions.values():
        spanless = _spanless(mention)
        if spanless and not _said_so(spanless, chapter):
            yield Flaw(
                spanless.number, f"{mention.fact.id} has no time span in the source. Say so in a safety line after it."
            )
        partner = mention.fact.pair_with
        if partner and not _beside(mention, chapter.mentions.get(partner), chapter):
            yield Flaw(mention.first, f"{mention.fact.id} stands without {partner} beside it. Tell both together.")


def _spanless(mention: Mention) -> CheckedLine | None:
    """The first line that says a figure of this fact for which the source gives no span."""
    numbers = mention.fact.numbers
    if not mention.reading.without_time(mention.fact):
        return None
    for line in mention.lines:
        for figure in line.figures:
            loose = line.counts_are_percent
            if is_chance(figure, loose) and any(matches(figure, number, loose) for number in numbers):
                return line
    return None


def _said_so(line: CheckedLine, chapter: CheckedChapter) -> bool:
    at = chapter.lines.index(line)
    after = chapter.lines[at + 1 :]
    return any(
        other.sentence.kind == "safety" and line.reading.says_any(other.normal, line.reading.times) for other in after
    )


def _beside(mention: Mention, other: Mention | None, chapter: CheckedChapter) -> bool:
    if other is None:
        return False
    places = {line: at for at, line in enumerate(chapter.lines)}
    return any(abs(places[one] - places[two]) <= NEAR for one in mention.lines for two in other.lines)


RULE = Rule(
    code="R13",
    title="Pairs and figures without a time span",
    explanation=(
        "A figure whose source gives no time span is followed by a safety line that says so, once for all of a "
        "chapter. A fact with pair_with is told beside its partner."
    ),
    severity="error",
    chapter=in_chapter,
)
