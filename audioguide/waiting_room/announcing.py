"""Which announcement is due, and when the next one is: a function of configuration, sounds, past and clock."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from audioguide.language.base import primary, program_language
from audioguide.waiting_room.admission import Item, ItemSentence
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.hours import closes
from audioguide.waiting_room.moment import Moment, seconds_between, wall
from audioguide.waiting_room.setting_announcements import Announcement
from audioguide.waiting_room.sounds import RoomClip, Sounds

if TYPE_CHECKING:
    from audioguide.waiting_room.programme import Past

LATE = 600.0
"""Seconds after its time in which an announcement is still made, where a name was called or a sound lasted longer."""
BREATH = 3.0
"""Seconds of silence, at least, between an item and the announcement behind it."""


def spoken_in(configuration: Configuration, announcement: Announcement) -> str:
    """The primary tag of its language: its own, else the room's."""
    if announcement.language:
        return announcement.language
    return primary(configuration.language or program_language().tag)


def key_of(configuration: Configuration, announcement: Announcement) -> str:
    """Its name among the room's sounds; another text has another one."""
    told = f"{spoken_in(configuration, announcement)}\n{announcement.text}"
    return f"announcement-{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def is_announcement(item: str) -> bool:
    """Whether an item's id is an announcement's: that of a chapter is "guide/chapter"."""
    return "/" not in item


def made(configuration: Configuration, sounds: Sounds) -> list[tuple[Announcement, Item]]:
    """The announcements whose sound has been made, each as what plays."""
    pairs = ((one, key_of(configuration, one)) for one in configuration.announcements)
    there = [(one, key, sounds.announcements[key]) for one, key in pairs if key in sounds.announcements]
    return [(one, _item(key, clip, spoken_in(configuration, one))) for one, key, clip in there]


def _item(key: str, clip: RoomClip, language: str) -> Item:
    sentence = ItemSentence(0, clip.frames, clip.text)
    return Item(
        id=key, title=clip.text, guide_title="", language=language, path=clip.path, sha256=clip.sha256, rate=clip.rate,
        start=0, end=clip.frames, lines=(sentence,), announcement=True,
    )  # fmt: skip


def due_now(configuration: Configuration, sounds: Sounds, past: Past, moment: Moment) -> Item | None:
    """The announcement to make now, the one that has waited longest; None where none is due or no time is known."""
    found: list[tuple[datetime, Item]] = []
    for announcement, item in made(configuration, sounds) if moment.known else ():
        for at in _times(announcement, moment.now):
            since = seconds_between(at, moment.now)
            last = past.last(item.id)
            heard = last is not None and last >= moment.steady - since - 0.5
            if 0 <= since < LATE and not heard and closes(configuration, at) is not None:
                found.append((at, item))
    return min(found, key=lambda one: one[0])[1] if found else None


def until_next(configuration: Configuration, sounds: Sounds, moment: Moment) -> float:
    """Seconds until the next announcement that will be made; infinity where there is none within a day."""
    if not moment.known:
        return float("inf")
    times = (at for announcement, _ in made(configuration, sounds) for at in _times(announcement, moment.now))
    coming = [left for at in times if (left := seconds_between(moment.now, at)) > 0 and closes(configuration, at)]
    return min(coming, default=float("inf"))


def _times(announcement: Announcement, now: datetime) -> Iterator[datetime]:
    """When it is made, from the day before to the day after."""
    for day in (now.date() + timedelta(number) for number in (-1, 0, 1)):
        if day.weekday() in announcement.days:
            yield from (wall(day, minute) for minute in announcement.at)
