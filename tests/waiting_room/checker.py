"""Holds a log against the rules of a room. It shares no code with the programme: it reads lines and plain settings."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

SLACK = 0.02
"""Seconds: the log is in milliseconds, and sound in samples."""


@dataclass(frozen=True)
class Rules:
    """What the operator wrote, in plain values."""

    hours: list[list[tuple[str, str]]]
    """("08:00", "12:00") for each day, Monday first."""
    holidays: list[str]
    gap: int
    plays_per_hour: int
    repeat_after: int
    invitation_every: int
    cap: float
    volumes: list[tuple[str, str, float]]
    default: float
    allowed: set[str]
    """Items that may ever play."""
    invitations: set[str]
    languages: set[str]
    names: dict[str, str]
    announcements: dict[str, list[str]] = field(default_factory=dict)
    """Announcement -> times of the day at which it is made."""
    zone: str = "UTC"


def check(rules: Rules, log: list[dict[str, Any]]) -> list[str]:
    """Every broken rule, as a sentence."""
    found: list[str] = []
    spans = _spans(log, found)
    found += [f"closed at {at}" for _, begin, end in spans for at in _moments(begin, end) if not _open(rules, at)]
    found += _announced(rules, spans)
    spans = [span for span in spans if span[0]["item"] not in rules.announcements]
    found += [f"{item['item']} may not play" for item, _, _ in spans if item["item"] not in rules.allowed]
    for (_, _, ended), (item, begin, _) in pairwise(spans):
        pause = (begin - ended).total_seconds()
        if pause < rules.gap - SLACK:
            found.append(f"only {pause} seconds before {item['item']} at {begin}")
    begins = [begin for _, begin, _ in spans]
    for place, begin in enumerate(begins):
        before = [
            other for other in begins[max(0, place - 100) : place] if (begin - other).total_seconds() < 3600 - SLACK
        ]
        if len(before) >= rules.plays_per_hour:
            found.append(f"{len(before) + 1} items within the hour before {begin}")
    found += _repeats(rules, spans)
    found += _turns(rules, spans)
    found += _volumes(rules, log)
    return found


def _spans(log: list[dict[str, Any]], found: list[str]) -> list[tuple[dict[str, Any], datetime, datetime]]:
    """(start line, begin, end) of everything that sounded; two at once are a fault."""
    spans, open_ = [], None
    for line in log:
        at = datetime.fromisoformat(line["at"])
        if line["what"] == "started":
            if open_ is not None:
                found.append(f"{line['item']} began at {at} while another one played")
            open_ = line, at
        elif line["what"] in ("played", "cut"):
            if open_ is None or open_[0]["item"] != line["item"]:
                found.append(f"{line['item']} ended at {at} and had not begun")
            else:
                spans.append((open_[0], open_[1], at))
            open_ = None
    return spans


def _moments(begin: datetime, end: datetime) -> list[datetime]:
    """The edges, and every half minute between."""
    count = math.ceil((end - begin).total_seconds() / 30)
    return [begin, *(begin + timedelta(seconds=30 * n) for n in range(1, count)), end - timedelta(milliseconds=1)]


def _open(rules: Rules, at: datetime) -> bool:
    """By instants of the zone: an hour that comes twice is open once, and one that is missing not at all."""
    here = at.astimezone(ZoneInfo(rules.zone)).date()
    days = (here + timedelta(number) for number in (-1, 0))
    return any(first <= at < last for day in days for first, last in _stretches(rules, str(day)))


@cache
def _instant(zone: str, day: date, clock: str) -> datetime:
    """What the clock on the wall calls so, the first of two, in world time."""
    later = clock == "24:00"
    wall = datetime.combine(day + timedelta(later), time.fromisoformat("00:00" if later else clock))
    return wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _stretches(rules: Rules, day: str) -> list[tuple[datetime, datetime]]:
    if day in rules.holidays:
        return []
    on = date.fromisoformat(day)
    found = []
    for first, last in rules.hours[on.weekday()]:
        end = on + timedelta(last <= first)
        found.append((_instant(rules.zone, on, first), _instant(rules.zone, end, last)))
    return found


def _announced(rules: Rules, spans: list[tuple[dict[str, Any], datetime, datetime]]) -> list[str]:
    """Each announcement is made at its time, on each day on which the room is open then, and at no other time."""
    if not rules.announcements or not spans:
        return []
    made = {(item["item"], begin.astimezone(UTC)) for item, begin, _ in spans if item["item"] in rules.announcements}
    first, last = spans[0][1], spans[-1][1]
    found = []
    for item, clocks in rules.announcements.items():
        days = [first.date() + timedelta(number) for number in range((last - first).days + 2)]
        for at in (_instant(rules.zone, day, clock) for day in days for clock in clocks):
            there = {one for one in made if one[0] == item and 0 <= (one[1] - at).total_seconds() < 630}
            wanted = first <= at < last and _open(rules, at)
            if wanted != bool(there):
                found.append(f"{item} at {at}: {'not made' if wanted else 'made while it is closed'}")
            made -= there
    return found + [f"{item} made at {at}, which is none of its times" for item, at in made]


def _repeats(rules: Rules, spans: list[tuple[dict[str, Any], datetime, datetime]]) -> list[str]:
    last: dict[str, datetime] = {}
    found = []
    for item, begin, _ in spans:
        name = item["item"]
        minutes = rules.invitation_every if name in rules.invitations else rules.repeat_after
        if name in last and (begin - last[name]).total_seconds() < 60 * minutes - SLACK:
            found.append(f"{name} again at {begin}, after {begin - last[name]}")
        last[name] = begin
    return found


def _turns(rules: Rules, spans: list[tuple[dict[str, Any], datetime, datetime]]) -> list[str]:
    """Every item of a room with several languages is named; none is heard that has no name."""
    found = []
    for item, begin, _ in spans:
        language = item["language"].split("-")[0]
        if len(rules.languages) > 1 and rules.names.get(language) not in item["announced"]:
            found.append(f"{item['item']} at {begin} without the name of its language")
        if len(rules.languages) == 1 and item["announced"]:
            found.append(f"a language was named at {begin}, and there is one only")
    return found


def _volumes(rules: Rules, log: list[dict[str, Any]]) -> list[str]:
    found = []
    touched = False
    for line in log:
        touched = (touched or line["what"] == "volume changed") and line["what"] != "volume back"
        if "volume" not in line:
            continue
        if line["volume"] > min(rules.cap, 0.0):
            found.append(f"{line['volume']} dB at {line['at']} over the cap")
        clock = line["at"][11:16]
        asked = next((db for first, last, db in rules.volumes if first <= clock < last), rules.default)
        if not touched and line["what"] in ("started", "volume back") and line["volume"] != min(asked, rules.cap, 0.0):
            found.append(f"{line['volume']} dB at {line['at']}, and not {asked}")
    return found
