"""What the screen shows: made from the state alone, so that it is right again after any interruption."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from audioguide.language.base import language_of
from audioguide.language.base.phrases.room import RoomPhrases
from audioguide.waiting_room.admission import Item
from audioguide.waiting_room.events import Room, RoomState
from audioguide.waiting_room.hours import opens
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.programme import Start, decide

GUIDE = "{guide}"
"""Stands in the address of the code for the name of a guide's folder."""
EMPTY: dict[str, Any] = {
    "state": "waiting",
    "line": "",
    "title": "",
    "language": "",
    "direction": "",
    "told": "",
    "overdue": False,
    "next": "",
    "next_language": "",
    "next_direction": "",
    "note": "",
    "code": "",
    "code_for": "",
    "card": False,
    "clinic": "",
    "clinic_language": "",
    "clinic_direction": "",
}
"""Before anything is known. language, direction: of line, title and told. told: who has checked what is heard. code:
the address behind the code for telephones; code_for: where it leads, as a sentence. card: the code has the screen to
itself. clinic: whom to call, a line each; said while nothing else is."""


def view(room: Room, state: RoomState, moment: Moment, lost: bool) -> dict[str, Any]:
    """What `EMPTY` has. A note and a code are in the language that is heard, if we can speak it."""
    playing = state.playing
    phrases = language_of(room.configuration.language).room
    heard = _phrases(playing.item, phrases) if playing is not None else phrases
    coming = upcoming(room, state, moment)
    shown = EMPTY | ({"next": coming.title} | _written(coming.language, "next_") if coming is not None else {})
    if playing is not None:
        item = playing.item
        text = playing.line.text if playing.line is not None else playing.segments[0].text
        title = "" if item.announcement else item.title
        shown |= {"state": "playing", "line": text, "title": title, "told": item.told, "overdue": item.overdue}
        shown |= _written(item.language)
    elif state.waits is not None and state.waits.why == "closed":
        start = opens(room.configuration, moment.now)
        again = phrases.opens_again(start, moment.now) if start else ""
        shown |= {"state": "closed", "next": again, "next_language": "", "next_direction": ""}
    elif state.waits is not None and state.waits.why == "guides are being read":
        shown |= {"state": "preparing", "line": phrases.getting_ready}
    if shown["state"] in ("playing", "waiting"):
        own = playing.item if playing is not None and not playing.item.announcement else None
        shown |= _code(room, own or _last(room, state) or coming, phrases)
        shown |= {"card": bool(shown["code"]) and playing is None}
    if shown["state"] in ("waiting", "closed"):
        shown |= _clinic(room, _last(room, state) or coming)
    if lost:
        shown |= {"note": heard.sound_lost}
    if state.hushed_until is not None:
        shown |= {"state": "hushed", "note": heard.hushed, "card": False}
    return shown


def _phrases(item: Item, otherwise: RoomPhrases) -> RoomPhrases:
    language = language_of(item.language)
    return language.room if language.tag else otherwise


def _written(language: str, before: str = "") -> dict[str, str]:
    return {f"{before}language": language, f"{before}direction": language_of(language).direction}


def _code(room: Room, item: Item | None, otherwise: RoomPhrases) -> dict[str, str]:
    """Where a telephone is led: to the guide of this item, or to all of them where the address is one for all."""
    address = room.configuration.code
    if GUIDE not in address:
        return {"code": address, "code_for": otherwise.scan_all if address else ""}
    if item is None:
        return {}
    name = quote(item.id.rpartition("/")[0], safe="")
    return {"code": address.replace(GUIDE, name), "code_for": _phrases(item, otherwise).scan_guide(item.guide_title)}


def _clinic(room: Room, near: Item | None) -> dict[str, str]:
    """Whom to call, by the guide that was heard last or comes next, or by the first that says so."""
    item = next((item for item in (near, *room.items) if item is not None and item.clinic), None)
    if item is None:
        return {}
    return {"clinic": "\n".join(item.clinic)} | _written(item.language, "clinic_")


def _last(room: Room, state: RoomState) -> Item | None:
    """What was heard last, if it may still be."""
    last = state.past.guides[-1].item if state.past.guides else ""
    return next((item for item in room.items if item.id == last), None)


def upcoming(room: Room, state: RoomState, moment: Moment) -> Item | None:
    """What would play when the present item and its gap are over; None where nothing would."""
    wait = float(room.configuration.gap)
    if state.playing is not None:
        wait += max(0.0, state.playing.item.seconds - state.playing.seconds)
    elif state.waits is not None and state.waits.until is not None:
        wait = max(0.0, state.waits.until - moment.steady)
    past = replace(state.past, ended=None)
    decision = decide(room.configuration, room.sounds, room.items, past, moment.after(wait + 0.01))
    return decision.item if isinstance(decision, Start) and not decision.item.announcement else None
