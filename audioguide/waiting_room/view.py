"""What the screen shows: made from the state alone, so that it is right again after any interruption."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from audioguide.language.base import language_of
from audioguide.waiting_room.events import Room, RoomState
from audioguide.waiting_room.hours import opens
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.programme import Start, decide


def view(room: Room, state: RoomState, moment: Moment, lost: bool) -> dict[str, Any]:
    """Keys: state, line, title, language, next, note. A note is in the language that is heard, if we can speak it."""
    playing = state.playing
    phrases = language_of(room.configuration.language).room
    heard = language_of(playing.item.language) if playing is not None else None
    note = heard.room if heard is not None and heard.tag else phrases
    shown = {
        "state": "waiting",
        "line": "",
        "title": "",
        "language": "",
        "next": upcoming(room, state, moment),
        "note": "",
    }
    if playing is not None:
        line = playing.line
        text = line.text if line is not None else playing.segments[0].text
        shown |= {"state": "playing", "line": text, "title": playing.item.title, "language": playing.item.language}
    elif state.waits is not None and state.waits.why == "closed":
        start = opens(room.configuration, moment.now)
        shown |= {"state": "closed", "next": phrases.opens_again(start.time()) if start else ""}
    if lost:
        shown |= {"note": note.sound_lost}
    if state.hushed_until is not None:
        shown |= {"state": "hushed", "note": note.hushed}
    return shown


def upcoming(room: Room, state: RoomState, moment: Moment) -> str:
    """The title of what would play when the present item and its gap are over; empty where nothing would."""
    wait = float(room.configuration.gap)
    if state.playing is not None:
        wait += max(0.0, state.playing.item.seconds - state.playing.seconds)
    elif state.waits is not None and state.waits.until is not None:
        wait = max(0.0, state.waits.until - moment.steady)
    past = replace(state.past, ended=None)
    decision = decide(room.configuration, room.sounds, room.items, past, moment.after(wait + 0.01))
    return decision.item.title if isinstance(decision, Start) else ""
