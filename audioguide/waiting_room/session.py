"""The room as a state machine: something happens at a moment, and out come the next state and what to do.

Nothing here plays, waits, reads a clock or writes: the same events at the same moments give the same effects.
"""

from __future__ import annotations

from audioguide.audio.playback.messages import (
    At,
    Back,
    Ended,
    Failed,
    Lost,
    NoDevice,
    Refused,
    SoundEvent,
)
from audioguide.waiting_room.announcing import until_next
from audioguide.waiting_room.events import (
    GoOn,
    Hush,
    Louder,
    NewItems,
    Restarted,
    Resume,
    Room,
    RoomEffect,
    RoomEvent,
    RoomState,
    RoomTick,
)
from audioguide.waiting_room.hours import until_change
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.turn import RoomTurn


def step(room: Room, state: RoomState, event: RoomEvent, moment: Moment) -> tuple[RoomState, list[RoomEffect]]:
    """What becomes of `state`, and what to do."""
    turn = RoomTurn(room, state, moment)
    match event:
        case Restarted():
            turn.restarted()
        case Hush(seconds):
            turn.hush(seconds)
        case GoOn():
            turn.end_hush()
        case Louder(steps):
            turn.louder(steps)
        case NewItems(kept):
            turn.new_items(kept)
        case Resume(item, frame):
            turn.resume(item, frame)
        case RoomTick():
            pass
        case _:
            _follow_sound(turn, event)
    turn.settle()
    return turn.state, turn.effects


def _follow_sound(turn: RoomTurn, event: SoundEvent) -> None:
    match event:
        case At(token, frame):
            turn.at(token, frame)
        case Ended(token, frame):
            turn.ended(token, frame)
        case Refused(token, reason):
            turn.cannot_play(token, reason)
        case Lost():
            turn.note("device lost")
        case NoDevice(reason):
            turn.note("no device", why=reason)
        case Back(seconds=seconds):
            turn.note("device back", seconds=round(seconds, 1))
        case Failed(reason):
            turn.note("playback failed", why=reason)
        case _:
            pass


def due(room: Room, state: RoomState, moment: Moment) -> float:
    """When, on the steady clock, a Tick is needed if nothing else happens."""
    times = [moment.steady + until_change(room.configuration, moment.now)]
    times.append(moment.steady + until_next(room.configuration, room.sounds, moment))
    if state.hushed_until is not None:
        times.append(state.hushed_until)
    if state.change:
        times.append(state.change_until)
    if state.waits is not None and state.waits.until is not None:
        times.append(state.waits.until)
    return max(moment.steady, min(times))
