"""S2: a hard chapter is announced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_FIGURE = re.compile(r"\d|percent|in 100")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Chapters with high figures and no notice, or with a figure in their title."""
    high = [t for t in page.tellings.values() if t.fact.sensitivity == "high" and t.fact.numbers]
    if high and not page.chapter.notice:
        yield Flaw(1, f"This chapter tells {high[0].fact.id}, which is high. Set notice: true.")
    if high and _FIGURE.search(page.chapter.title):
        yield Flaw(1, "The title says a figure. A listener who only looks for a chapter would hear it.")


RULE = Rule(
    code="S2",
    title="Hard chapters are announced",
    explanation=(
        "A chapter with figures of high sensitivity opens with a notice and how to skip it, and its title "
        "says no figure."
    ),
    severity="warning",
    page=page,
)
