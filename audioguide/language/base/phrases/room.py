"""All that the waiting room says: to those who wait, on its screen; to its operator, in its log."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from audioguide.language.base.phrases.quantities import Counting

LogEvent = Literal[
    "started", "played", "cut", "withdrawn", "skipped", "resumed", "abandoned", "waiting", "refused", "hushed",
    "hush over", "volume changed", "volume back", "device lost", "device back", "no device", "playback failed",
    "playback started anew", "guide changed", "sounds changed", "configuration changed", "configuration refused",
    "clock changed", "clock known", "clock unknown", "clock not believed", "state", "state not kept", "log lines lost",
    "room opened", "room closed",
]  # fmt: skip
"""What happens in a room, as a line of its log names it in any language."""
Reason = Literal[
    "gap", "closed", "hushed", "repeat", "plays per hour", "too near to closing", "an announcement is near",
    "nothing may play",     "guides are being read", "the time is not known",
    "the file ended before its time", "its guide is gone or another one", "it was replaced",
    "too much time has passed", "it had ended", "the sound device is still away", "it was stuck",
    "it was set back by days", "it lies days before what was seen before",
    "it cannot be written; is the disk full? Playing goes on.",
]  # fmt: skip
"""Why it happens, as a line of the log names it in any language."""


class RoomPhrases(ABC):
    """Whole sentences with named places. A language writes all of them or none: see `Language.room`.

    What an operator reads as an error, a refusal or help of a setting is no part of it: that is English everywhere.
    """

    # On the screen

    page_title: str
    """Of the page: "Audio guides in this room"."""
    heading: str
    """Above the line while nothing plays: "Audio guides"."""
    getting_ready: str
    """While the guides are still being read, before the first of them plays."""
    needs_scripts: str
    """In a browser without scripts, which cannot follow what is said."""
    hush_button: str
    quieter_button: str
    hushed: str
    """While it is silent because a name is called: that the sound comes back."""
    sound_lost: str
    """While the sound device is away: that the sound comes back."""
    text_back: str
    """While the page cannot reach the room: that the text comes back by itself."""
    not_done: str
    """A button that was pressed has done nothing; whom to ask."""
    hush_done: str
    """Answer to a wish for silence."""
    go_on_done: str
    quieter_done: str
    louder_done: str
    """Answer to a wish to be louder; there is a limit."""

    # To the operator

    keys: str
    """The keys at the room's own terminal: h is hush, g goes on, minus is quieter, plus is louder, q ends."""
    log_lost: str
    """From now on the log cannot be written; playing goes on."""
    log_back: str
    """The log can be written again."""

    def __init__(self, language: Counting) -> None:
        """language: the one these phrases are in."""
        self.language = language

    @abstractmethod
    def next(self, title: str) -> str:
        """What plays next: "Next: How to get one". title: of a chapter."""

    @abstractmethod
    def opens_again(self, at: datetime, now: datetime) -> str:
        """When the room opens, while it is closed: "Monday at 8:00". at: within a year of `now`, and after it."""

    @abstractmethod
    def scan_guide(self, title: str) -> str:
        """Beside a code for telephones that leads to one guide: that it can be heard on one's own, and how."""

    scan_all: str
    """Beside a code that leads to all guides."""
    open_here: str
    """A link that does what the code does, for who reads the page on a telephone."""

    @abstractmethod
    def level(self, decibels: float) -> str:
        """How loud, in words and decibels: "quieter than recorded (12 decibels)" for -12. A guide is recorded at 0."""

    @abstractmethod
    def reason(self, why: Reason) -> str:
        """A reason in words, without a full stop."""

    @abstractmethod
    def logged(self, date: str, clock: str, sentence: str) -> str:
        """A sentence of the log with its time. date: YYYY-MM-DD; clock: HH:MM:SS."""

    @abstractmethod
    def started(self, item: str, volume: float, announced: Sequence[str], allowed: str) -> str:
        """An item starts. volume: see `level`; announced: what was said before it; allowed: in spite of what."""

    @abstractmethod
    def played(self, item: str, seconds: float) -> str:
        """An item was heard to its end."""

    @abstractmethod
    def ended(self, what: Literal["cut", "withdrawn", "skipped"], item: str, seconds: float, why: str) -> str:
        """An item was not heard to its end. why: words without a full stop, or empty."""

    @abstractmethod
    def refused(self, item: str, why: str) -> str:
        """A guide or a chapter does not play. why: a sentence."""

    @abstractmethod
    def waiting(self, why: str) -> str:
        """Nothing plays. why: words without a full stop."""

    @abstractmethod
    def hush(self, seconds: float) -> str:
        """Silence was asked for."""

    @abstractmethod
    def device_back(self, seconds: float) -> str:
        """The sound device is there again. seconds: how long it was away."""

    @abstractmethod
    def clock(self, what: LogEvent, by: float, why: str) -> str:
        """The clock is known, has changed, or is not believed. by: seconds; why: words, or empty."""

    @abstractmethod
    def happened(self, what: LogEvent, details: Mapping[str, Any], why: str) -> str:
        """Anything else. details: as the log writes them; why: words, a sentence, or empty."""
