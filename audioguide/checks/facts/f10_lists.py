"""F10: as many items are announced as are told and as the source has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, Mention
from audioguide.checks.list_items import announced, items_told, ordinal
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import ORDINALS

_GROUP = re.compile(rf" the ({'|'.join(ORDINALS)}) group ")
_GROUPS = re.compile(r" in (\d+) groups ")
_SIZE = re.compile(r" group (?:has|holds|of) (\d+) ")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Items counted aloud with a gap: first, second, fourth."""
    last = 0
    for line in page.lines:
        place = ordinal(line)
        if place > 1 and place != last + 1:
            yield Flaw(line.number, f"The items jump: this one is number {place}, the one before was number {last}.")
        last = place or last


def telling(telling: Mention) -> Iterator[Flaw]:
    """Items that are not told, and a count that is not the number of items."""
    fact = telling.fact
    if not fact.items:
        return
    told = items_told(telling)
    for item, heard in zip(fact.items, told, strict=True):
        if not heard:
            yield Flaw(telling.first, f'{fact.id} has {len(told)} items; "{item}" is not told here.', missing=True)
    yield from _grouped(telling, len(told))
    counts = announced(telling) if any(told) else []
    if counts and not _agree([count for count, _ in counts], len(told)):
        said = counts[0]
        yield Flaw(said[1], f"{fact.id} has {len(told)} items; {said[0]} are announced.")


def _grouped(telling: Mention, items: int) -> Iterator[Flaw]:
    """Groups that are not as many, or do not hold as many, as is said."""
    said = "".join(line.normal for line in telling.lines)
    groups = {ORDINALS[found] for found in _GROUP.findall(said)}
    for count in _GROUPS.findall(said):
        if groups and int(count) != max(max(groups), 2):
            yield Flaw(telling.first, f"{telling.fact.id}: {count} groups are announced, and {max(groups)} are told.")
    sizes = [int(size) for size in _SIZE.findall(said)]
    if len(sizes) > 1 and sum(sizes) != items:
        yield Flaw(telling.first, f"{telling.fact.id} has {items} items; the groups are said to hold {sum(sizes)}.")


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
