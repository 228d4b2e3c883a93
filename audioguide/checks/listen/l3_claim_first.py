"""L3: the claim before a long condition.

The standard lets a condition stand in front only where it is short, at most 6 words, and needed for safety. The words
are counted here; the need is for a person to judge. One kind may be longer: in a sentence with a figure, rule R3 wants
to hear who and when before how many, and rules of risk go before rules of listening. "Most often, cancer comes back"
is heard as a bad sign before its condition comes.
"""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.rule import Flaw, Rule

LONGEST = 6
"""Words of a condition that stands in front."""
LONGEST_OF_FIGURE = 9
"""Words of one that says for whom and when a figure holds."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Long conditions in front of their claim."""
    for line in chapter.lines:
        condition = line.reading.front_condition(line.text)
        if condition and line.reading.length(condition) > _most(line):
            yield Flaw(line.number, "The condition in front is long. Say the claim first, or make it a sentence.")


def _most(line: CheckedLine) -> int:
    """How many words a condition in front of this line's claim may have."""
    return LONGEST_OF_FIGURE if line.figures else LONGEST


RULE = Rule(
    code="L3",
    title="The claim first",
    explanation=(
        "A condition stands in front of its claim only where it has at most 6 words, or 9 where it says for whom and "
        "when a figure holds; a longer one comes after the claim, or in a sentence of its own."
    ),
    left="Is each condition that stands in front one that must be heard before the claim, for safety?",
    severity="warning",
    chapter=in_chapter,
)
