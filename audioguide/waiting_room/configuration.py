"""What an operator may decide, with defaults that are quiet and careful. A new setting is one field here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from audioguide.waiting_room import setting_announcements, setting_hours, setting_parts
from audioguide.waiting_room.setting import decibels, flag, list_of, one_of, root_setting, setting, text, whole
from audioguide.waiting_room.setting_announcements import Announcement
from audioguide.waiting_room.setting_hours import DAYS, LOUDEST_ASKED, QUIETEST, Part, Stretch
from audioguide.waiting_room.setting_parts import ChosenGuide

LOUDEST = 0.0
"""Decibels over a guide's own level that no configuration goes beyond: guides are made at -18 LUFS."""
WEEKDAY = ((8 * 60, 18 * 60),)


@dataclass(frozen=True, slots=True)
class Configuration:
    """Everything in waiting-room.toml: each field with its place there, its default, and how it is read."""

    guides: tuple[ChosenGuide, ...] = root_setting("guides", (), setting_parts.chosen_guides)
    """None: every guide in `output/`."""
    announcements: tuple[Announcement, ...] = root_setting("announcements", (), setting_announcements.announcements)
    """What is said at a time of the day, whatever plays."""
    language: str = setting("room.language", "", setting_parts.written_language, at_start=True)
    """Tag of the room's own language, on its screen and in its log; empty: that of the program."""
    hours: tuple[tuple[Stretch, ...], ...] = setting("hours", (WEEKDAY,) * 5 + ((), ()), setting_hours.hours, keys=DAYS)
    """Open stretches for each day, Monday first; one that begins on a holiday is closed."""
    named_days: frozenset[str] = setting("hours", frozenset(), setting_hours.named_days, keys=DAYS)
    """Days that have a line of their own; all others are closed where there is any."""
    holidays: tuple[tuple[date, date], ...] = setting("hours.holidays", (), list_of(str, setting_hours.holiday))
    """First and last day of each."""
    gap: int = setting("programme.gap", 120, whole(0, 3600))
    """Seconds of silence after an item, at least."""
    plays_per_hour: int = setting("programme.plays_per_hour", 10, whole(1, 60))
    repeat_after: int = setting("programme.repeat_after", 60, whole(1, 1440))
    """Minutes within which no item is heard twice: more than most people wait."""
    invitation_every: int = setting("programme.invitation_every", 20, whole(0, 1440))
    """Minutes for the invitation instead; 0: it never plays."""
    languages: tuple[str, ...] = setting("programme.languages", (), setting_parts.turns)
    """Order in which languages take turns; none: that of the guides."""
    chime: bool = setting("programme.chime", True, flag)
    volume: float = setting("volume.default", -12.0, decibels(QUIETEST, LOUDEST_ASKED))
    cap: float = setting("volume.cap", -6.0, decibels(QUIETEST, LOUDEST))
    """dB that are never passed, whatever else is asked for."""
    parts: tuple[Part, ...] = setting("volume.parts", (), setting_hours.parts)
    back_after: int = setting("volume.back_after", 15, whole(1, 1440))
    """Minutes after which a volume that somebody changed returns to what it should be."""
    hush: int = setting("hush.seconds", 45, whole(5, 600))
    """Seconds of silence for a name that is called."""
    clock: Literal["play", "silent"] = setting("clock.when_unknown", "play", one_of("play", "silent"))
    """When the time of day is not known."""
    screen: bool = setting("screen.on", False, flag, at_start=True)
    post: bool = setting("hush.post", False, flag, at_start=True)
    """Take a hush over HTTP without a screen too."""
    address: str = setting("screen.address", "127.0.0.1", text, at_start=True)
    port: int = setting("screen.port", 8780, whole(1, 65535), at_start=True)
    token: str = setting("screen.token_file", "", setting_parts.token, at_start=True)
    """What a request must carry where `address` is not this machine's own."""
    look: Literal["dark", "light", "device"] = setting(
        "screen.look", "dark", one_of("dark", "light", "device"), at_start=True
    )
    """Light where a room is so bright that a dark screen is a mirror; or as the device asks for that shows it."""
    code: str = setting("screen.code", "", text, at_start=True)
    """Address for the code on the screen; {guide} in it stands for the name of a guide's folder."""
    device: str = setting("sound.device", "", text)
    """Part of the name of a sound device; empty: the system's own choice."""

    @property
    def serves(self) -> bool:
        """Whether a network port is opened at all."""
        return self.screen or self.post
