"""A line of the log as a sentence, for a terminal and for the journal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from audioguide.language.base.phrases.room import Reason, RoomPhrases
from audioguide.waiting_room.announcing import is_announcement

_REASONS = frozenset(get_args(Reason))


def log_sentence(fields: Mapping[str, Any], phrases: RoomPhrases) -> str:
    """What happened, when, and why. fields: a line of the log, see log.entry."""
    at, text = str(fields.get("at", "")), _sentence(fields, phrases)
    return phrases.logged(at[:10], at[11:19], text) if at else text


def _sentence(fields: Mapping[str, Any], phrases: RoomPhrases) -> str:
    what, item = fields["what"], _named(fields)
    why = _reason(str(fields.get("why", "")), phrases)
    match what:
        case "started":
            return phrases.started(item, fields["volume"], fields["announced"], fields.get("allowed", ""))
        case "played":
            return phrases.played(item, fields["seconds"])
        case "cut" | "withdrawn" | "skipped" if item:
            return phrases.ended(what, item, fields.get("seconds", 0), why.rstrip("."))
        case "refused":
            return phrases.refused(item, why)
        case "waiting" if "opens" in fields:
            at, now = (datetime.fromisoformat(fields[name]) for name in ("opens", "at"))
            return f"{phrases.waiting(why)} {phrases.opens_again(at, now)}"
        case "waiting":
            return phrases.waiting(why)
        case "hushed":
            return phrases.hush(fields["seconds"])
        case "device back":
            return phrases.device_back(fields["seconds"])
        case "clock changed" | "clock known" | "clock not believed":
            return phrases.clock(what, fields["by"], why)
        case _:
            details = {key: value for key, value in fields.items() if key not in ("at", "what", "why")}
            return phrases.happened(what, details, why)


def _named(fields: Mapping[str, Any]) -> str:
    """What an item is called: a chapter by its id, an announcement by its words."""
    item = str(fields.get("item", ""))
    return f"“{fields['title']}”" if is_announcement(item) and "title" in fields else item


def _reason(why: str, phrases: RoomPhrases) -> str:
    """A reason of the room's own in its language; what others say of themselves stays as it is."""
    return phrases.reason(why) if why in _REASONS else why  # type: ignore[arg-type]
