"""L8: chapters of a length that can be remembered."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule

SHORTEST, LONGEST = 1.5, 5.0
"""Minutes at the guide's pace; recall drops with longer audio."""


def page(page: Page) -> Iterator[Flaw]:
    """Chapters that are too short or too long."""
    if not SHORTEST <= page.minutes <= LONGEST:
        advice = "Join it to another." if page.minutes < SHORTEST else "Split it."
        length = f"The chapter lasts {page.minutes:.1f} minutes at {page.review.guide.pace} words a minute"
        yield Flaw(0, f"{length}; it should last {SHORTEST:g} to {LONGEST:g}. {advice}", severity=page.strictness)


RULE = Rule(
    code="L8",
    title="Chapters of 1.5 to 5 minutes",
    explanation=("At the guide's pace a chapter lasts 1.5 to 5 minutes. A guide that is not clinical gets warnings."),
    severity="error",
    any_language=True,
    page=page,
)
