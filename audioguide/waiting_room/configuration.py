"""What an operator may decide, with defaults that are quiet and careful."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

LOUDEST = 0.0
"""Decibels over a guide's own level that no configuration goes beyond: guides are made at -18 LUFS."""
QUIETEST = -60.0
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = ((8 * 60, 18 * 60),)

Stretch = tuple[int, int]
"""From a minute of the day to before another."""


@dataclass(frozen=True, slots=True)
class ChosenGuide:
    """A guide that the operator has chosen."""

    folder: str
    chapters: tuple[str, ...] = ()
    """Chapters by name. None: every public chapter, but of a guide that is not about health only."""
    play_unsigned: bool = False
    """The operator has said: play it although no clinician has signed it."""
    play_past_review: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day with a volume of its own."""

    start: int
    """Minute of the day."""
    end: int
    volume: float
    """dB over the guides' own level."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything in waiting-room.toml."""

    guides: tuple[ChosenGuide, ...] = ()
    """None: every guide in `output/`."""
    hours: tuple[tuple[Stretch, ...], ...] = (WEEKDAY,) * 5 + ((), ())
    """Open stretches for each day, Monday first."""
    holidays: tuple[tuple[date, date], ...] = ()
    """First and last day of each."""
    gap: int = 120
    """Seconds of silence after an item, at least."""
    plays_per_hour: int = 10
    repeat_after: int = 60
    """Minutes within which no item is heard twice: more than most people wait."""
    invitation_every: int = 20
    """Minutes for the invitation instead; 0: it never plays."""
    languages: tuple[str, ...] = ()
    """Order in which languages take turns; none: that of the guides."""
    chime: bool = True
    volume: float = -12.0
    cap: float = -6.0
    """dB that are never passed, whatever else is asked for."""
    parts: tuple[Part, ...] = ()
    back_after: int = 15
    """Minutes after which a volume that somebody changed returns to what it should be."""
    hush: int = 45
    """Seconds of silence for a name that is called."""
    clock: Literal["play", "silent"] = "play"
    """When the time of day is not known."""
    screen: bool = False
    post: bool = False
    """Take a hush over HTTP without a screen too."""
    address: str = "127.0.0.1"
    port: int = 8780
    token: str = ""
    """What a request must carry where `address` is not this machine's own."""
    code: str = ""
    """Address for the code on the screen."""
    device: str = ""
    """Part of the name of a sound device; empty: the system's own choice."""

    @property
    def serves(self) -> bool:
        """Whether a network port is opened at all."""
        return self.screen or self.post
