"""A line of the log as a sentence, for a terminal and for the journal."""

from __future__ import annotations

from typing import Any


def sentence(fields: dict[str, Any]) -> str:
    """What happened, when, and why."""
    at = str(fields.get("at", ""))[:19].replace("T", " at ")
    return f"{at}: {_told(fields)}" if at else _told(fields)


def _told(fields: dict[str, Any]) -> str:
    what, why = str(fields["what"]), fields.get("why", "")
    item = fields.get("item", "")
    reason = f", because {_reason(str(why))}" if why else ""
    match what:
        case "started":
            allowed = f" Allowed by the configuration although {fields['allowed']}." if fields.get("allowed") else ""
            before = f", after {' '.join(fields['announced'])}" if fields.get("announced") else ""
            return f"{item} starts at {decibels(fields['volume'])}{before}.{allowed}"
        case "played":
            return f"{item} played to its end, {fields['seconds']} seconds."
        case "cut" | "withdrawn" | "skipped" if item:
            return f"{item} was {what} after {fields.get('seconds', 0)} seconds{reason}."
        case "refused":
            return f"Refused: {item}, because {why}"
        case "waiting":
            return f"Waiting: {_reason(str(why))}."
        case "hushed":
            return f"Hushed for {fields['seconds']} seconds."
        case "device back":
            return f"The sound device is back after {fields['seconds']} seconds."
        case "clock changed" | "clock known" | "clock not believed":
            return f"{what.capitalize()}: it differs by {fields['by']} seconds{reason}."
        case _:
            rest = {key: value for key, value in fields.items() if key not in ("at", "what", "why")}
            more = "".join(f", {key.replace('_', ' ')} {value}" for key, value in rest.items())
            return f"{what.capitalize()}{more}{f': {why}' if why else ''}".rstrip(".") + "."


_REASONS = {
    "gap": "the gap between two items",
    "closed": "the room is closed",
    "hushed": "a name is called",
    "repeat": "everything was heard not long ago",
    "plays per hour": "enough was played in this hour",
}


def _reason(why: str) -> str:
    return _REASONS.get(why, why).rstrip(".")


def decibels(value: float) -> str:
    """ "12 decibels under the guide's own level"."""
    if value == 0:
        return "the guide's own level"
    return f"{abs(value):g} decibels {'under' if value < 0 else 'over'} the guide's own level"
