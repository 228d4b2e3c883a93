"""The frame of a chapter: what a draft says of its chapters and of its source. Rules know it as `Reading` reads it."""

from __future__ import annotations

from collections.abc import Sequence


class ChapterFrame:
    """The sentences of a draft that state no fact. Neutral: none, and headings as they stand.

    Each method that writes gives whole sentences, so that a language may put a title wherever its grammar wants it; an
    empty answer means that no such sentence is written.
    """

    def preview(self, title: str) -> str:
        """Opens a chapter: what it will tell, by its title; empty = its title cannot be said, and it has none."""
        return ""

    def recap(self, title: str, parts: Sequence[str]) -> str:
        """Sums a chapter up by the headings in it, or by its title where there are none that can be said in a row."""
        return ""

    def following(self, title: str) -> str:
        """Says which chapter comes next; an empty title cannot be said."""
        return ""

    def end(self) -> str:
        """Says that the guide is over."""
        return ""

    def based_on(self, title: str) -> str:
        """Says from which document the guide is made; a title without quotation marks."""
        return ""

    def disclaimer(self) -> str:
        """Says that a guide cannot take the place of the care team."""
        return ""

    def heading(self, title: str) -> str:
        """A heading inside a chapter, as a sentence; `title` has no mark at its end but a question mark."""
        return title

    def part_title(self, title: str, number: int) -> str:
        """The title of one of several chapters that tell the same section, `number` from 1."""
        return f"{title} {number}"

    def part_alone(self, number: int) -> str:
        """The title of a chapter that has none which may be heard, by its number from 1."""
        return f"{number}"

    # Where the source leaves something open

    def no_span(self, count: int) -> str:
        """The source gives no time span for the last `count` figures (rule R13)."""
        return ""

    def no_list(self) -> str:
        """The source speaks of a list that it does not give."""
        return ""

    def no_urgency(self) -> str:
        """The source does not say which of the signs are urgent, and whom to ask."""
        return ""
