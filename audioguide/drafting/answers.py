"""Answers in decisions.yaml are carried over to a new draft: where the same is asked about the same, they hold."""

from __future__ import annotations

from audioguide.errors import FactTableError
from audioguide.review.decisions_file import FILE_NAME, Asked, format_decisions, parse_decisions

FILE = FILE_NAME


def carried(base: str | None, mine: str | None, new: str | None, guide: str) -> str | None:
    """The new list with every answer that still holds; None where a person changed more than answers, or nothing.

    base: as drafted last; mine: as it stands. guide: its name. A decision with a new word is open again: nobody has
    seen that one.
    """
    if base is None or mine is None or new is None or mine == base:
        return None
    try:
        drafted, standing, fresh = (parse_decisions(text) for text in (base, mine, new))
    except FactTableError:
        return None
    answered = {decision.unanswered: decision for decision in standing.decisions}
    if list(answered) != [decision.unanswered for decision in drafted.decisions]:
        return None
    return format_decisions(guide, Asked(tuple(answered.get(one, one) for one in fresh.decisions), fresh.changes))
