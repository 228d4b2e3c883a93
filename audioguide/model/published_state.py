"""What a listener may think of a guide or chapter: one list of states for the whole house, the strictest first."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

StateName = Literal["withdrawn", "wrong", "stale", "preview", "overdue", "changed", "unsigned", "signed"]
"""withdrawn: nobody may hear it any more, for the reason given. wrong: a reviewer has said so of it. stale: its source
has changed. preview: it holds words that nobody has settled. overdue: the last day of its sign-off has passed; that is
judged by the day on which somebody listens, so no build writes it. changed: it is not what was signed. unsigned: nobody
has signed it. signed: as it stands."""

STATE_NAMES: tuple[StateName, ...] = get_args(StateName)
"""The strictest first. A guide is told in the strictest state of its chapters, and may itself be in a stricter one."""


class PublishedState(NamedTuple):
    """The state of a guide or of one chapter as guide.json says it."""

    name: StateName = "unsigned"
    reason: str = ""
    """Why, as a sentence; never empty where it is withdrawn."""
    roles: tuple[str, ...] = ()
    """In what roles people have signed it, each once."""


NOTHING_KNOWN = PublishedState()
"""Where nobody has said anything, nobody has signed."""
