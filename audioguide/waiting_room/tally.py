"""What was heard, counted from the lines of a log: of a real one, or of days that were simulated."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from audioguide.waiting_room.announcing import is_announcement

K = TypeVar("K", bound=Hashable)
ENDS = ("played", "cut", "withdrawn", "skipped")
"""Lines that say how an item ended."""


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
        return Count(self.begun + 1, self.whole + (one.ended == "played"), self.seconds + one.seconds)


def heard(lines: Iterable[Mapping[str, Any]]) -> Iterator[Heard]:
    """Each item in the order in which it was begun. lines: of a log, the oldest first.

    An item that goes on after a power cut is one item: its last line tells all of it that was heard.
    """
    begun: Mapping[str, Any] | None = None
    for line in lines:
        what = line.get("what")
        if what == "started":
            if begun is not None:
                yield _broken_off(begun)
            begun = line
        elif what in ENDS and line.get("item"):
            same = begun is not None and begun["item"] == line["item"]
            if begun is not None and not same:
                yield _broken_off(begun)
            yield _of(begun if same and begun is not None else {}, line)
            begun = None
        elif what == "room closed" and begun is not None and line.get("item") == begun["item"]:
            # It may be gone on with; if not, this is what was heard of it.
            begun = {**begun, "heard": line.get("seconds", 0.0)}
    if begun is not None:
        yield _broken_off(begun)


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
    )


def counted_by(items: Iterable[Heard], key: Callable[[Heard], K]) -> dict[K, Count]:
    """Counts of the items of each key, in the order in which keys are first met."""
    found: dict[K, Count] = {}
    for one in items:
        found[key(one)] = found.get(key(one), Count()).with_one(one)
    return found
