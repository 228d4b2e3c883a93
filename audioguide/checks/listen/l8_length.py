"""L8: chapters of a length that can be remembered.

The standard wants 2 to 5 minutes for a page about health, split above 5 and joined to another below 1. A guide that is
not clinical and is over in 5 minutes is in whole as long as one chapter: its chapters are items, as an invitation of 20
seconds that a waiting room plays between guides, and may be as short as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CHAPTER_MOST, CheckedChapter
from audioguide.checks.rule import Flaw, Rule

SHORTEST = 1.0
"""Minutes at the guide's pace."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Chapters that are too short or too long."""
    if chapter.guide.brief or SHORTEST <= chapter.minutes <= CHAPTER_MOST:
        return
    length = _length(chapter)
    if chapter.minutes > CHAPTER_MOST:
        yield Flaw(0, f"{length} Split it.", severity=chapter.strictness)
    elif other := _neighbour(chapter):
        yield Flaw(0, f"{length} Join it to chapter {other}.", severity=chapter.strictness)
    else:
        yield Flaw(0, f"{length} No chapter beside it can take it in.", severity="warning")


def _length(chapter: CheckedChapter) -> str:
    """How long the chapter is and should be, as a message says it."""
    lasts = f"The chapter lasts {chapter.minutes:.1f} minutes at {chapter.guide.guide.pace} words a minute"
    return f"{lasts}; it should last {SHORTEST:g} to {CHAPTER_MOST:g}."


def _neighbour(chapter: CheckedChapter) -> int:
    """The chapter beside this one that may be joined to it: as public, as quiet, and both in one are not too long."""
    own, chapters = chapter.chapter, chapter.guide.guide.chapters
    for other in chapters[max(0, own.number - 2) : own.number + 1]:
        alike = (other.setting, other.notice, other.optional) == (own.setting, own.notice, own.optional)
        if other is not own and alike:
            words = chapter.guide.length(other)
            if chapter.minutes + words / chapter.guide.guide.pace <= CHAPTER_MOST:
                return other.number
    return 0


RULE = Rule(
    code="L8",
    title="Chapters of 1 to 5 minutes",
    explanation=(
        "At the guide's pace a chapter lasts 1 to 5 minutes. A shorter one is an error where a chapter beside it, of "
        "the same setting, could take it in, and else a warning. A guide that is not clinical gets warnings; where all "
        "of it lasts 5 minutes or less, its chapters may be short."
    ),
    severity="error",
    any_language=True,
    chapter=in_chapter,
)
