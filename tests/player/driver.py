"""Drives a session as the runner does, with a clock of its own and a machine that plays perfectly."""

from __future__ import annotations

from audioguide.audio.playback.messages import At, Ended, Hold, Play
from audioguide.player.book import Book, Spot
from audioguide.player.session import begin, step, wakes_at
from audioguide.player.state import (
    Answer,
    Ask,
    Keep,
    Key,
    Leave,
    Options,
    PlayerEffect,
    PlayerEvent,
    PlayerState,
    SavedVisit,
    Say,
    Tick,
)
from tests.player.books import over


class Driver:
    def __init__(
        self, book: Book, options: Options | None = None, kept: SavedVisit | None = None, start: Spot | None = None
    ) -> None:
        self.now = 100.0
        self.effects: list[PlayerEffect] = []
        """Of the last event."""
        self.history: list[PlayerEffect] = []
        self.playing: Play | None = None
        self.silent = True
        self.place = 0
        self.state: PlayerState
        self.state, effects = begin(book, options or over(), self.now, kept, start)
        self.first = [effect.line for effect in effects if isinstance(effect, Say)]
        self._take(effects)

    def _take(self, effects: list[PlayerEffect]) -> None:
        self.effects = effects
        self.history += effects
        for effect in effects:
            if isinstance(effect, Play):
                self.playing, self.silent, self.place = effect, effect.held, effect.start
            elif isinstance(effect, Hold):
                self.silent = effect.on

    def send(self, happening: PlayerEvent) -> list[str]:
        self.state, effects = step(self.state, happening, self.now)
        self._take(effects)
        return self.lines

    @property
    def lines(self) -> list[str]:
        said = [effect.line for effect in self.effects if isinstance(effect, Say)]
        return said + [effect.prompt for effect in self.effects if isinstance(effect, Ask)]

    @property
    def kept(self) -> SavedVisit | None:
        return next((effect.kept for effect in self.effects if isinstance(effect, Keep)), None)

    @property
    def code(self) -> int | None:
        return next((effect.code for effect in self.effects if isinstance(effect, Leave)), None)

    @property
    def spot(self) -> Spot:
        return self.state.spot

    def key(self, *keys: str) -> list[str]:
        lines = []
        for key in keys:
            lines += self.send(Key(key))
        return lines

    def quiet(self) -> bool:
        """Nothing sounds."""
        return self.silent

    def answer(self, text: str | None) -> list[str]:
        return self.send(Answer(text))

    def wait(self, seconds: float, stride: float = 0.5) -> list[str]:
        """Time passes; what plays, plays."""
        lines = []
        end = self.now + seconds
        while self.now < end - 1e-9:
            past = min(stride, end - self.now, max(0.001, wakes_at(self.state) - self.now))
            self.now += past
            lines += self._listen(past) if not self.silent else self.send(Tick())
        return lines

    def _listen(self, seconds: float) -> list[str]:
        assert self.playing is not None
        state = self.state
        item = state.book.chapters[state.spot.chapter]
        in_file = [each.offset + each.frames for each in state.book.chapters if each.path == item.path]
        end = max(in_file) if self.playing.end is None else self.playing.end
        speed = state.speed if state.slow_until is None else state.speed * 0.7
        self.place = min(end, self.place + round(seconds * item.rate * speed))
        lines = self.send(At(self.playing.token, self.place))
        if self.place >= end and self.playing.token == self.state.token:
            lines += self.send(Ended(self.playing.token, end))
        return lines
