"""R6: a chance that the source gives in words keeps the source's word."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import Mention
from audioguide.checks.record import is_chance
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import words
from audioguide.model import Fact

_FAMILY = {
    "common": "common", "commonly": "common", "uncommon": "uncommon", "uncommonly": "uncommon", "rare": "rare",
    "rarely": "rare", "likely": "likely", "unlikely": "unlikely", "probable": "probable", "probably": "probable",
    "improbable": "improbable", "often": "often", "frequent": "frequent", "frequently": "frequent", "seldom": "seldom",
    "usual": "usual", "usually": "usual", "sometimes": "sometimes", "occasionally": "occasional",
    "occasional": "occasional", "infrequent": "infrequent", "infrequently": "infrequent", "typically": "typical",
}  # fmt: skip
"""What people hear as very different figures, each with its family: "rare" 7 to 21 in 100, "common" 34 to 71."""
_COMPARED = frozenset(("more", "less", "most", "least", "as", "equally", "how", "in"))
"""Before "likely" or "common" these compare, or make another word; "more likely" is rule F6's."""


def telling(telling: Mention) -> Iterator[Flaw]:
    """Other words for the chance than the record's, and figures where it has none."""
    own = _chances(words(" . ".join((telling.fact.fact, *telling.fact.quantifiers, *telling.fact.said))))
    if not own or any(number.unit == "percent" for number in telling.fact.numbers):
        return
    for line in telling.lines:
        figures = any(is_chance(figure, line.counts_are_percent) for figure in line.figures)
        if figures and not any(number.unit == "percent" for fact in line.facts for number in fact.numbers):
            yield Flaw(line.number, f"{telling.fact.id} gives the chance in words. No figure may be added.")
        others = _chances(line.words) - own - _of_others(line.facts)
        if others:
            yield Flaw(line.number, f'"{_shown(others)}" is not the source\'s word for this chance: "{_shown(own)}".')


def _of_others(facts: tuple[Fact, ...]) -> frozenset[str]:
    return frozenset().union(*(_chances(words(fact.fact)) for fact in facts))


def _chances(said: tuple[str, ...]) -> frozenset[str]:
    """The families of the words for a chance, comparisons left out."""
    pairs = zip(("", *said), said, strict=False)
    return frozenset(_FAMILY[word] for before, word in pairs if word in _FAMILY and before not in _COMPARED)


def _shown(families: frozenset[str]) -> str:
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
    telling=telling,
)
