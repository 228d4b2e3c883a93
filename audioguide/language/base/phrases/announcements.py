"""What is said around the written lines: number and title of a chapter, its notice, its state of review.

Each answer is one or more whole sentences in the order in which they are said; the rules of the spoken form say them
like all others. When which of them is due is decided by `speech.announcements` and `speech.state_announcements`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from audioguide.model import Clinic


class Announcements:
    """Neutral answers: figures, and no words. A language in which guides are built has words for every method."""

    withdrawn_title = ""
    """Stands in the place of a chapter's title where nobody may hear that chapter any more."""

    def chapter_title(self, number: int, count: int, title: str) -> str:
        """The first sentence of a chapter: that it is chapter `number` of `count`, counted from 1, and its title.

        title: as its writer has it, with or without a mark at its end; the sentence ends in one.
        """
        return f"{number} / {count}. {title}"

    def notice(self, minutes: int, following: int | None) -> Sequence[str]:
        """Before a chapter that may be hard to hear: so, how long it lasts, that it can wait, and how to skip it.

        minutes: at least 1, about. following: number of the chapter to go to; None = there is none, so stop here.
        """
        return ()

    def asks_whom_to_call(self, text: str) -> Literal["", "alone", "among"]:
        """Whether a safety line asks the care team whom to call: "alone" where it says nothing else.

        The clinic's own lines then take its place, and stand behind it where it is "among" other things.
        """
        return ""

    def clinic(self, clinic: Clinic) -> Sequence[str]:
        """Whom to call, and when: the clinic's name and numbers, its hours, its line for emergencies; none left out."""
        return ()

    def guide_state(self, name: str) -> Sequence[str]:
        """Why this guide may not be relied on as checked: name is "withdrawn", "wrong", "stale", "preview", "changed".

        Said first of all; of a preview, that it is not for patients.
        """
        return ()

    def chapter_state(self, name: str) -> Sequence[str]:
        """The same of one chapter, in a guide whose other chapters may stand better."""
        return ()

    def unsigned_guide(self) -> Sequence[str]:
        """That no clinician has checked any of this guide yet. Said first of all (design decision 9)."""
        return ()

    def partly_signed_guide(self) -> Sequence[str]:
        """That a clinician has checked some chapters of this guide, and not all."""
        return ()

    def unsigned_chapter(self) -> Sequence[str]:
        """That no clinician has checked this chapter yet, in a guide of which others have been checked."""
        return ()

    def signed_guide(self, date: str, roles: Sequence[str], review_by: str) -> Sequence[str]:
        """When the words of this guide were checked, by whom, and until when that holds.

        date, review_by: ISO dates. roles: what those people are, each once, as they gave it: "oncology nurse".
        """
        return ()
