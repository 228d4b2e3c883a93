"""What went wrong in a room, from the lines of its log: since when, until when, and what it was about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from audioguide.language.base.phrases.room import Reason
from audioguide.waiting_room.announcing import is_announcement

Kind = Literal[
    "device",
    "power",
    "ended",
    "guide",
    "file",
    "sound",
    "configuration",
    "clock",
    "clock set",
    "disk",
    "silent log",
    "nothing",
]
_BEGINS: dict[str, Kind] = {
    "device lost": "device", "no device": "device", "playback failed": "sound", "playback started anew": "sound",
    "configuration refused": "configuration", "clock unknown": "clock", "clock changed": "clock set",
    "clock not believed": "clock set", "log lines lost": "disk", "state not kept": "disk",
}  # fmt: skip
_ENDS: dict[str, Kind] = {
    "device back": "device", "playback started anew": "sound", "configuration changed": "configuration",
    "clock known": "clock",
}  # fmt: skip
_AT_ONCE = ("clock set", "disk")
"""Over as soon as the log tells of it: the lines before it are those that are missing."""
_MENDED_BY_A_START: tuple[Kind, ...] = ("device", "sound", "configuration", "clock")
"""A room that starts says so again if it is still so."""

_TOO_SHORT: Reason = "the file ended before its time"
_NOTHING: Reason = "nothing may play"
_BEFORE_OPENING = ("abandoned", "state", "clock changed", "clock known", "clock unknown", "clock not believed")
"""What a room may tell before it says that it opened: no sign that the one before was still running."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that went wrong."""

    kind: Kind
    begun: datetime
    about: str = ""
    """A guide's folder or an item, where it is about one."""
    title: str = ""
    """Of the guide or of what was playing; empty where nothing was."""
    why: str = ""
    ended: datetime | None = None
    """None: not over when the log ends."""


class _Reader:
    """Follows a log."""

    def __init__(self) -> None:
        self.over: list[Trouble] = []
        self.open: dict[tuple[Kind, str], Trouble] = {}
        self.running: bool | None = None
        """Whether the log says that the room runs; None before its first line."""
        self.before: datetime | None = None
        self.opens: datetime | None = None
        """When it opens next, while it is closed."""
        self.playing: Mapping[str, Any] = {}
        self.guides: dict[str, str] = {}
        """Titles by folder."""

    def take(self, line: Mapping[str, Any]) -> None:
        """The next line."""
        what, at = str(line["what"]), _time(line["at"])
        if what == "room opened":
            self._start(at)
        elif what == "room closed":
            self._begin("ended", at)
        elif what == "started":
            self._started(line, at)
        elif what == "waiting":
            opens = line.get("opens")
            self.opens = _time(opens) if opens else None
            if line.get("why") == _NOTHING:
                self._begin("nothing", at)
        elif line.get("item"):
            self._item(what, line, at)
        if what in _ENDS:
            self._end(_ENDS[what], at)
        if what in _BEGINS:
            self._begin(_BEGINS[what], at, why=str(line.get("why", "")))
            if what == "playback started anew" or _BEGINS[what] in _AT_ONCE:
                self._end(_BEGINS[what], at)
        if what in ("played", "cut", "withdrawn", "skipped", "room closed"):
            self.playing = {}
        if what not in _BEFORE_OPENING:
            self.running, self.before = what != "room closed", at

    def _start(self, at: datetime) -> None:
        if self.opens is not None and at <= self.opens:
            # Nobody misses a room that was ended and begun again while it was closed.
            self.open.pop(("ended", ""), None)
        elif self.running and self.before is not None:
            # Killed, or without power: the last line is the last that is known of it.
            self._begin("power", min(self.before, at), title=str(self.playing.get("title", "")))
            self._end("power", at)
        self._end("ended", at)
        for kind in _MENDED_BY_A_START:
            self._end(kind, at)

    def _started(self, line: Mapping[str, Any], at: datetime) -> None:
        item = str(line["item"])
        self.playing, self.opens = line, None
        if not is_announcement(item):
            folder = item.rpartition("/")[0]
            self.guides[folder] = str(line.get("guide") or folder)
            self._end("nothing", at)
            self._end("guide", at, folder)

    def _item(self, what: str, line: Mapping[str, Any], at: datetime) -> None:
        item = str(line["item"])
        title, why = str(self.playing.get("title", "")), str(line.get("why", ""))
        if what == "withdrawn":
            folder = item.rpartition("/")[0]
            self._begin("guide", at, folder, self.guides.get(folder, folder), why)
        elif what == "skipped" or (what == "cut" and why == _TOO_SHORT):
            self._begin("file", at, item, title, why)
        elif what == "played":
            self._end("file", at, item)
            self._end("sound", at)

    def _begin(self, kind: Kind, at: datetime, about: str = "", title: str = "", why: str = "") -> None:
        self.open.setdefault((kind, about), Trouble(kind, at, about, title, why))

    def _end(self, kind: Kind, at: datetime, about: str = "") -> None:
        found = self.open.pop((kind, about), None)
        if found is not None:
            self.over.append(replace(found, ended=max(at, found.begun)))


def _time(text: object) -> datetime:
    """As a log writes it; one without its distance from world time is this machine's."""
    at = datetime.fromisoformat(str(text))
    return at if at.tzinfo is not None else at.astimezone()


def troubles(log: Iterable[Mapping[str, Any]], now: datetime | None = None) -> list[Trouble]:
    """All that went wrong, by when it began. log: lines, the oldest first; as much of it as there is.

    now: of whoever reads; where the log has been silent since the room should have opened, that is a trouble too.
    """
    reader = _Reader()
    for line in log:
        reader.take(line)
    if now is not None and reader.running and reader.opens is not None and now > reader.opens:
        reader._begin("silent log", reader.opens)
    return sorted([*reader.over, *reader.open.values()], key=lambda one: one.begun)
