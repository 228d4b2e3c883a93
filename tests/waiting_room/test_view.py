"""What the screen is given in each state of a room: whom it tells what, and where it leads a telephone."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from audioguide.audio.playback.messages import At, Ended
from audioguide.language.base import language_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.events import Hush, Playing, Room, RoomState, RoomTick
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.session import step
from audioguide.waiting_room.sounds import Sounds
from audioguide.waiting_room.view import EMPTY, view
from tests.language import toy
from tests.waiting_room import rooms
from tests.waiting_room.test_refusals import admitted
from tests.waiting_room.test_simulation import item

ENGLISH = language_of("en").room
MORNING = Moment(datetime(2026, 11, 23, 9, 0), 0.0)
"""A Monday."""
EACH, ALL = "https://example.org/{guide}/", "https://example.org/"
ITEM = replace(item("falls", "en-US", 90), guide_title="How not to fall", told="Not yet checked by a clinician.")


def room(code: str = "", **changes: object) -> Room:
    return replace(Room(Configuration(code=code, chime=False), Sounds(), (ITEM,)), **changes)  # type: ignore[arg-type]


def stepped(room: Room, state: RoomState, moment: Moment, *events: object) -> RoomState:
    for event in events or (RoomTick(),):
        state, _ = step(room, state, event, moment)  # type: ignore[arg-type]
    return state


def playing(room: Room) -> tuple[RoomState, Playing]:
    state = stepped(room, RoomState(), MORNING)
    assert state.playing is not None
    return state, state.playing


def between(room: Room) -> tuple[RoomState, Moment]:
    """After the first item, in the gap before the next."""
    state, now = playing(room)
    over = MORNING.after(now.item.seconds)
    return stepped(room, state, over, Ended(now.token, now.segments[0].end)), over


def test_it_says_that_it_gets_ready_while_guides_are_read_and_that_nothing_plays_only_after() -> None:
    reading = room(items=(), reading=True)
    state = stepped(reading, RoomState(), MORNING)
    shown = view(reading, state, MORNING, lost=False)
    assert (shown["state"], shown["line"]) == ("preparing", ENGLISH.getting_ready)
    read = replace(reading, reading=False)
    state = stepped(read, state, MORNING)
    assert state.waits is not None and state.waits.why == "nothing may play"
    assert view(read, state, MORNING, lost=False)["state"] == "waiting"


def test_a_room_that_starts_is_getting_ready_until_its_guides_are_verified(tmp_path: Path) -> None:
    rooms.guide(tmp_path / "output" / "g-en", {"one": ("public", 3)})
    done = threading.Event()

    def verify(_: Path, __: Sequence[int]) -> str:
        done.wait()
        return ""

    with rooms.room(tmp_path, verify=verify) as running:
        try:
            running.wait("waiting", why="guides are being read")
            runner = running.runner
            assert view(runner.room, runner.state, runner.moment, lost=False)["state"] == "preparing"
        finally:
            done.set()
        running.wait("started")
        assert not running.all("waiting", why="nothing may play")


def test_while_something_is_heard_its_state_is_shown_in_its_own_language() -> None:
    state, now = playing(room())
    shown = view(room(), state, MORNING, lost=False)
    assert (shown["told"], shown["overdue"]) == ("Not yet checked by a clinician.", False)
    assert (shown["language"], shown["direction"], shown["card"]) == ("en-US", "ltr", False)
    assert now.item is ITEM


@pytest.mark.parametrize(
    ("code", "leads", "words"),
    [
        (EACH, "https://example.org/falls-en/", ENGLISH.scan_guide("How not to fall")),
        (ALL, ALL, ENGLISH.scan_all),
        ("", "", ""),
    ],
)
def test_a_code_leads_to_the_guide_that_is_heard_or_was_heard_last(code: str, leads: str, words: str) -> None:
    here = room(code)
    state, _ = playing(here)
    shown = view(here, state, MORNING, lost=False)
    assert (shown["code"], shown["code_for"], shown["card"]) == (leads, words, False)
    state, over = between(here)
    assert state.waits is not None and state.waits.why == "gap"
    shown = view(here, state, over, lost=False)
    assert (shown["code"], shown["code_for"], shown["card"]) == (leads, words, bool(code))


CALLED = ("Hillside Knee Clinic", "01632 960 123: the nurses, day or night")


@pytest.mark.parametrize("code", ["", ALL])
def test_whom_to_call_is_shown_while_nothing_is_said_and_nowhere_where_nobody_said_so(code: str) -> None:
    here = room(code, items=(replace(ITEM, clinic=CALLED),))
    state, _ = playing(here)
    assert view(here, state, MORNING, lost=False)["clinic"] == ""
    state, over = between(here)
    shown = view(here, state, over, lost=False)
    assert (shown["clinic"], shown["clinic_language"]) == ("\n".join(CALLED), "en-US")
    bare = room(code)
    assert view(bare, between(bare)[0], over, lost=False)["clinic"] == ""


def test_a_hush_between_two_items_is_told_in_place_of_the_code() -> None:
    here = room(ALL)
    state, over = between(here)
    state = stepped(here, state, over, Hush(30))
    shown = view(here, state, over, lost=False)
    assert (shown["state"], shown["note"], shown["card"]) == ("hushed", ENGLISH.hushed, False)


def test_a_name_of_a_folder_is_written_as_an_address_has_it() -> None:
    here = room(EACH, items=(replace(ITEM, id="a b#?é-en/one"),))
    state, _ = playing(here)
    assert view(here, state, MORNING, lost=False)["code"] == "https://example.org/a%20b%23%3F%C3%A9-en/"


def test_nobody_is_led_to_a_guide_that_was_withdrawn() -> None:
    here = room(EACH)
    state, over = between(here)
    gone = replace(here, items=())
    assert view(gone, state, over, lost=False)["code"] == ""


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (datetime(2026, 11, 23, 7, 0), "Audio guides play again at 8:00."),
        (datetime(2026, 11, 23, 19, 0), "Audio guides play again tomorrow at 8:00."),
        (datetime(2026, 11, 27, 19, 0), "Audio guides play again on Monday at 8:00."),
    ],
)
def test_a_closed_room_says_on_which_day_it_opens(now: datetime, told: str) -> None:
    here, moment = room(EACH), Moment(now, 0.0)
    shown = view(here, stepped(here, RoomState(), moment), moment, lost=False)
    assert shown == EMPTY | {"state": "closed", "next": told}


def test_a_day_that_is_far_is_told_with_its_date() -> None:
    now = datetime(2026, 12, 23, 19, 0)
    assert ENGLISH.opens_again(now + timedelta(days=12), now) == (
        "Audio guides play again on Monday, January 4, 2027, at 19:00."
    )


def test_a_guide_that_is_written_leftwards_has_its_own_words_and_direction() -> None:
    with toy.installed():
        here = room(EACH, items=(replace(ITEM, language=toy.TAG),))
        state, now = playing(here)
        state = stepped(here, state, MORNING, At(now.token, now.segments[0].start))
        shown = view(here, state, MORNING, lost=True)
        assert (shown["language"], shown["direction"]) == (toy.TAG, "rtl")
        assert shown["code_for"] == language_of(toy.TAG).room.scan_guide("How not to fall")
        assert shown["note"] == language_of(toy.TAG).room.sound_lost


def test_what_is_overdue_on_that_day_says_so(tmp_path: Path) -> None:
    signed: dict[str, Any] = {"clinical": True, "sign_off": "A Person, nurse, 2025-01-01"}
    folder = rooms.guide(tmp_path / "g-en", {"one": ("public", 2)}, review_by="2026-11-23", **signed)
    chosen: dict[str, Any] = {"chapters": ("one",), "play_past_review": True}
    [late] = admitted(folder, **chosen)[0]
    assert late.overdue
    assert late.told.startswith("Checked by: A Person, nurse, January 1, 2025. This guide had to be checked again by")
    [due] = admitted(folder, datetime(2026, 11, 23).date(), **chosen)[0]
    assert not due.overdue
    assert due.told.endswith("To be reviewed by November 23, 2026.")
