"""What of a source is no content for an ear: never told, always listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audioguide.drafting.extracting.records import Extracted

RIGHTS = "line of rights"
UNSAID = {"image": "picture without words"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One piece of the source that no chapter tells, and why."""

    where: str
    reason: str
    """As writers read it: "menu", "page number"."""
    text: str
    """All of it; empty where it has no words."""

    @property
    def risky(self) -> bool:
        """It holds a figure or is as long as a sentence: it may be content after all."""
        return any(char.isdigit() for char in self.text) or len(self.text.split()) >= SENTENCE


SENTENCE = 6
"""Words."""


def left_out(extracted: Extracted) -> tuple[LeftOut, ...]:
    """Everything that was left out, in the order of its kinds."""
    return tuple(_entries(extracted))


def _entries(extracted: Extracted) -> Iterator[LeftOut]:
    for block in extracted.outline.boilerplate:
        yield LeftOut(block.place, block.boilerplate, block.text)
    for fact in extracted.table.facts.values():
        if fact.status == "boilerplate":
            yield LeftOut(fact.where, RIGHTS, fact.fact)
    for block in extracted.outline.unsaid:
        yield LeftOut(block.place, UNSAID.get(block.kind, f"{block.kind} without words"), block.text)
