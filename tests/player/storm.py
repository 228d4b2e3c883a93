"""Random events through a session, with everything that must always hold checked after each."""

from __future__ import annotations

import random

from audioguide.audio.playback.messages import At, Back, Ended, Hold, Lost, Play, Refused, Speed, Volume
from audioguide.player.actions import ACTIONS
from audioguide.player.book import Book, Spot
from audioguide.player.session import begin, step, wakes_at
from audioguide.player.state import (
    Answer,
    AnswerSaid,
    Do,
    Keep,
    Key,
    Leave,
    NoMoreInput,
    Options,
    Pasted,
    PlayerEffect,
    PlayerEvent,
    PlayerState,
    SavedVisit,
    Say,
    Tick,
    TypedLine,
    held,
    kept_of,
    spot_of,
)

TEXTS = [
    "",
    "3",
    "1:30",
    "50 percent",
    "d 1",
    "1",
    "pills",
    "e",
    "5",
    "0",
    "x" * 300,
    "½",
    "\x00\x1b[A",
    "-1",
    "9" * 40,
]
JUMPS = {"next_sentence", "previous_sentence", "next_chapter", "previous_chapter", "back", "forward", "repeat"}
JUMPS |= {"repeat_slowly", "next_at_level", "previous_at_level", "next_hit", "previous_hit"}


def chosen(chance: random.Random, state: PlayerState) -> PlayerEvent:
    kind = chance.random()
    item = state.book.chapters[state.spot.chapter]
    token = state.token - (chance.random() < 0.2)
    if kind < 0.35:
        return Do(
            chance.choice([action.name for action in ACTIONS if action.name != "quit"]), chance.choice(["", "", *TEXTS])
        )
    if kind < 0.45:
        return Key(chance.choice([*"npNPbfrwWcghHmMu+-[]t=x kzqé", "space", "up", "left", "no such key", ""]))
    if kind < 0.55:
        return Answer(chance.choice([None, *TEXTS]))
    if kind < 0.6:
        return TypedLine(chance.choice(["n", "g 4", "/x", "", "next chapter", *TEXTS]))
    if kind < 0.9:
        return At(token, item.offset + chance.randrange(-2000, item.frames + 3000))
    if kind < 0.95:
        return Ended(token, item.offset + item.frames)
    said = AnswerSaid(state.answer - (chance.random() < 0.2))
    rare: list[PlayerEvent] = [Tick(), said, Pasted(), Lost(token, 0), Back(token, 0, 1.0), Refused(token, "No.")]
    return chance.choice([*rare, NoMoreInput(leave=False)])


def check(before: PlayerState, event: PlayerEvent, state: PlayerState, effects: list[PlayerEffect]) -> None:
    book = state.book
    assert 0 <= state.spot.chapter < len(book.chapters)
    assert 0 <= state.spot.frame <= book.chapters[state.spot.chapter].frames
    assert 0.5 <= state.speed <= 3 and 0 <= state.volume <= 125
    assert state.clock >= before.clock and state.token >= before.token
    assert wakes_at(state) >= state.clock
    assert spot_of(book, kept_of(state).place or kept_of(before).place) == (state.resumed or state.spot)  # type: ignore[arg-type]
    for effect in effects:
        if isinstance(effect, Say):
            assert effect.line.strip() and "\n" not in effect.line
        if isinstance(effect, Play):
            item = book.chapters[state.spot.chapter]
            assert effect.token == state.token and effect.path == item.path
            assert effect.start == item.offset + state.spot.frame
    assert any(isinstance(effect, Leave) for effect in effects) == (state.left and not before.left)
    _undo_undoes(before, event, state)


def _undo_undoes(before: PlayerState, event: PlayerEvent, state: PlayerState) -> None:
    """Whatever jumped can be taken back, to the very frame."""
    asked = isinstance(event, Do) and event.action in JUMPS
    if asked and state.spot != before.spot and len(state.past) > 0 and not state.left:
        undone, _ = step(state, Do("undo"), state.clock)
        assert undone.spot == before.spot
        assert undone.past == before.past or len(before.past) == 50


class Machine:
    """What the other process would believe after these orders."""

    def __init__(self) -> None:
        self.token, self.silent, self.speed, self.decibels = 0, False, 1.0, 0.0

    def take(self, effects: list[PlayerEffect]) -> None:
        for effect in effects:
            if isinstance(effect, Play):
                self.token, self.silent = effect.token, effect.held
            elif isinstance(effect, Hold):
                self.silent = effect.on
            elif isinstance(effect, Speed):
                self.speed = effect.times
            elif isinstance(effect, Volume):
                self.decibels = effect.decibels


def run(book: Book, options: Options, events: int, seed: int) -> int:
    """So many events through sessions that begin again where the last one stopped; how many sessions it took."""
    chance = random.Random(seed)
    now, sessions = 0.0, 0
    kept: SavedVisit | None = None
    state: PlayerState | None = None
    for _ in range(events):
        if state is None or state.left:
            place = None if kept is None or kept.finished or kept.place is None else spot_of(book, kept.place)
            machine = Machine()
            state, effects = begin(book, options, now, kept)
            machine.take(effects)
            sessions += 1
            rate = book.chapters[state.spot.chapter].rate
            assert state.spot == (Spot(place.chapter, max(0, place.frame - 5 * rate)) if place else Spot(0, 0))
        now += chance.choice([0.0, 0.01, 0.05, 0.5, 3.0, 40.0, -1.0])
        event = chosen(chance, state)
        before = state
        state, effects = step(state, event, now)
        machine.take(effects)
        kept = next((effect.kept for effect in effects if isinstance(effect, Keep)), kept)
        check(before, event, state, effects)
        assert (machine.token, machine.silent) == (state.token, held(state)) or state.left
        assert machine.speed == (state.speed if state.slow_until is None else max(0.5, round(state.speed * 0.7, 2)))
    return sessions
