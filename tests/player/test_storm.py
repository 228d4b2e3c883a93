"""20,000 random events; `scripts/measure/run storm` sends a million."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from audioguide.player.actions import default_keymap
from audioguide.player.key_names import keys_of
from audioguide.player.session import begin, step
from audioguide.player.state import Answers, Do, Key, Options, PlayerState, SavedVisit, kept_of
from tests.player import storm
from tests.player.books import foreign, guide, over

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("answers", ["pause", "duck", "over"])
def test_nothing_breaks_a_session(answers: Answers) -> None:
    options = Options(default_keymap(), answers=answers, follow=answers == "duck")
    assert storm.run(guide(), options, 4000, seed=1) > 1
    assert storm.run(foreign(), options, 2700, seed=2) > 1


@given(st.binary(max_size=60))
def test_any_bytes_are_keys_or_nothing(raw: bytes) -> None:
    state, _ = begin(guide(), Options(default_keymap()), 0.0)
    for key in keys_of(raw.decode("utf-8", "replace")):
        assert key
        state, _ = step(state, Key(key), state.clock)


class Visit(RuleBasedStateMachine):
    """Jumps of every kind, undone one by one; quitting and coming back."""

    def __init__(self) -> None:
        super().__init__()
        self.state: PlayerState = begin(guide(), over(), 0.0)[0]
        self.places = [self.state.spot]

    @rule(action=st.sampled_from(sorted(storm.JUMPS)), seconds=st.floats(0, 5))
    def jump(self, action: str, seconds: float) -> None:
        before = self.state
        self.state, _ = step(before, Do(action), before.clock + seconds)
        if self.state.token != before.token:
            self.places.append(self.state.spot)

    @precondition(lambda self: len(self.places) > 1)
    @rule()
    def undo(self) -> None:
        self.state, _ = step(self.state, Do("undo"), self.state.clock)
        self.places.pop()
        assert self.state.spot == self.places[-1]

    @rule()
    def come_back(self) -> None:
        kept: SavedVisit = kept_of(self.state)
        here = self.state.resumed or self.state.spot
        self.state, _ = begin(guide(), over(), self.state.clock, kept)
        assert self.state.spot.chapter == here.chapter
        assert self.state.spot.frame == max(0, here.frame - 5000)
        self.places = [self.state.spot]

    @invariant()
    def inside(self) -> None:
        chapter = self.state.book.chapters[self.state.spot.chapter]
        assert 0 <= self.state.spot.frame <= chapter.frames


TestVisit = Visit.TestCase
TestVisit.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)


def test_pasted_text_is_seen_for_what_it_is() -> None:
    chance = random.Random(3)
    text = "".join(chance.choice("npq \x1b[A\nz/é") for _ in range(5000))
    assert len(list(keys_of(text))) > 3000
