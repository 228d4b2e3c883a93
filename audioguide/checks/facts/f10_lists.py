"""F10: as many items are announced as are told and as the source has."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, Mention
from audioguide.checks.list_items import announced, items_mentioned, ordinal
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Items counted aloud with a gap: first, second, fourth."""
    last = 0
    for line in chapter.lines:
        place = ordinal(line)
        if place > 1 and place != last + 1:
            yield Flaw(line.number, f"The items jump: this one is number {place}, the one before was number {last}.")
        last = place or last


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Items that are not told, and a count that is not the number of items."""
    fact = mention.fact
    if not fact.items:
        return
    told = items_mentioned(mention)
    for item, is_told in zip(fact.items, told, strict=True):
        if not is_told:
            yield Flaw(mention.first, f'{fact.id} has {len(told)} items; "{item}" is not told here.', missing=True)
    yield from _grouped(mention, len(told))
    counts = announced(mention) if any(told) else []
    if counts and not _agree([count for count, _ in counts], len(told)):
        said = counts[0]
        yield Flaw(said[1], f"{fact.id} has {len(told)} items; {said[0]} are announced.")


def _grouped(mention: Mention, items: int) -> Iterator[Flaw]:
    """Groups that are not as many, or do not hold as many, as is said."""
    said = mention.reading.groups(mention.normal)
    for count in said.announced:
        if said.places and count != max(max(said.places), 2):
            yield Flaw(
                mention.first, f"{mention.fact.id}: {count} groups are announced, and {max(said.places)} are told."
            )
    sizes = said.sizes
    if len(sizes) > 1 and sum(sizes) != items:
        yield Flaw(mention.first, f"{mention.fact.id} has {items} items; the groups are said to hold {sum(sizes)}.")


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
    meaning="contradiction",
    why="A count that is not the number of items, and an item told nowhere, are never right.",
    chapter=in_chapter,
    mention=in_mention,
)
