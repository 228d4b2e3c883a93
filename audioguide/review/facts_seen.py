"""A fact as a reviewer sees it beside the words that tell it. A change of any of it opens every paragraph with it."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.model import Comparison, Fact, FactTable, Number

_HEDGES = {"possible": "may", "probable": "often", "certain": "always", "rare": "rarely"}


def facts_seen(table: FactTable, ids: tuple[str, ...]) -> tuple[str, ...]:
    """One text a fact, in the order of the sentences; an id that the table does not know says so."""
    return tuple(
        seen(table.facts[fact]) if fact in table.facts else f"{fact}: not in the fact table."
        for fact in dict.fromkeys(ids)
    )


def seen(fact: Fact) -> str:
    """ "F024: Ibuprofen may ease the pain. How sure: may." """
    claim = fact.fact if fact.fact.endswith((".", "?", "!")) else f"{fact.fact}."
    return " ".join((f"{fact.id}: {claim}", *_held(fact)))


def _held(fact: Fact) -> Iterator[str]:
    """What must not be lost of it, each as a short sentence."""
    if fact.numbers:
        yield f"Figures: {'; '.join(map(_number, fact.numbers))}."
    if fact.condition is not None:
        yield f"Only if: {fact.condition.text}."
    if fact.comparison is not None:
        yield f"Compared: {_comparison(fact.comparison)}."
    if fact.hedge in _HEDGES:
        yield f"How sure: {_HEDGES[fact.hedge]}."
    if fact.polarity != "affirmative":
        yield f"Denied: {fact.polarity}."
    for label, words in _words(fact).items():
        if words:
            yield f"{label}: {'; '.join(words)}."
    if fact.status != "fact":
        yield f"Kind: {fact.status.replace('_', ' ')}."


def _words(fact: Fact) -> dict[str, tuple[str, ...]]:
    advice = (fact.advice,) if fact.advice else ()
    return {
        "Names": fact.names,
        "How many": fact.quantifiers,
        "Says who": (fact.attribution,) if fact.attribution else (),
        "Advice": advice,
        "In this order": fact.order,
        "List": fact.items,
        "Never without": fact.must_accompany,
        "Beside": (fact.pair_with,) if fact.pair_with else (),
    }


def _number(number: Number) -> str:
    value = number.literal or " to ".join(f"{each:g}" for each in number.value)
    return " ".join(filter(None, (number.role, value, number.unit, f"over {number.span}" if number.span else "")))


def _comparison(comparison: Comparison) -> str:
    than = f" than {comparison.than[0]}" if comparison.than else ""
    return f"{comparison.more[0] if comparison.more else ''} {comparison.relation[0]}{than}".strip()
