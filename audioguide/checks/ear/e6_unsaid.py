"""E6: nothing is left for the eye."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.ear.faults import flaws
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Lines, and a title, with this fault."""
    return flaws(chapter, "unsaid")


RULE = Rule(
    code="E6",
    title="Nothing is left for the eye",
    explanation=(
        "A stroke between figures, a number sign, a short form of dosing such as bd or prn, a small Roman "
        "numeral, or a digit is never left to the voice: it is said in words."
    ),
    severity="error",
    chapter=in_chapter,
)
