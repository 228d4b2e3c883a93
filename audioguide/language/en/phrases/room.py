"""All that the waiting room says, in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from audioguide.language.base.phrases.room import LogEvent, Reason, RoomPhrases

_REASONS: dict[Reason, str] = {
    "gap": "the gap between two items",
    "closed": "the room is closed",
    "hushed": "a name is called",
    "repeat": "everything was heard not long ago",
    "plays per hour": "enough was played in the last 60 minutes",
    "an announcement is near": "an announcement comes soon",
    "its guide is gone or another one": "its guide was taken away or replaced",
}
"""Others are English as they stand."""
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
"""Never by the machine's locale."""

_BY = ((6, "a little "), (15, ""))
"""Decibels up to which that word is said of a volume."""


class EnglishRoom(RoomPhrases):
    """English."""

    page_title = "Audio guides in this room"
    heading = "Audio guides"
    getting_ready = "Getting ready. The first guide plays in about a minute."
    needs_scripts = "This page needs scripts to follow what is said. Ask at the desk for the text."
    hush_button = "Silence for a moment"
    quieter_button = "Quieter"
    hushed = "Quiet now. The sound comes back."
    sound_lost = "No sound just now. It will be back."
    text_back = "The text comes back by itself."
    scan_all = "Hear these guides on your own phone: point its camera at the code."
    open_here = "Open it on this phone"
    not_done = "That did not work. Ask at the desk."
    hush_done = "Quiet now. The sound comes back by itself."
    go_on_done = "The sound goes on."
    quieter_done = "Quieter."
    louder_done = "Louder, up to the limit of this room."

    keys = "Keys: h is hush, g goes on, minus is quieter, plus is louder, q ends."
    log_lost = "The log cannot be written; playing goes on. Is the disk full?"
    log_back = "The log can be written again."

    def next(self, title: str) -> str:
        """What plays next."""
        return f"Next: {title}"

    def opens_again(self, at: datetime, now: datetime) -> str:
        """While the room is closed: "on Monday at 8:00"."""
        days = (at.date() - now.date()) // timedelta(days=1)
        clock = f"at {at.hour}:{at:%M}"
        if days == 0:
            return f"Audio guides play again {clock}."
        if days == 1:
            return f"Audio guides play again tomorrow {clock}."
        day = _DAYS[at.weekday()]
        if days >= 7:
            day += f", {self.language.quantities.date(at.date().isoformat())},"
        return f"Audio guides play again on {day} {clock}."

    def scan_guide(self, title: str) -> str:
        """Beside a code for telephones."""
        return f"Hear “{title}” on your own phone: point its camera at the code."

    def level(self, decibels: float) -> str:
        """ "quieter than recorded (12 decibels)"."""
        if decibels == 0:
            return "as loud as recorded"
        much = next((word for most, word in _BY if abs(decibels) <= most), "much ")
        return f"{much}{'quieter' if decibels < 0 else 'louder'} than recorded ({abs(decibels):g} decibels)"

    def reason(self, why: Reason) -> str:
        """A reason in words."""
        return _REASONS.get(why, why).rstrip(".")

    def logged(self, date: str, clock: str, sentence: str) -> str:
        """ "2026-11-23 at 09:00:00: Hush over." """
        return f"{date} at {clock}: {sentence}"

    def started(self, item: str, volume: float, announced: Sequence[str], allowed: str) -> str:
        """An item starts."""
        before = f", after {' '.join(announced)}" if announced else ""
        although = f" Allowed by the configuration although {allowed}." if allowed else ""
        return f"{item} starts, {self.level(volume)}{before}.{although}"

    def played(self, item: str, seconds: float) -> str:
        """To its end."""
        return f"{item} played to its end, {seconds} seconds."

    def ended(self, what: Literal["cut", "withdrawn", "skipped"], item: str, seconds: float, why: str) -> str:
        """Not to its end."""
        return f"{item} was {what} after {seconds} seconds{_because(why)}."

    def refused(self, item: str, why: str) -> str:
        """Why it does not play."""
        return f"Refused: {item}, because {why}"

    def waiting(self, why: str) -> str:
        """Why nothing plays."""
        return f"Waiting: {why}."

    def hush(self, seconds: float) -> str:
        """How long."""
        return f"Hushed for {seconds} seconds."

    def device_back(self, seconds: float) -> str:
        """How long it was away."""
        return f"The sound device is back after {seconds} seconds."

    def clock(self, what: LogEvent, by: float, why: str) -> str:
        """By how much, and why."""
        return f"{what.capitalize()}: it differs by {by} seconds{_because(why)}."

    def happened(self, what: LogEvent, details: Mapping[str, Any], why: str) -> str:
        """ "Volume changed, by 3.0, volume -9.0." """
        more = "".join(f", {key.replace('_', ' ')} {value}" for key, value in details.items())
        return f"{what.capitalize()}{more}{f': {why}' if why else ''}".rstrip(".") + "."


def _because(why: str) -> str:
    return f", because {why}" if why else ""
