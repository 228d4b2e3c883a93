"""A decision that a draft leaves to a person: one question, what it is about, what happens if nobody answers, and the
answer with who gave it and when.

About ten for a leaflet: what is of one kind is one decision, and its items stand under it, the risky ones first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from audioguide.errors import Message
from audioguide.model import Guide
from audioguide.review.entries import page_of

DecisionKind = Literal[
    "errors", "form", "not told", "rights", "unread", "gaps", "places", "figures", "names", "left out", "words",
    "swaps", "proposals", "hints",
]  # fmt: skip
SETTLED = "settled"
"""The answer to what has no other: all that stands under it has been looked at, and is now as it should be."""
STOP = "stop"
"""The answer by which nothing of a draft goes any further."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a decision is about."""

    text: str
    where: str = ""
    """Where it stands, in the document or the chapters: "Chapter 2, line 14"; empty for the guide as a whole."""
    page: str = ""
    """Of the chapter that it is about, inside the guide: "en/02-rest.md"; empty where it is about none alone."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One question to a person, and the answer. It knows nothing of how it is shown."""

    kind: DecisionKind
    title: str
    """What it is about, as a heading."""
    question: Message
    if_left: Message
    """What happens if nobody answers, as sentences."""
    items: tuple[Item, ...] = ()
    choices: tuple[str, ...] = (SETTLED,)
    """What may be answered, a word each."""
    where: str = ""
    answer: str = ""
    """One of `choices`; empty while it is open."""
    by: str = ""
    """ "Name, role" of who answered."""
    date: str = ""
    """ISO date of the answer."""
    note: str = ""
    """What that person wrote beside it."""

    @property
    def id(self) -> str:
        """Stable from draft to draft: a guide has one decision of each kind."""
        return self.kind.replace(" ", "-")

    @property
    def unanswered(self) -> Decision:
        """What was asked, without what was answered."""
        return replace(self, answer="", by="", date="", note="")

    def concerns(self, guide: Guide, numbers: frozenset[int]) -> bool:
        """True where it is about one of these chapters, or about no chapter that the guide has: then it is about all.

        A chapter by another name is none that the guide has, so that a new order of chapters takes no question away.
        """
        pages = {page_of(guide, chapter): chapter.number for chapter in guide.chapters}
        about = {pages.get(item.page) for item in self.items} or {None}
        return None in about or not numbers.isdisjoint(filter(None, about))


def as_record(decision: Decision) -> dict[str, object]:
    """A decision of a draft for programs."""
    return {
        "id": decision.id,
        "kind": decision.kind,
        "where": decision.where,
        "title": decision.title,
        "question": decision.question,
        "choices": list(decision.choices),
        "items": [{"where": item.where, "text": item.text} for item in decision.items],
        "if_left": decision.if_left,
    }
