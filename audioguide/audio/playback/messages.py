"""What the two processes say to one another: orders go in, events come out, each a line of JSON on a pipe."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, get_args


@dataclass(frozen=True, slots=True)
class Play:
    """Play this file from this frame, in place of whatever sounds now."""

    token: int
    """Chosen by the sender, ascending: the events that follow name it, so late ones about an older item are known."""
    path: str
    start: int = 0
    """Frame of the file."""
    end: int | None = None
    """Frame to stop before; None: to the end of the file."""
    held: bool = False
    """Be ready there, but silent, until `Hold(False)`."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Pause (True) or go on (False), exactly where it was."""

    on: bool


@dataclass(frozen=True, slots=True)
class Speed:
    """0.5 to 3 times, pitch kept. At 1 the file's own samples sound, unfiltered."""

    times: float


@dataclass(frozen=True, slots=True)
class Volume:
    """Decibels over the file's own level; never over the cap the process was started with."""

    decibels: float


@dataclass(frozen=True, slots=True)
class Tone:
    """Mix a short quiet tone over what sounds: a rising or falling pair of notes, in Hz."""

    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Play this short file now, everything else silent meanwhile; what was playing then goes on by itself."""

    path: str
    number: int = 0
    """The AsideEnded names it, so that a late one about an older aside is known."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Play nothing, forget the item."""


Order = Play | Hold | Speed | Volume | Tone | Aside | Stop


@dataclass(frozen=True, slots=True)
class Opened:
    """A sound device is open."""

    device: str
    rate: int
    """Hz"""


@dataclass(frozen=True, slots=True)
class At:
    """What is being heard now, the delay of the device taken off. Every 50 ms while anything sounds."""

    token: int
    frame: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The item has been heard to its end."""

    token: int
    frame: int
    """The end that was really found; less than promised in a file that is cut short."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The item cannot be played at all; the reason is a sentence."""

    token: int
    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """The device has gone; it is sought again, with growing pauses, until it is back."""

    token: int
    frame: int


@dataclass(frozen=True, slots=True)
class Back:
    """The device is there again, and playing goes on from what was last heard."""

    token: int
    frame: int
    seconds: float
    """How long it was away."""


@dataclass(frozen=True, slots=True)
class NoDevice:
    """There never was a device to play on, or none by the name asked for. Nothing will sound until one is there."""

    reason: str
    devices: tuple[str, ...]
    """Names of those there are."""


@dataclass(frozen=True, slots=True)
class AsideEnded:
    """The aside has been heard, or could not be played. One that another has replaced never ends."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """The process has ended without being asked to."""

    reason: str


SoundEvent = Opened | At | Ended | Refused | Lost | Back | NoDevice | AsideEnded | Failed

_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in (*get_args(Order), *get_args(SoundEvent))}


def to_line(message: Order | SoundEvent) -> bytes:
    """One line, newline included; ASCII, whatever is in a path."""
    return json.dumps([type(message).__name__, asdict(message)]).encode("ascii") + b"\n"


def from_line(line: bytes) -> Any:
    """The message of a line. Raises ValueError, KeyError or TypeError for anything that is none."""
    kind, fields = json.loads(line)
    return _KINDS[kind](**{key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()})
