"""What is withdrawn, or wrong by the newest word of a reviewer, goes no further."""

from __future__ import annotations

from audioguide.errors import ContentError
from audioguide.model import Guide


def refuse_what_nobody_may_hear(guide: Guide) -> None:
    """Raise ContentError, which says why and what to do, for a guide in such a state."""
    state, name = guide.state, guide.name
    if state.name == "withdrawn":
        raise ContentError(
            f"{guide.folder or name} is withdrawn. {state.reason} Nothing was built. "
            f'To take that back: audioguide restore {name} --reason "..."'
        )
    if state.name == "wrong":
        raise ContentError(
            f"{guide.folder or name}: a reviewer says that something is wrong. {state.reason} Nothing was built. "
            f"Change its words, then settle them: audioguide review {name}"
        )
