"""Who has checked a chapter's words, and until when that holds."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

Standing = Literal["good", "due", "overdue"]

SOON = datetime.timedelta(days=30)
"""How long before its last day a sign-off is said to be due."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """One person's word for a chapter as it stands. It says nothing of the day it is read on: see `standing`."""

    reviewer: str
    """Name and role with a comma between, as given; nobody is ever put in by the program."""
    date: str
    """ISO date of the sign-off."""
    review_by: str
    """ISO date of the last day on which it holds."""

    @property
    def name(self) -> str:
        """All before the first comma."""
        return self.reviewer.partition(",")[0].strip()

    @property
    def role(self) -> str:
        """What the reviewer is, which is what a listener hears: all behind the first comma."""
        return self.reviewer.partition(",")[2].strip()


def standing(review_by: str, today: datetime.date) -> Standing:
    """Whether a sign-off still holds on a day: on its last day it is due, the day after it is overdue.

    A built guide knows no day, so that the same chapters give the same bytes: who plays it asks here, each day.
    """
    left = datetime.date.fromisoformat(review_by) - today
    if left < datetime.timedelta(0):
        return "overdue"
    return "due" if left <= SOON else "good"
