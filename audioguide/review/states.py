"""How a guide stands on a given day: what `status` tells."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from audioguide.desktop_files import is_desktop_file
from audioguide.model import STATE_NAMES, StateName, standing
from audioguide.review.rule import ANYBODY, EntryState
from audioguide.review.signed_guide import read_review


@dataclass(frozen=True, slots=True)
class GuideState:
    """One guide in one language."""

    name: str
    language: str
    state: StateName
    """The strictest of its own and of its chapters', on that day."""
    due: bool = False
    """It is signed, and its last day comes within 30 days."""
    reason: str = ""
    """Why it is withdrawn or wrong."""
    signed: tuple[int, ...] = ()
    """Numbers of the chapters signed as they stand, whatever the day."""
    changed: tuple[int, ...] = ()
    """Signed once, and something of it is not what it was."""
    unsettled: int = 0
    """Entries that the writer has not settled."""
    unread: int = 0
    """Settled entries that some role has not read."""
    unread_paragraphs: int = 0
    """The paragraphs among them."""
    unread_by: tuple[str, ...] = ()
    """Those roles; empty where the guide asks for none and somebody has to read it."""
    reviewers: tuple[str, ...] = ()
    review_by: str = ""
    """First day on which a sign-off that holds ends; an ISO date."""
    withdrawn: tuple[int, ...] = ()
    """Numbers of the chapters that are withdrawn, where the others are not."""
    torn: str = ""
    """That the last line of its record was cut short, as a sentence."""


def languages(folder: Path) -> list[str]:
    """The languages a guide has chapters in: the names of its folders, the primary one or not."""
    return sorted(
        inside.name for inside in folder.iterdir() if inside.is_dir() and len(inside.name) in (2, 3) and _any(inside)
    )


def _any(folder: Path) -> bool:
    return any(page.suffix == ".md" and not is_desktop_file(page.name) for page in folder.iterdir())


def guide_state(folder: Path, language: str | None, today: datetime.date) -> GuideState:
    """The state of the guide in `folder`, chapters/<guide>, on the day `today`; language: None = the guide's own.

    Raises ScriptError where it cannot be read.
    """
    reviewed = read_review(folder, language)
    guide, review = reviewed.guide, reviewed.review
    signed = [one for chapter in guide.chapters for one in chapter.sign_offs]
    last = min((one.review_by for one in signed), default="")
    day = standing(last, today) if last else "good"
    count = Counter(each.name for each in review.entries)
    waiting = [each for each in review.entries if each.name == "unread"]
    return GuideState(
        name=guide.name,
        language=guide.language,
        state=_strictest(review.state.name, "overdue" if day == "overdue" else "signed"),
        due=day == "due",
        reason=review.state.reason,
        signed=tuple(chapter.number for chapter in guide.chapters if chapter.sign_offs),
        changed=tuple(chapter.number for chapter in guide.chapters if chapter.state.name == "changed"),
        unsettled=count["unsettled"],
        unread=len(waiting),
        unread_paragraphs=sum(each.entry.kind == "paragraph" for each in waiting),
        unread_by=_roles(waiting),
        reviewers=tuple(dict.fromkeys(one.reviewer for one in signed)),
        review_by=last,
        withdrawn=tuple(
            chapter.number for chapter in review.chapters if chapter.state.name == "withdrawn" != review.state.name
        ),
        torn=reviewed.record.torn,
    )


def _roles(waiting: list[EntryState]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role for each in waiting for role in each.unread_by if role != ANYBODY))


def _strictest(*names: StateName) -> StateName:
    return min(names, key=STATE_NAMES.index)
