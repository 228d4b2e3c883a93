"""What is said around the written lines: number and title of a chapter, its notice, its state of review. In English."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from audioguide.language.base.phrases.announcements import Announcements
from audioguide.language.en.phrases.quantities import EnglishQuantities
from audioguide.model import Clinic, ClinicNumber

_QUANTITIES = EnglishQuantities()
_STATES: dict[str, Callable[[str], Sequence[str]]] = {
    "withdrawn": lambda what: (f"{what} has been withdrawn.", "Do not rely on it."),
    "wrong": lambda what: (
        f"Somebody who checked it says that something is wrong in {what.lower()}.",
        "Do not rely on it.",
    ),
    "stale": lambda what: (
        f"What {what.lower()} is based on has changed since.",
        "Ask your care team before you rely on it.",
    ),
    "preview": lambda what: (f"{what} is a preview, and not for patients.",),
    "changed": lambda what: (f"{what} has changed since it was checked.",),
}

_ASKS = re.compile(
    r"\b(?:who|whom|which number|what number) (?:to|you can|you should) (?:call|phone|ring)\b", re.IGNORECASE
)
_ASKS_ALONE = re.compile(
    r"(?:Please )?ask (?:your|the) (?:care team|clinic|doctor|nurse|team)(?: about)?"
    rf" {_ASKS.pattern[2:]}(?:,? (?:day or night|at any time|in an emergency))?\.",
    re.IGNORECASE,
)


def _number(clinic: Clinic, one: ClinicNumber) -> str:
    """ "To reach the nurses, day or night, at Hillside Clinic, call 555-0100." """
    whom = f"{one.reaches}, at {clinic.name}" if one.reaches else clinic.name
    return f"To reach {whom}, call {one.number}."


def _end(text: str) -> str:
    """A full stop, where an abbreviation has not set one."""
    return "" if text.endswith(".") else "."


class EnglishAnnouncements(Announcements):
    """English."""

    withdrawn_title = "Withdrawn"

    def chapter_title(self, number: int, count: int, title: str) -> str:
        """ "Chapter 4 of 12. Signs elsewhere."."""
        end = "" if title.endswith(("?", "!", ".")) else "."
        return f"Chapter {number} of {count}. {title}{end}"

    def notice(self, minutes: int, following: int | None) -> Sequence[str]:
        """Four short sentences."""
        return (
            "This part may be hard to hear.",
            f"It lasts about {_QUANTITIES.count(minutes, 'minute')}.",
            "You do not have to listen to it now.",
            "To skip it, stop here." if following is None else f"To skip it, go to chapter {following}.",
        )

    def asks_whom_to_call(self, text: str) -> Literal["", "alone", "among"]:
        """ "Ask your care team who to call, day or night." is alone."""
        if _ASKS_ALONE.fullmatch(text):
            return "alone"
        return "among" if _ASKS.search(text) else ""

    def clinic(self, clinic: Clinic) -> Sequence[str]:
        """ "To reach Hillside Clinic, call 555-0100. It is open Monday to Friday." """
        told = [_number(clinic, one) for one in clinic.numbers]
        if clinic.hours:
            told.append(f"{clinic.name} is open {clinic.hours}{_end(clinic.hours)}")
        return [*told, *([clinic.emergency] if clinic.emergency else [])]

    def guide_state(self, name: str) -> Sequence[str]:
        """Each state in a sentence or two."""
        return _STATES[name]("This guide")

    def chapter_state(self, name: str) -> Sequence[str]:
        """The same of a chapter."""
        return _STATES[name]("This chapter")

    def unsigned_guide(self) -> Sequence[str]:
        """One sentence."""
        return ("No clinician has checked this guide yet.",)

    def partly_signed_guide(self) -> Sequence[str]:
        """One sentence."""
        return ("Not every chapter of this guide has been checked by a clinician.",)

    def unsigned_chapter(self) -> Sequence[str]:
        """One sentence."""
        return ("No clinician has checked this chapter yet.",)

    def signed_guide(self, date: str, roles: Sequence[str], review_by: str) -> Sequence[str]:
        """Three sentences: when, who, until when."""
        one = len(roles) == 1
        who = "The role of the person who checked them is" if one else "The roles of those who checked them are"
        return (
            f"The words of this guide were checked on {_QUANTITIES.date(date)}.",
            f"{who} {' and '.join(roles)}.",
            f"They must be checked again by {_QUANTITIES.date(review_by)}.",
        )
