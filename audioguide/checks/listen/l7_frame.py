"""L7: a chapter says what it will tell, tells it, sums it up and says what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

RECAP_REACH = 14
"""Lines before the end in which the recap is looked for: figures are recapped with their conditions."""
UNFRAMED = 1.0
"""Minutes. A shorter item of a short guide that is not clinical is over before a frame would help (PEMAT 8 and 11)."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Chapters without preview, recap or a word on what comes next."""
    if chapter.guide.brief and chapter.minutes < UNFRAMED:
        return
    first, last = chapter.lines[0], chapter.lines[-1]
    opening = chapter.lines[:4]
    if not any(line.reading.is_frame(line.normal, "preview") for line in opening):
        yield Flaw(first.number, 'The chapter does not open with what it will tell: "In this part you will hear ..."')
    if not any(line.reading.is_frame(line.normal, "next") for line in chapter.lines[-3:]):
        yield Flaw(last.number, "The chapter does not close with what comes next.")
    body = {fact.id for line in chapter.lines[:-RECAP_REACH] for fact in line.facts}
    ending = chapter.lines[-RECAP_REACH:]
    if not any(
        body & {fact.id for fact in line.facts} or line.reading.is_frame(line.normal, "recap") for line in ending
    ):
        yield Flaw(last.number, "The chapter ends without a recap of one line.")


RULE = Rule(
    code="L7",
    title="A chapter is framed",
    explanation=(
        "In this part you will hear, the body, a recap of one line, and what comes next. An item under a minute in a "
        "guide of 5 minutes that is not clinical needs no frame."
    ),
    severity="warning",
    chapter=in_chapter,
)
