"""What happens to a room, what it does then, and what it remembers. What sounds, speaks as playback does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from audioguide.audio.playback.messages import Play, SoundEvent, Stop, Volume
from audioguide.waiting_room.admission import Item, ItemSentence
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.programme import Past, Wait
from audioguide.waiting_room.sounds import Sounds

# --- what happens ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RoomTick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class Restarted:
    """What sounds was lost with the process that played it, and a new one is there."""


@dataclass(frozen=True, slots=True)
class Hush:
    """Somebody's name is called: be silent, and go on by yourself."""

    seconds: float


@dataclass(frozen=True, slots=True)
class GoOn:
    """The hush is over before its time."""


@dataclass(frozen=True, slots=True)
class Louder:
    """One step; back after a while by itself."""

    steps: int


@dataclass(frozen=True, slots=True)
class NewItems:
    """Other items, another configuration or other sounds hold from now on."""

    kept: frozenset[str] = frozenset()
    """SHA-256 of files that are as they were, though their guide is being verified anew."""


@dataclass(frozen=True, slots=True)
class Resume:
    """An item was playing when the power went: go on with it from this frame."""

    item: str
    frame: int


RoomEvent = RoomTick | Restarted | Hush | GoOn | Louder | NewItems | Resume | SoundEvent

# --- what to do -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartSound:
    """Play this, once its file has been found to be the one that was verified."""

    order: Play
    sha256: str


@dataclass(frozen=True, slots=True)
class Note:
    """A line for the log."""

    fields: dict[str, Any]


RoomEffect = StartSound | Stop | Volume | Note

# --- the state ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a file: the chime, a language's name, or the item itself."""

    path: str
    sha256: str
    rate: int
    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Playing:
    """An item that has been begun."""

    item: Item
    segments: tuple[Segment, ...]
    """What is left of it; the last one is the item itself."""
    token: int
    frame: int
    """Of the first segment: what was last heard."""
    from_: str
    """ISO time at which it was begun."""
    loudness: float
    hushes: int = 0

    @property
    def line(self) -> ItemSentence | None:
        """The sentence being heard; None before the item itself."""
        return self.item.line_at(self.frame) if len(self.segments) == 1 else None

    @property
    def seconds(self) -> float:
        """How much of the item has been heard."""
        return max(0.0, (self.frame - self.item.start) / self.item.rate) if len(self.segments) == 1 else 0.0


@dataclass(frozen=True, slots=True)
class RoomState:
    """All that the room remembers."""

    past: Past = field(default_factory=Past)
    playing: Playing | None = None
    hushed_until: float | None = None
    change: float = 0.0
    """dB that somebody has added."""
    change_until: float = 0.0
    tokens: int = 0
    loudness: float | None = None
    """dB last asked for."""
    waits: Wait | None = None
    """Why nothing sounds."""


@dataclass(frozen=True, slots=True)
class Room:
    """What holds while a state is stepped."""

    configuration: Configuration
    sounds: Sounds
    items: tuple[Item, ...]
    reading: bool = False
    """Guides are still being read: there may be more items in a moment."""
