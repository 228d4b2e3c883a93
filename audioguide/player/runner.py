"""The shell around the session: events from keys, sound and clock in; lines, sound and files out."""

from __future__ import annotations

import os
import queue
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from audioguide.audio.playback.messages import Order
from audioguide.errors import Interrupted, OutputError
from audioguide.player.key_readers import KeyReader
from audioguide.player.preferences import WIDEST
from audioguide.player.session import step, wakes_at
from audioguide.player.state import Ask, Do, Keep, Leave, PlayerEffect, PlayerEvent, PlayerState, Remember, Say, Tick
from audioguide.player.terminal import filled, fitting, print_error, show

if TYPE_CHECKING:
    from audioguide.player.keeping import Keeper, Presence

_LONGEST_WAIT = 1.0
"""Seconds; on Windows the interrupt key is noticed between waits only."""


class SoundOutput(Protocol):
    """What takes the orders."""

    def send(self, order: Order) -> None:
        """Hand over an order."""
        ...


class AnswerVoice(Protocol):
    """What says answers aloud, and tells of the end by an event that names the answer's number."""

    def __call__(self, text: str, number: int) -> None:
        """Say this in place of anything older."""
        ...

    def close(self) -> None:
        """Say nothing more."""
        ...


@dataclass(slots=True)
class Visit:
    """One run of the player."""

    state: PlayerState
    events: queue.SimpleQueue[PlayerEvent]
    sound: SoundOutput
    reader: KeyReader
    keeper: Keeper | None = None
    """None: leave no trace."""
    width: int = WIDEST
    """Characters a line, where the terminal has as many."""
    speak: AnswerVoice | None = None
    echoes: bool = True
    """The Enter key behind an answer is seen on the terminal already."""
    code: int = 0
    _warned: bool = field(default=False, init=False)
    _asked: bool = field(default=False, init=False)
    _presence: Presence | None = field(default=None, init=False)

    def run(self, effects: list[PlayerEffect]) -> int:
        """Do `effects`, then whatever follows, until the session is over; the exit code.

        The interrupt key and a polite kill end it in order, with the place kept, and a code of their own.
        """
        with _stops(self):
            try:
                self._do(effects)
                if self.keeper is not None:
                    from audioguide.player.keeping import Presence

                    self._presence = Presence(self.keeper.file, self.events.put)
                threading.Thread(target=self.reader.run, name="read-keys", daemon=True).start()
                while not self.state.left:
                    self._take(self._next())
            except KeyboardInterrupt:
                if not self.state.left:
                    self._take(Do("quit"))
                return Interrupted.exit_code
            finally:
                if self._presence is not None:
                    self._presence.close()
        return self.code

    def _take(self, event: PlayerEvent) -> None:
        self.state, effects = step(self.state, event, time.monotonic())
        self._do(effects)

    def _next(self) -> PlayerEvent:
        wait = wakes_at(self.state) - time.monotonic()
        try:
            return self.events.get(timeout=min(_LONGEST_WAIT, max(0.0, wait)))
        except queue.Empty:
            return Tick()

    def _do(self, effects: list[PlayerEffect]) -> None:
        # Sound first: a key is heard before it is read. Files last: a slow disk keeps nobody waiting.
        for effect in effects:
            if not isinstance(effect, Say | Ask | Keep | Leave | Remember):
                self.sound.send(effect)
        self._print(effects)
        for effect in effects:
            if isinstance(effect, Keep):
                self._keep(effect)
            elif isinstance(effect, Remember) and self.keeper is not None:
                from audioguide.player.listener import remember

                remember(self.keeper.folder, effect.screen_reader)
            elif isinstance(effect, Leave):
                self.code = effect.code

    def _print(self, effects: list[PlayerEffect]) -> None:
        """All lines of a turn at once, so that a screen reader takes them as one."""
        lines = [effect for effect in effects if isinstance(effect, Say)]
        errors = [say.line for say in lines if say.error]
        text = "".join(self._filled(say.line) for say in lines if not say.error)
        prompts = [effect.prompt for effect in effects if isinstance(effect, Ask)]
        if self._asked and (prompts or self.state.question is None):
            text = text if self.echoes else f"\n{text}"
            self._asked = False
            self.reader.question(False)
        if prompts:
            text += filled(prompts[-1], fitting(self.width)) + " "
            self._asked = True
            self.reader.question(True)
        if text:
            show(text)
        for line in errors:
            print_error(line, fitting(self.width))
        # A question is heard as well: who has no screen reader would wait for nothing.
        answers = " ".join([*(say.line for say in lines if say.answer), *prompts])
        if answers and self.speak is not None and not self.state.left:
            self.speak(answers, self.state.answer)

    def _filled(self, line: str) -> str:
        # Asked each time: a window may have another size by now.
        return filled(line, fitting(self.width)) + "\n"

    def _keep(self, effect: Keep) -> None:
        if self.keeper is None:
            return
        try:
            self.keeper.keep(effect.kept, sure=self.state.paused or self.state.left)
        except OutputError as problem:
            if not self._warned:
                print_error(self.state.phrases.warning(str(problem)), fitting(self.width))
            self._warned = True


@contextmanager
def _stops(visit: Visit) -> Iterator[None]:
    """The stop key of the shell silences us and gives the terminal back; a terminal that is closed ends us in order."""
    from audioguide.audio.playback.messages import Hold
    from audioguide.player.state import held

    if not hasattr(signal, "SIGTSTP"):
        yield
        return

    def stopped(*_: object) -> None:
        visit.sound.send(Hold(True))
        visit.reader.restore()
        os.kill(os.getpid(), signal.SIGSTOP)
        # Here we are again.
        visit.reader.enter()
        visit.sound.send(Hold(held(visit.state)))

    before = {}
    # Only the main thread may set these, which tests are not always in.
    with suppress(ValueError):
        before = {
            signal.SIGTSTP: signal.signal(signal.SIGTSTP, stopped),
            signal.SIGHUP: signal.signal(signal.SIGHUP, signal.default_int_handler),
        }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
