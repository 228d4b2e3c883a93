"""R6: a chance that the source gives in words keeps the source's word."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.record import is_chance
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Other words for the chance than the record's, and figures where it has none."""
    chances = mention.reading.chance_words
    words = mention.reading.words
    own = chances(words(" . ".join((mention.fact.readable, *mention.fact.quantifiers, *mention.fact.said))))
    if not own or any(number.unit == "percent" for number in mention.fact.numbers):
        return
    for line in mention.lines:
        figures = any(is_chance(figure, line.counts_are_percent) for figure in line.figures)
        if figures and not any(number.unit == "percent" for fact in line.facts for number in fact.numbers):
            yield Flaw(line.number, f"{mention.fact.id} gives the chance in words. No figure may be added.")
        others = chances(line.words) - own - _of_others(line)
        if others:
            yield Flaw(line.number, f'"{_shown(others)}" is not the source\'s word for this chance: "{_shown(own)}".')


def _of_others(line: CheckedLine) -> frozenset[str]:
    reading = line.reading
    return frozenset().union(*(reading.chance_words(reading.words(fact.readable)) for fact in line.facts))


def _shown(families: frozenset[str]) -> Message:
    return " or ".join(sorted(families))


RULE = Rule(
    code="R6",
    title="Words for a chance stay the source's",
    explanation=(
        "Where the source gives a chance in a word alone (common, uncommon, likely, rare), the telling keeps that word "
        "and adds no figure: people hear very different figures in such words."
    ),
    left=(
        "Does the telling give a chance in words that are no word of this list, such as now and then, or hardly ever, "
        "and are they the source's?"
    ),
    severity="warning",
    mention=in_mention,
)
