"""What a guide says of itself: what comes, what came, what the source leaves open; and how lists and terms are told.

Whatever `draft` writes around the facts is to be known here, since a rule must not take it for a claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Frame = Literal["preview", "summary", "recap", "next", "gap", "guide", "aside", "examples"]
"""preview: what a chapter will tell; summary: opens a sentence that sums up what was told before; recap: any word by
which a summary is known; next: what comes after a chapter; gap: the source does not say; guide: talk of the guide
or of the care team; aside: set words of lines without a fact; examples: a list that is not the whole."""


@dataclass(frozen=True, slots=True)
class Groups:
    """What a telling of a list says of the groups it is told in."""

    places: frozenset[int] = frozenset()
    """The groups that are told: {1, 2} for "the first group" and "the second group"."""
    announced: tuple[int, ...] = ()
    """How many groups are said to come, each time it is said."""
    sizes: tuple[int, ...] = ()
    """How many items a group is said to hold, each time it is said."""


class FrameQuestions:
    """Neutral answers: no guide speaks of itself."""

    defining: frozenset[str] = frozenset()
    """Stems of the words by which a sentence explains a term: means, called (rule F11)."""

    def is_frame(self, text: str, frame: Frame) -> bool:
        """True where a normal form says what this frame is known by."""
        return False

    def ordinal(self, text: str) -> int:
        """3 for a sentence that begins "Third, ..."; 0 for one that counts nothing (rule F10)."""
        return 0

    def groups(self, text: str) -> Groups:
        """What a normal form says of the groups that a list is told in (rule F10)."""
        return Groups()

    def steps(self, text: str) -> list[str]:
        """The steps, parts or chapters that a text counts, "step 2", in lower case (rule F17)."""
        return []

    def naming(self, text: str) -> int:
        """Where in a normal form the words begin that give a thing its name, "doctors call this"; -1 for none (L11)."""
        return -1

    def is_thing(self, text: str, phrase: str) -> bool:
        """True where `phrase` names a thing in a normal form, and is no verb there: "the return" (rule P5)."""
        return True
