"""E7: no minus before what cannot be negative."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.ear.faults import flaws
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Lines, and a title, with this fault."""
    return flaws(chapter, "minus")


RULE = Rule(
    code="E7",
    title="No minus before what cannot be negative",
    explanation=(
        "A dose, an amount or a count is never heard as minus a value; the minus of an ion is said as its charge."
    ),
    severity="error",
    chapter=in_chapter,
)
