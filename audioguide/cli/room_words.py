"""Sentences about a room's configuration that several parts of `audioguide waiting-room` say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from math import ceil
from typing import TYPE_CHECKING

from audioguide.cli.speakable import counted, duration

if TYPE_CHECKING:
    from audioguide.waiting_room.configuration import Configuration
    from audioguide.waiting_room.events import Room


def day_name(day: date) -> str:
    """ "Monday"; never by the machine's locale."""
    from audioguide.waiting_room.setting_hours import DAYS

    return DAYS[day.weekday()].capitalize()


def full_day(day: date) -> str:
    """ "Monday, 30 November 2026"."""
    from audioguide.language.base import program_language

    return f"{day_name(day)}, {program_language().quantities.date(day.isoformat())}"


def span(first: date, last: date) -> str:
    """ "Monday, November 30, 2026, to Sunday, December 6, 2026"; of one day, that day."""
    return f"{full_day(first)}, to {full_day(last)}" if last != first else full_day(first)


def opening(configuration: Configuration, day: date) -> str:
    """ "08:00 to 12:30 and 13:30 to 18:00"; empty where nothing opens on a day."""
    return joined(stretches(configuration, day))


def stretches(configuration: Configuration, day: date) -> list[str]:
    """ "08:00 to 12:30" and "13:30 to 18:00": what opens on a day, in its order."""
    from audioguide.waiting_room.hours import open_stretches

    told = []
    for start, end in open_stretches(configuration, day, 1):
        ends = "24:00" if end.date() > start.date() and end.hour + end.minute == 0 else f"{end:%H:%M}"
        over = end.date() > start.date() and ends != "24:00"
        told.append(f"{start:%H:%M} to {ends}{' the next day' if over else ''}")
    return told


def levels(configuration: Configuration, now: datetime | None = None) -> Iterator[str]:
    """How loud, at what time. now: then it is said what holds at that moment."""
    from audioguide.language.base import program_language
    from audioguide.waiting_room.hours import volume
    from audioguide.waiting_room.setting_hours import clock

    level = program_language().room.level
    usual = min(configuration.volume, configuration.cap)
    if now is not None:
        yield f"Volume now: {level(volume(configuration, now))}."
    else:
        yield f"Volume of guides and announcements: {level(usual)}."
    for part in configuration.parts:
        asked = min(part.volume, configuration.cap)
        yield f"From {clock(part.start)} to {clock(part.end)}: {level(asked)}."
    yield f"The loudest to which anybody can turn it: {level(configuration.cap)}."
    back = counted(configuration.back_after, "minute")
    yield f"A volume that somebody changed comes back by itself after {back}."
    yield "What is 10 decibels quieter is heard as about half as loud."


def limits(configuration: Configuration) -> Iterator[str]:
    """How often something plays, and why it is silent in between."""
    pause, most = duration(configuration.gap), counted(configuration.plays_per_hour, "chapter")
    most += " begins" if configuration.plays_per_hour == 1 else " begin"
    if configuration.gap:
        sooner = "; an announcement may come sooner" if configuration.announcements else ""
        yield f"It is silent for at least {pause} between two chapters{sooner}."
    yield f"In any 60 minutes at most {most}."
    invitation = (
        f", the invitation within {counted(configuration.invitation_every, 'minute')}"
        if configuration.invitation_every
        else ""
    )
    yield f"No chapter comes again within {counted(configuration.repeat_after, 'minute')}{invitation}."
    yield "Nothing begins that would not be over before the room closes or an announcement is made."


def named_aloud(room: Room) -> Iterator[str]:
    """That a language is named before a chapter, where it is, and the time that this takes."""
    from audioguide.language.base import primary

    names = {primary(one.language): room.sounds.names.get(primary(one.language)) for one in room.items}
    said = [clip for clip in names.values() if clip is not None]
    if len(names) > 1 and said:
        words = joined([f"“{clip.text.rstrip('.')}”" for clip in said])
        most = duration(max(1, ceil(max(clip.seconds for clip in said))))
        yield (
            f"Before each chapter its language is named aloud: {words}. "
            f"That adds up to {most} each time, which the lengths here do not count."
        )


def opens_next(configuration: Configuration, day: date) -> str:
    """ "After that it opens again on Monday, December 14, 2026, at 08:00."; day: the last of a plan."""
    from audioguide.waiting_room.hours import opens

    at = opens(configuration, datetime.combine(day, time(23, 59, 59)))
    if at is None:
        return "After that it does not open within a year."
    return f"After that the room opens again on {full_day(at.date())}, at {at:%H:%M}."


def announced(configuration: Configuration) -> Iterator[str]:
    """What is announced, and when."""
    from audioguide.waiting_room.setting_hours import DAYS, clock

    for one in configuration.announcements:
        days = f" {_weekdays(one.days)}" if len(one.days) < len(DAYS) else ""
        yield f"Announced at {joined([clock(minute) for minute in one.at])}{days}: “{one.text}”"


def _weekdays(days: Sequence[int]) -> str:
    """ "on Monday and Friday", "from Monday to Friday"."""
    from audioguide.waiting_room.setting_hours import DAYS

    names = [DAYS[day].capitalize() for day in sorted(days)]
    in_a_row = len(days) > 2 and max(days) - min(days) == len(days) - 1
    return f"from {names[0]} to {names[-1]}" if in_a_row else f"on {joined(names)}"


def short_day(day: date) -> str:
    """ "Monday, December 7": where the year is told already."""
    return full_day(day).removesuffix(f", {day.year}")


def moment(at: datetime, seconds: bool = False) -> str:
    """ "Thursday, December 10, at 15:04"."""
    return f"{short_day(at.date())}, at {at:{'%H:%M:%S' if seconds else '%H:%M'}}"


def joined(parts: Sequence[str]) -> str:
    """ "one, two and three"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
