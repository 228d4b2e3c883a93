"""What of a configuration is allowed, and may yet not be what its operator thinks: told by `check` and `plan`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from audioguide.errors import Message
from audioguide.language.base import primary
from audioguide.waiting_room import announcing
from audioguide.waiting_room.admission import Item
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.hours import open_stretches, opens
from audioguide.waiting_room.moment import seconds_between, wall
from audioguide.waiting_room.setting_hours import A_DAY, DAYS, clock
from audioguide.waiting_room.sounds import Sounds

LONG_NIGHT = 12 * 60
"""Minutes after which a stretch over midnight is more likely a slip of the pen."""
LONG_HOLIDAY = 90
"""Days."""
VERY_QUIET = -30.0
"""Decibels under which hardly anybody hears a word."""
LOWEST_FREE_PORT = 1024
"""Ports below it are the administrator's."""


def remarks(
    configuration: Configuration,
    sounds: Sounds,
    items: Sequence[Item],
    now: datetime,
    devices: Callable[[], Sequence[str]],
) -> Iterator[Message]:
    """Each remark, a sentence or two. devices: the names of sound devices here, asked where one is named."""
    yield from _of_hours(configuration, now)
    yield from _of_volume(configuration)
    yield from _of_screen(configuration)
    yield from _of_device(configuration, devices)
    yield from _of_guides(configuration, items)
    yield from _of_sounds(configuration, sounds, items)
    yield from _of_announcements(configuration, sounds, now)
    yield from _of_lengths(configuration, sounds, items, now)


def _of_hours(configuration: Configuration, now: datetime) -> Iterator[Message]:
    plain = Configuration().hours
    left = [day for day, usual in zip(DAYS, plain, strict=True) if usual and day not in configuration.named_days]
    if configuration.named_days and left:
        yield (
            f"[hours] says nothing of {_listed(left)}, so the room is closed then. "
            f"If that is meant, say so: {left[0]} = []."
        )
    if opens(configuration, now) is None:
        yield "The room is never open within the next year. Give it hours under [hours]."
    for day, stretches in zip(DAYS, configuration.hours, strict=True):
        for one, next_one in pairwise(stretches):
            if next_one[0] < one[1]:
                yield f"On {day.capitalize()} {_stretch(one)} and {_stretch(next_one)} overlap; together they are one."
        for one in stretches:
            if one[1] > A_DAY and one[1] - one[0] > LONG_NIGHT:
                hours = round((one[1] - one[0]) / 60)
                yield f"On {day.capitalize()} the room opens at {clock(one[0])} for {hours} hours, over midnight."
    if configuration.holidays and all(last < now.date() for _, last in configuration.holidays):
        yield "All holidays are in the past. Write those that come."
    for first, last in configuration.holidays:
        if (last - first).days >= LONG_HOLIDAY:
            yield f"The holiday from {first} to {last} lasts {(last - first).days + 1} days."


def _of_volume(configuration: Configuration) -> Iterator[Message]:
    cap = configuration.cap
    if configuration.volume > cap:
        yield f"The default volume, {configuration.volume:g}, is over the cap, {cap:g}, so it is {cap:g}."
    for part in configuration.parts:
        if part.volume > cap:
            yield f"The volume from {clock(part.start)}, {part.volume:g}, is over the cap, {cap:g}, so it is {cap:g}."
        if not _open_between(configuration, part.start, part.end):
            yield f"A volume is set from {clock(part.start)} to {clock(part.end)}, and the room is never open then."
    if min(configuration.volume, cap) < VERY_QUIET:
        yield f"At {min(configuration.volume, cap):g} decibels hardly anybody hears a word. -12 is quiet already."


def _open_between(configuration: Configuration, start: int, end: int) -> bool:
    both = [(a + beyond, b + beyond) for day in configuration.hours for a, b in day for beyond in (0, -A_DAY)]
    return any(a < end and start < b for a, b in both)


def _of_screen(configuration: Configuration) -> Iterator[Message]:
    if configuration.code and not configuration.screen:
        yield "The code for phones is shown on the screen, and the screen is off. Write on = true under [screen]."
    if configuration.serves and configuration.port < LOWEST_FREE_PORT:
        yield f"Port {configuration.port} is for the administrator alone, so the room may not get it. Take 8780."


def _of_device(configuration: Configuration, devices: Callable[[], Sequence[str]]) -> Iterator[Message]:
    name = configuration.device
    if name == "null" or name.startswith("null:"):
        yield "The sound device is null, so nobody hears anything."
    elif name:
        there = devices()
        if not any(name.lower() in one.lower() for one in there):
            known = f"There are: {', '.join(there)}." if there else "None is found here now."
            yield f"There is no sound device whose name holds {name!r}. {known} The room waits for it in silence."


def _of_guides(configuration: Configuration, items: Sequence[Item]) -> Iterator[Message]:
    there = sorted({primary(item.language) for item in items})
    for language in configuration.languages:
        if items and language not in there:
            yield f"[programme] languages names {language}, and nothing that may play is in it. {_there_are(there)}"
    if items and not any(item.invitation for item in items):
        yield "There is no invitation. It is the first chapter of the guide how-to-listen."


def _there_are(languages: list[str]) -> str:
    return f"There is: {', '.join(languages)}."


def _of_sounds(configuration: Configuration, sounds: Sounds, items: Sequence[Item]) -> Iterator[Message]:
    languages = sorted({primary(item.language) for item in items})
    unnamed = [language for language in languages if language not in sounds.names] if len(languages) > 1 else []
    make = "Make it: audioguide waiting-room prepare"
    if unnamed:
        yield f"The spoken name of {', '.join(unnamed)} is missing, so guides in it do not play. {make}"
    if configuration.chime and sounds.chime is None:
        yield f"The chime is missing. {make}"
    for one in configuration.announcements:
        if announcing.key_of(configuration, one) not in sounds.announcements:
            yield f"The sound of the announcement “{one.text}” is missing, so it is not made. {make}"


def _of_announcements(configuration: Configuration, sounds: Sounds, now: datetime) -> Iterator[Message]:
    spoken = dict(announcing.made(configuration, sounds))
    for one in configuration.announcements:
        seconds = spoken[one].seconds + sounds.before(configuration, spoken[one], False) if one in spoken else 0.0
        for minute in one.at:
            left = _left_open(configuration, minute, one.days, now)
            days = "" if len(one.days) == len(DAYS) else f" on {_listed([DAYS[day] for day in one.days])}"
            if left is None:
                yield f"The room is never open at {clock(minute)}{days}, so nobody hears “{one.text}” then."
            elif left < seconds:
                yield f"At {clock(minute)}{days} the room closes before “{one.text}” is said to its end."


def _left_open(configuration: Configuration, minute: int, days: Sequence[int], now: datetime) -> float | None:
    """Seconds for which the room is open after a minute of a usual week, at most; None where it is closed then."""
    usual = Configuration(hours=configuration.hours)
    monday = now.date() - timedelta(now.weekday())
    found = None
    for start, end in open_stretches(usual, monday - timedelta(1), 9):
        for at in (wall(monday + timedelta(day), minute) for day in days):
            if start <= at < end:
                found = max(found or 0.0, seconds_between(at, end))
    return found


def _of_lengths(
    configuration: Configuration, sounds: Sounds, items: Sequence[Item], now: datetime
) -> Iterator[Message]:
    """Items that are longer than any time for which they could play."""
    usual = Configuration(hours=configuration.hours)
    monday = now.date() - timedelta(now.weekday())
    longest = max((seconds_between(a, b) for a, b in open_stretches(usual, monday, 8)), default=0.0)
    minutes = sorted(minute for one in configuration.announcements for minute in one.at)
    between = max((b - a for a, b in pairwise([0, *minutes, A_DAY])), default=A_DAY) * 60.0
    for item in items:
        needed = item.seconds + sounds.before(configuration, item, False)
        if longest and needed > longest:
            yield f"{item.id} lasts longer than the room is ever open, so it never plays."
        elif minutes and needed + announcing.BREATH > between:
            yield f"{item.id} lasts longer than the time between two announcements, so it never plays."


def _stretch(stretch: tuple[int, int]) -> str:
    return f"{clock(stretch[0])}-{clock(stretch[1])}"


def _listed(days: Sequence[str]) -> str:
    names = [day.capitalize() for day in days]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
