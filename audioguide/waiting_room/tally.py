"""What was heard, counted from the lines of a log: of a real one, or of days that were simulated."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from audioguide.waiting_room.announcing import is_announcement

K = TypeVar("K", bound=Hashable)
ENDS = ("played", "cut", "withdrawn", "skipped")
"""Lines that say how an item ended."""
SLACK = 0.5
"""Seconds by which the length of a sound and the times in the log may differ."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One item that was begun, as the log proves it."""

    begun: datetime
    item: str
    """ "how-to-listen-en/invitation"; of an announcement, its key."""
    title: str
    guide: str
    """Title of its guide; empty for an announcement."""
    language: str
    """As the guide has it; empty where the log no longer says."""
    ended: str
    """One of ENDS, or "broken off" where the log does not say: the power went, or the log begins or ends there."""
    seconds: float
    """How much of it was heard; 0 where nobody knows."""
    why: str = ""
    allowed: str = ""
    """What it played in spite of, since the operator said so."""
    volume: float | None = None
    """Decibels at its start; None where the log no longer says."""
    sign_off: str = ""
    """Whether a clinician had signed it, as its guide says; empty of an announcement, and where nobody knows."""
    away: float = 0.0
    """Seconds for which the sound device was gone while it played."""
    until: datetime | None = None
    """When the log says that it ended; None where it does not."""

    @property
    def over(self) -> datetime:
        """When it ended, or where the log does not say, when what was heard of it was over at the earliest."""
        return self.until or self.begun + timedelta(seconds=self.seconds)

    @property
    def whole(self) -> bool:
        """Heard to its end, and nothing of it lost."""
        return self.ended == "played" and self.seconds > 0

    @property
    def folder(self) -> str:
        """The folder of its guide; empty for an announcement."""
        return "" if is_announcement(self.item) else self.item.rpartition("/")[0]

    @property
    def day(self) -> date:
        """On which it was begun, by the clock on the wall."""
        return self.begun.date()


@dataclass(frozen=True, slots=True)
class Count:
    """Of some items together."""

    begun: int = 0
    whole: int = 0
    """Heard to their end."""
    seconds: float = 0.0

    def with_one(self, one: Heard) -> Count:
        """The same and one more."""
        return Count(self.begun + 1, self.whole + one.whole, self.seconds + one.seconds)


class _Silence:
    """What was silent while an item played, as the log tells: seconds without a device, seconds of hush."""

    def __init__(self) -> None:
        self.seconds = {"device lost": 0.0, "hushed": 0.0}
        self._since: dict[str, datetime] = {}

    def begin(self) -> None:
        """Another item begins; what is silent already goes on."""
        self.seconds = dict.fromkeys(self.seconds, 0.0)

    def take(self, line: Mapping[str, Any]) -> None:
        """A line of the log."""
        what, at = str(line.get("what")), datetime.fromisoformat(str(line["at"]))
        if what in self.seconds:
            self._since.setdefault(what, at)
        for begun in [_ENDED_BY[what]] if what in _ENDED_BY else []:
            if begun in self._since:
                self.seconds[begun] += max(0.0, (at - self._since.pop(begun)).total_seconds())


_ENDED_BY = {"device back": "device lost", "hush over": "hushed"}


def heard(lines: Iterable[Mapping[str, Any]]) -> Iterator[Heard]:
    """Each item in the order in which it was begun. lines: of a log, the oldest first.

    An item that goes on after a power cut is one item: its last line tells all of it that was heard.
    """
    begun: Mapping[str, Any] | None = None
    silence = _Silence()
    for line in lines:
        what = line.get("what")
        silence.take(line)
        if what == "started":
            if begun is not None:
                yield _broken_off(begun)
            begun = line
            silence.begin()
        elif what in ENDS and line.get("item"):
            same = begun is not None and begun["item"] == line["item"]
            if begun is not None and not same:
                yield _broken_off(begun)
            yield _without(silence, _of(begun if same and begun is not None else {}, line), line)
            begun = None
        elif what == "room closed" and begun is not None and line.get("item") == begun["item"]:
            # It may be gone on with; if not, this is what was heard of it.
            begun = {**begun, "heard": line.get("seconds", 0.0)}
    if begun is not None:
        yield _broken_off(begun)


def _without(silence: _Silence, one: Heard, end: Mapping[str, Any]) -> Heard:
    """The same with what the device was away: an item that ended as if it had not been, was not heard meanwhile."""
    away = silence.seconds["device lost"]
    if not away:
        return one
    took = (datetime.fromisoformat(str(end["at"])) - one.begun).total_seconds() - silence.seconds["hushed"] - away
    if one.ended != "played" or took >= one.seconds - SLACK:
        return replace(one, away=away)
    return replace(one, away=away, seconds=max(0.0, took), ended="cut", why="the sound device was away")


def _broken_off(begun: Mapping[str, Any]) -> Heard:
    return _of(begun, {"what": "broken off", "seconds": begun.get("heard", 0.0)})


def _of(start: Mapping[str, Any], end: Mapping[str, Any]) -> Heard:
    item = str(start.get("item") or end.get("item"))
    return Heard(
        begun=datetime.fromisoformat(str(start.get("at") or end.get("begun") or end["at"])),
        item=item,
        title=str(start.get("title") or end.get("title") or item),
        guide=str(start.get("guide") or item.rpartition("/")[0]),
        language=str(start.get("language", "")),
        ended=str(end["what"]),
        seconds=float(end.get("seconds", 0.0)),
        why=str(end.get("why", "")),
        allowed=str(start.get("allowed", "")),
        volume=start.get("volume"),
        until=datetime.fromisoformat(str(end["at"])) if end["what"] in ENDS else None,
        sign_off="" if is_announcement(item) else str(start.get("sign_off", "")),
    )


def total(items: Iterable[Heard]) -> Count:
    """All of them together."""
    found = Count()
    for one in items:
        found = found.with_one(one)
    return found


def counted_by(items: Iterable[Heard], key: Callable[[Heard], K]) -> dict[K, Count]:
    """Counts of the items of each key, in the order in which keys are first met."""
    found: dict[K, Count] = {}
    for one in items:
        found[key(one)] = found.get(key(one), Count()).with_one(one)
    return found
