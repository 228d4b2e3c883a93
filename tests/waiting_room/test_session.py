"""The state machine under any events in any order: what must hold at every step, holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.audio.playback.messages import At, Ended, Refused, Stop, Volume
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.events import (
    GoOn,
    Hush,
    Louder,
    NewItems,
    Restarted,
    Resume,
    Room,
    RoomEvent,
    RoomState,
    RoomTick,
    StartSound,
)
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.session import due, step
from tests.waiting_room.test_simulation import NAMES, RATE, item, sounds

ITEMS = (
    item("falls", "en-US", 90),
    item("falls", "es", 95),
    replace(item("sleep", "en-US", 60), clinical=True),
    item("invitation", "en-US", 20, invitation=True),
)
PLAIN = Configuration(gap=5, plays_per_hour=30, repeat_after=5, volume=-12.0, cap=-6.0)
MORNING = Moment(datetime(2026, 11, 23, 9, 0), 0.0)
tokens = st.integers(0, 30)
frames = st.integers(0, 100 * RATE)
events = st.one_of(
    st.just(RoomTick()),
    st.builds(At, tokens, frames),
    st.builds(Ended, tokens, frames),
    st.builds(Refused, tokens, st.just("it is broken.")),
    st.just(Restarted()),
    st.builds(Hush, st.floats(1, 300)),
    st.just(GoOn()),
    st.builds(Louder, st.integers(-20, 20)),
    st.just(NewItems()),
    st.builds(Resume, st.sampled_from([one.id for one in ITEMS]), frames),
)
current = st.sampled_from(["heard", "over", "broken"])


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.one_of(events, current), st.floats(0, 4000), st.booleans(), st.sets(st.sampled_from(range(4)))),
        max_size=40,
    )
)
def test_whatever_happens_the_rules_hold(story: list[tuple[RoomEvent | str, float, bool, set[int]]]) -> None:
    room, state, moment, sounding = Room(PLAIN, sounds(NAMES), ITEMS), RoomState(), MORNING, 0
    for happens, wait, known, stock in story:
        moment = replace(moment.after(wait), known=known)
        event = meant(happens, state) if isinstance(happens, str) else happens
        if isinstance(event, NewItems):
            room = replace(room, items=tuple(ITEMS[n] for n in sorted(stock)))
        state, effects = step(room, state, event, moment)
        for effect in effects:
            if isinstance(effect, StartSound):
                order = effect.order
                assert order.end is not None and order.start < order.end
                sounding = order.token
            elif isinstance(effect, Stop):
                sounding = 0
            elif isinstance(effect, Volume):
                assert effect.decibels <= PLAIN.cap
        hold(room, state, moment, sounding)


def meant(kind: str, state: RoomState) -> RoomEvent:
    """An event about what is really playing."""
    if state.playing is None:
        return RoomTick()
    token, segment = state.playing.token, state.playing.segments[0]
    half = (segment.start + segment.end) // 2
    if kind == "heard":
        return At(token, half)
    return Ended(token, segment.end) if kind == "over" else Refused(token, "it is broken.")


def hold(room: Room, state: RoomState, moment: Moment, sounding: int) -> None:
    playing = state.playing
    if playing is not None:
        assert playing.item in room.items
        assert moment.known or not playing.item.clinical
        assert not moment.known or (moment.now.weekday() < 5 and 8 <= moment.now.hour < 18)
        assert state.hushed_until is not None or sounding == playing.token
        assert playing.segments[-1].sha256 == playing.item.sha256
    if state.hushed_until is not None:
        assert sounding == 0 or playing is None
        assert state.hushed_until > moment.steady
    assert due(room, state, moment) >= moment.steady
    assert state.loudness is None or state.loudness <= PLAIN.cap


def test_a_hush_before_the_item_itself_begins_the_chime_again() -> None:
    room = Room(PLAIN, sounds(NAMES), ITEMS[:2])
    state, effects = step(room, RoomState(), RoomTick(), MORNING)
    first = next(effect.order for effect in effects if isinstance(effect, StartSound))
    assert first.path == "chime.wav"
    state, _ = step(room, state, At(first.token, RATE), MORNING.after(1))
    state, _ = step(room, state, Hush(10), MORNING.after(1.1))
    state, effects = step(room, state, RoomTick(), MORNING.after(11.2))
    again = next(effect.order for effect in effects if isinstance(effect, StartSound))
    assert (again.path, again.start) == ("chime.wav", 0)


def test_at_closing_time_what_plays_is_cut() -> None:
    room = Room(PLAIN, sounds({}), ITEMS[:1])
    late = Moment(datetime(2026, 11, 23, 17, 58), 0.0)
    state, _ = step(room, RoomState(), RoomTick(), late)
    assert state.playing is not None
    state, _ = step(room, state, Hush(110), late.after(5))
    state, _ = step(room, state, RoomTick(), late.after(115.1))
    state, effects = step(room, state, RoomTick(), replace(late.after(120), now=late.now + timedelta(minutes=2)))
    assert state.playing is None
    assert any(isinstance(effect, Stop) for effect in effects)


def test_an_item_that_would_not_end_before_closing_does_not_begin() -> None:
    room = Room(PLAIN, sounds({}), ITEMS[:1])
    state, _ = step(room, RoomState(), RoomTick(), Moment(datetime(2026, 11, 23, 17, 59), 0.0))
    assert state.playing is None
    assert state.waits is not None
    assert state.waits.why == "too near to closing"
