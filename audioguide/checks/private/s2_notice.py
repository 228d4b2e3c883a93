"""S2: a hard chapter is announced."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Chapters with high figures and no notice, or with a figure in their title."""
    high = [t for t in chapter.mentions.values() if t.fact.sensitivity == "high" and t.fact.numbers]
    if high and not chapter.chapter.notice:
        yield Flaw(1, f"This chapter tells {high[0].fact.id}, which is high. Set notice: true.")
    if high and _has_figure(chapter):
        yield Flaw(1, "The title says a figure. A listener who only looks for a chapter would hear it.")


def _has_figure(chapter: CheckedChapter) -> bool:
    title = chapter.chapter.title
    return any(char.isdecimal() for char in title) or bool(chapter.reading.percent(title))


RULE = Rule(
    code="S2",
    title="Hard chapters are announced",
    explanation=(
        "A chapter with figures of high sensitivity opens with a notice and how to skip it, and its title "
        "says no figure."
    ),
    severity="warning",
    chapter=in_chapter,
)
