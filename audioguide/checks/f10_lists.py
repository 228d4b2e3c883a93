"""F10: as many items are announced as are told and as the source has."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.lists import announced, items_told, ordinal
from audioguide.checks.review import Page, Telling
from audioguide.checks.rule import Flaw, Rule


def page(page: Page) -> Iterator[Flaw]:
    """Items counted aloud with a gap: first, second, fourth."""
    last = 0
    for line in page.lines:
        place = ordinal(line)
        if place > 1 and place != last + 1:
            yield Flaw(line.number, f"The items jump: this one is number {place}, the one before was number {last}.")
        last = place or last


def telling(telling: Telling) -> Iterator[Flaw]:
    """Items that are not told, and a count that is not the number of items."""
    fact = telling.fact
    if not fact.items:
        return
    told = items_told(telling)
    for item, heard in zip(fact.items, told, strict=True):
        if not heard:
            yield Flaw(telling.first, f'{fact.id} has {len(told)} items; "{item}" is not told here.', missing=True)
    counts = announced(telling) if any(told) else []
    if counts and not _agree([count for count, _ in counts], len(told)):
        said = counts[0]
        yield Flaw(said[1], f"{fact.id} has {len(told)} items; {said[0]} are announced.")


def _agree(counts: list[int], items: int) -> bool:
    return items in counts or sum(counts) == items


RULE = Rule(
    code="F10",
    title="Lists are whole",
    explanation=(
        "The number that is announced is the number of items told, and the number the source has. A list that the "
        "source leaves empty is not announced."
    ),
    severity="error",
    gate=True,
    page=page,
    telling=telling,
)
