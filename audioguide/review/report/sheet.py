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
class SheetItem:
    """One item of a sheet."""

    number: str
    """As its own sheet numbers it."""
    text: str
    rules: tuple[str, ...]
    """Codes whose findings answer it; none = a person decides."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An item with its answer."""

    item: SheetItem
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
    SheetItem("1", "The purpose is evident at once.", ("L7",)),
    SheetItem("3", "Everyday words.", ("P1", "P2")),
    SheetItem("4", "Medical terms are few, and explained.", ("F11",)),
    SheetItem("5", "The active voice.", ("P3",)),
    SheetItem("8", "Short sections.", ("L8", "P10")),
    SheetItem("9", "Each section has a heading that is heard.", ("S2",)),
    SheetItem("10", "A logical order.", ()),
    SheetItem("11", "A summary.", ("L7",)),
    SheetItem("14", "The words can be heard clearly.", ("L9", "L12")),
)
ACTIONABILITY = (
    SheetItem("20", "At least one action.", ("A1",)),
    SheetItem("21", "The listener is addressed.", ("A2", "P4")),
    SheetItem("22", "Actions in explicit steps.", ()),
)
CLEAR_COMMUNICATION = (
    SheetItem("1", "One main message.", ()),
    SheetItem("2", "The main message comes first.", ()),
    SheetItem("5", "A call to action.", ("A1",)),
    SheetItem("6", "The active voice.", ("P3",)),
    SheetItem("7", "The audience's words.", ("P1", "P2", "P6")),
    SheetItem("11", "What is known and what is not.", ("A4", "G1")),
    SheetItem("12", "What to do.", ("A1", "A3")),
    SheetItem("13", "Why it matters.", ()),
    SheetItem("14", "How to do it.", ()),
    SheetItem("15", "Numbers the audience knows.", ("R1", "R2")),
    SheetItem("16", "Numbers are explained.", ("R3", "R4", "R5", "R13")),
    SheetItem("17", "No sums.", ("R9",)),
    SheetItem("18", "The nature of the risk.", ()),
    SheetItem("19", "Risks and benefits of what is advised.", ()),
    SheetItem("20", "Chances also in words.", ()),
)


def answer(title: str, items: Collection[SheetItem], seen: Collection[str]) -> Sheet:
    """A sheet by the codes of the findings. A note tells of a gap and answers nothing by itself."""
    return Sheet(title, tuple(_answered(item, seen) for item in items))


def _answered(item: SheetItem, seen: Collection[str]) -> Answered:
    if not item.rules:
        return Answered(item, "a person decides", "No rule sees this.")
    broken = [code for code in item.rules if code in seen]
    if broken:
        return Answered(item, "no", f"Findings of {', '.join(broken)}.")
    return Answered(item, "yes", f"No finding of {', '.join(item.rules)}.")
