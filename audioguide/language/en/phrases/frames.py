"""What an English draft says of its chapters and of its source: the one home of these sentences.

`Reading` knows such sentences by phrases of its own, since a writer may say them otherwise; a test holds all of these
against the rules, so that what a draft writes is what the rules know.
"""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.chapter_frame import ChapterFrame
from audioguide.language.en.claims.lists import NO_URGENCY

PREVIEW = "In this part you will hear {about}"
RECAP = "You have heard {about}"
ABOUT = "about this: {title}."
ANSWER = "the answer to this: {question}"
UNNAMED = "the next part of this guide."
RECAP_OF_PARTS = "You have heard about these: {parts}."
HEADING = "Next: {title}."
NEXT = "Next comes this: {title}."
NEXT_QUESTION = "Next comes this: {question}"
NEXT_UNNAMED = "Next comes another part."
END = "This is the end of this guide."
GOES_ON = "{title}, continued"
PART = "{title}, continued, part {number}"
PART_ALONE = "Part {number}"
BASED_ON = 'This guide is based on the document "{title}".'
DISCLAIMER = "This guide cannot take the place of your care team."
NO_SPAN = "The source gives no time span for {figures}."
THIS_FIGURE, THESE_FIGURES = "this figure", "these figures"
NO_LIST = "The source speaks of a list here, but does not give it."
ASK_YOUR_TEAM = "Ask your care team."

_PARTS_OF_TITLES = frozenset(",;:")
"""With one of these inside a heading, a row of headings would be heard as a longer one."""


class EnglishChapterFrame(ChapterFrame):
    """English."""

    def preview(self, title: str) -> str:
        """ "In this part you will hear about this: Your knee." """
        return PREVIEW.format(about=_about(title))

    def recap(self, title: str, parts: Sequence[str]) -> str:
        """ "You have heard about these: Rest, Ice." """
        bare = [part.rstrip(".?!") for part in parts]
        if bare and all(part and _PARTS_OF_TITLES.isdisjoint(part) for part in bare):
            return RECAP_OF_PARTS.format(parts=", ".join(bare))
        return RECAP.format(about=_about(title))

    def following(self, title: str) -> str:
        """ "Next comes this: Your knee." """
        if not title:
            return NEXT_UNNAMED
        return NEXT_QUESTION.format(question=title) if title.endswith("?") else NEXT.format(title=title.rstrip("."))

    def end(self) -> str:
        """ "This is the end of this guide." """
        return END

    def based_on(self, title: str) -> str:
        """ "This guide is based on the document ..." """
        return BASED_ON.format(title=title)

    def disclaimer(self) -> str:
        """ "This guide cannot take the place of your care team." """
        return DISCLAIMER

    def heading(self, title: str) -> str:
        """Questions as they stand, others as what comes next."""
        return title if title.endswith("?") else HEADING.format(title=title)

    def part_title(self, title: str, number: int) -> str:
        """ "Your knee, continued"; from the third on with its number, since two titles must not be one."""
        bare = title.rstrip("?")
        return title if number < 2 else (GOES_ON if number == 2 else PART).format(title=bare, number=number)

    def part_alone(self, number: int) -> str:
        """ "Part 1"."""
        return PART_ALONE.format(number=number)

    def no_span(self, count: int) -> str:
        """ "The source gives no time span for this figure." """
        return NO_SPAN.format(figures=THIS_FIGURE if count == 1 else THESE_FIGURES)

    def no_list(self) -> str:
        """ "The source speaks of a list here, but does not give it." """
        return NO_LIST

    def no_urgency(self) -> str:
        """ "The source does not say which of these signs are urgent. ..." """
        return f"{NO_URGENCY} {ASK_YOUR_TEAM}"


def _about(title: str) -> str:
    if not title:
        return UNNAMED
    return ANSWER.format(question=title) if title.endswith("?") else ABOUT.format(title=title.rstrip("."))
