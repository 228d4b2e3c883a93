"""PEMAT-A/V and the CDC Clear Communication Index as far as a machine can see: proxies, and what is left to a person.

An item scores only where every instance complies, so one finding of a rule behind it is a no. These are no official
scores: the sheets themselves ask for two people who judge.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

Answer = Literal["yes", "no", "a person decides"]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a sheet."""

    number: str
    """As its own sheet numbers it."""
    text: str
    rules: tuple[str, ...]
    """Codes whose findings answer it; none = a person decides."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An item with its answer."""

    item: Item
    answer: Answer
    why: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, answered."""

    title: str
    answers: tuple[Answered, ...]

    @property
    def yes(self) -> int:
        """Items met."""
        return sum(answered.answer == "yes" for answered in self.answers)

    @property
    def judged(self) -> int:
        """Items that were judged by rules at all."""
        return sum(answered.answer != "a person decides" for answered in self.answers)

    @property
    def share(self) -> int:
        """Percent of the judged items that are met."""
        return round(100 * self.yes / self.judged) if self.judged else 0


UNDERSTANDABILITY = (
    Item("1", "The purpose is evident at once.", ("L7",)),
    Item("3", "Everyday words.", ("P1", "P2")),
    Item("4", "Medical terms are few, and explained.", ("F11",)),
    Item("5", "The active voice.", ("P3",)),
    Item("8", "Short sections.", ("L8", "P10")),
    Item("9", "Each section has a heading that is heard.", ("S2",)),
    Item("10", "A logical order.", ()),
    Item("11", "A summary.", ("L7",)),
    Item("14", "The words can be heard clearly.", ("L9", "L12")),
)
ACTIONABILITY = (
    Item("20", "At least one action.", ("A1",)),
    Item("21", "The listener is addressed.", ("A2", "P4")),
    Item("22", "Actions in explicit steps.", ()),
)
CLEAR_COMMUNICATION = (
    Item("1", "One main message.", ()),
    Item("2", "The main message comes first.", ()),
    Item("5", "A call to action.", ("A1",)),
    Item("6", "The active voice.", ("P3",)),
    Item("7", "The audience's words.", ("P1", "P2", "P6")),
    Item("11", "What is known and what is not.", ("A4", "G1")),
    Item("12", "What to do.", ("A1", "A3")),
    Item("13", "Why it matters.", ()),
    Item("14", "How to do it.", ()),
    Item("15", "Numbers the audience knows.", ("R1", "R2")),
    Item("16", "Numbers are explained.", ("R3", "R4", "R5", "R13")),
    Item("17", "No sums.", ("R9",)),
    Item("18", "The nature of the risk.", ()),
    Item("19", "Risks and benefits of what is advised.", ()),
    Item("20", "Chances also in words.", ()),
)


def answer(title: str, items: Collection[Item], seen: Collection[str]) -> Sheet:
    """A sheet by the codes of the findings. A note tells of a gap and answers nothing by itself."""
    return Sheet(title, tuple(_answered(item, seen) for item in items))


def _answered(item: Item, seen: Collection[str]) -> Answered:
    if not item.rules:
        return Answered(item, "a person decides", "No rule sees this.")
    broken = [code for code in item.rules if code in seen]
    if broken:
        return Answered(item, "no", f"Findings of {', '.join(broken)}.")
    return Answered(item, "yes", f"No finding of {', '.join(item.rules)}.")
