"""Between what the room knows and what it keeps on disk: the steady clock begins anew at each start, so times are told
by the room's own."""

from __future__ import annotations

from audioguide.waiting_room.clock import OwnTime
from audioguide.waiting_room.events import RoomState
from audioguide.waiting_room.programme import Past, Played
from audioguide.waiting_room.state_file import SavedPlay, SavedRoom


def saved(state: RoomState, own: OwnTime, steady: float) -> SavedRoom:
    """What to keep of a state."""
    playing, past = state.playing, state.past
    if playing is not None and playing.item.announcement:
        # Half of one is of no use; it is made anew while it is due.
        playing = None
    line = playing.line if playing is not None else None
    where = line.start if line is not None else playing.item.start if playing is not None else 0
    return SavedRoom(
        latest=own.latest,
        saved=own.at(steady),
        played=tuple(SavedPlay(one.item, one.language, round(own.at(one.at), 3)) for one in past.played),
        ended=None if past.ended is None else round(own.at(past.ended), 3),
        item=playing.item.id if playing is not None else "",
        sha256=playing.item.sha256 if playing is not None else "",
        frame=max(where, playing.item.start) if playing is not None else 0,
    )


def recalled(before: SavedRoom, now: float, steady: float) -> RoomState:
    """The state to begin with. now: epoch seconds by the room's own time.

    What seems to have been played in the future counts as played now: a clock that is behind repeats nothing early.
    """
    played = tuple(Played(one.item, one.language, steady - max(0.0, now - one.at)) for one in before.played)
    ended = None if before.ended is None else steady - max(0.0, now - before.ended)
    return RoomState(past=Past(tuple(sorted(played, key=lambda one: one.at)), ended))
