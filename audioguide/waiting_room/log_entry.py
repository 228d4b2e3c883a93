"""A line of the log, as values."""

from __future__ import annotations

from typing import Any

from audioguide.language.base.phrases.room import LogEvent


def entry(what: LogEvent, at: str = "", **fields: Any) -> dict[str, Any]:
    """A line of the log. at: ISO time of the room's own; empty where whoever writes it adds the time."""
    return ({"at": at} if at else {}) | {"what": what} | fields
