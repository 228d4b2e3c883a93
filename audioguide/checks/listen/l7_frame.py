"""L7: a chapter says what it will tell, tells it, sums it up and says what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says_any

RECAP_REACH = 14
"""Lines before the end in which the recap is looked for: figures are recapped with their conditions."""
UNFRAMED = 1.0
"""Minutes. A shorter item of a short guide that is not clinical is over before a frame would help (PEMAT 8 and 11)."""
_PREVIEW = ("in this part", "in this chapter", "this part", "this chapter", "this guide", "you will hear")
_RECAP = (
    "in short",
    "remember",
    "to sum up",
    "you have heard",
    "you heard",
    "main point",
    "once more",
    "again",
    "in a word",
)
_NEXT = ("next", "after this", "the following part", "goodbye", "end of this guide", "last part")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Chapters without preview, recap or a word on what comes next."""
    if page.review.brief and page.minutes < UNFRAMED:
        return
    first, last = page.lines[0], page.lines[-1]
    opening = page.lines[:4]
    if not any(says_any(line.normal, _PREVIEW) for line in opening):
        yield Flaw(first.number, 'The chapter does not open with what it will tell: "In this part you will hear ..."')
    closing = page.lines[-3:]
    if not any(says_any(line.normal, _NEXT) for line in closing):
        yield Flaw(last.number, "The chapter does not close with what comes next.")
    body = {fact.id for line in page.lines[:-RECAP_REACH] for fact in line.facts}
    ending = page.lines[-RECAP_REACH:]
    if not any(body & {fact.id for fact in line.facts} or says_any(line.normal, _RECAP) for line in ending):
        yield Flaw(last.number, "The chapter ends without a recap of one line.")


RULE = Rule(
    code="L7",
    title="A chapter is framed",
    explanation=(
        "In this part you will hear, the body, a recap of one line, and what comes next. An item under a minute in a "
        "guide of 5 minutes that is not clinical needs no frame."
    ),
    severity="warning",
    page=page,
)
