"""What a program proposes and may not do by itself: a person takes it, or lets it be."""

from __future__ import annotations

from dataclasses import dataclass

from audioguide.drafting.drafted import CheckedDraft


@dataclass(frozen=True, slots=True)
class Proposed:
    """A plainer form of a sentence that the gate refused."""

    where: str
    """Place in the source."""
    code: str
    """Of the transform that made it."""
    before: str
    after: str
    refused: str
    """What it would change, in words that follow "would change"."""


def proposed_in(draft: CheckedDraft) -> tuple[Proposed, ...]:
    """Every change of a draft that was refused, in the order of the source."""
    return tuple(
        Proposed(unit.where, change.code, change.before, change.after, change.refused)
        for chapter in draft.drafts
        for unit in chapter.units
        for change in unit.changes
        if change.refused
    )
