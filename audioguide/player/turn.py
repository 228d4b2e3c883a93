"""One turn of the session: the state as it changes, and the effects as they gather."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from audioguide.audio.playback.messages import Tone
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.player import descriptions
from audioguide.player.book import Spot, inside
from audioguide.player.state import Ask, PlayerEffect, PlayerState, Question, Say

MOST_UNDONE = 50

EDGE, MARKED, TIMER, WRONG = (330, 247), (523, 659), (440, 440), (262,)
"""The four earcons: an end of the book, a bookmark, the sleep timer, a key that does nothing. Each also in words."""


class Turn:
    """Lives for one call of `step`; the rules change it, nobody else sees it."""

    def __init__(self, state: PlayerState) -> None:
        self.state = state
        self.effects: list[PlayerEffect] = []
        self.waited = 0.0
        """Seconds of the answer that the narration was waiting for, and no longer is: a key was typed."""

    def set(self, **changes: Any) -> None:
        """Change fields of the state."""
        self.state = replace(self.state, **changes)

    @property
    def phrases(self) -> PlayerPhrases:
        """The language of the answers."""
        return self.state.phrases

    def key_name(self, action: str) -> str:
        """The name of the key that does an action."""
        key = self.state.options.keymap.key_of(action)
        return self.phrases.key(key) if key else self.phrases.no_key

    def say(self, line: str) -> None:
        """Answer with a line."""
        self.effects.append(Say(line))

    def fail(self, line: str) -> None:
        """End the session with an error."""
        self.effects.append(Say(line, error=True))
        self.set(left=True, failed=True)

    def tone(self, notes: tuple[int, ...]) -> None:
        """Sound an earcon, where they are wanted."""
        if self.state.options.earcons:
            self.effects.append(Tone(notes))

    def ask(self, question: Question, prompt: str) -> None:
        """Put a question; its answer comes as an event."""
        self.set(question=question, asked_at=self.state.spot)
        self.effects.append(Ask(prompt))

    def go(self, spot: Spot, undoable: bool = True) -> None:
        """Jump. What plays is begun again there, even if it is the same place."""
        state = self.state
        past = (*state.past, state.spot)[-MOST_UNDONE:] if undoable else state.past
        self.set(
            spot=inside(state.book, spot),
            token=state.token + 1,
            past=past,
            slow_until=None,
            resumed=None,
            finished=False,
            followed="",
        )

    def arrived(self) -> None:
        """Name the chapter just entered, with its notice if it has one."""
        self.say(self.arrival())

    def arrival(self) -> str:
        """The line that names the chapter, and tells of its notice at its start."""
        state = self.state
        if self.before_notice():
            return descriptions.chapter_with_notice(state, state.spot.chapter, self.key_name("next_chapter"))
        return descriptions.chapter(state, state.spot.chapter)

    def before_notice(self) -> bool:
        """At the very start of a chapter that has a notice."""
        return self.state.spot.frame == 0 and self.state.book.chapters[self.state.spot.chapter].notice

    def edge(self, line: str) -> None:
        """Nothing in that direction."""
        self.tone(EDGE)
        self.say(line)
