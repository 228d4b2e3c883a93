"""In which order the chapters of a book follow one another, and where its links lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.model import ChapterTimeline

TITLE_PAGE = "title.xhtml"
CONTENTS = "contents.xhtml"
GLOSSARY = "glossary.xhtml"


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """The chapters of a book as an app comes to them. Made from heads."""

    played: tuple[ChapterTimeline, ...]
    """One after another."""
    optional: tuple[ChapterTimeline, ...]
    """Behind all others and out of the order: an app that keeps to it opens them only when it is asked to."""

    def following(self, chapter: ChapterTimeline) -> str:
        """The page of the chapter to which a listener goes on who has heard this one, or skips it; empty for none."""
        return next((page(head) for head in self.played if head.number > chapter.number), "")


def reading_order(heads: Sequence[ChapterTimeline]) -> ReadingOrder:
    """The order of all chapters of a guide."""
    return ReadingOrder(
        tuple(head for head in heads if not head.optional), tuple(head for head in heads if head.optional)
    )


def page(chapter: ChapterTimeline) -> str:
    """The name of the file with a chapter's text."""
    return f"{chapter.id}.xhtml"


def overlay(chapter: ChapterTimeline) -> str:
    """The name of the file that says what of the text is heard when."""
    return f"{chapter.id}.smil"


def sound(chapter: ChapterTimeline) -> str:
    """The name of the file with a chapter's sound."""
    return f"{chapter.id}.mp3"
