"""What went wrong in a room, as whoever runs it is told: what, when, for how long, whether it is over, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioguide.cli.room_words import moment
from audioguide.cli.speakable import counted, duration

if TYPE_CHECKING:
    from audioguide.waiting_room.troubles import Kind, Trouble

_WORDS: dict[Kind, tuple[str, str, str]] = {
    "device": (
        "The loudspeaker was gone: the computer did not find its sound device.",
        "If it comes again, look whether its plug sits firmly.",
        "Look whether the loudspeaker is plugged in and switched on. The room finds it by itself.",
    ),
    "power": (
        "The room stopped suddenly, as it does when the power goes. It began again by itself.",
        "If it comes again, look at the plug and at who switches the computer off.",
        "",
    ),
    "ended": (
        "Somebody ended the room, or shut the computer down.",
        "",
        "Switch the computer on, or start the room: audioguide waiting-room",
    ),
    "guide": (
        "A guide was taken away or made anew while it played: {title}.",
        "",
        "Look whether its folder {about} is where it was, then run: audioguide waiting-room check",
    ),
    "file": (
        "The sound of a chapter could not be played: {title}.",
        "",
        "Make its guide anew with audioguide build, then run: audioguide waiting-room check",
    ),
    "sound": ("The program that makes the sound failed, and the room started it anew.", "", "Start the room again."),
    "configuration": (
        "The room's settings were changed and had a mistake in them, so the room kept those before.",
        "",
        "Run this, and mend what it tells: audioguide waiting-room check",
    ),
    "clock": (
        "The computer did not know the time, so it played what is not about health, or nothing.",
        "",
        "Set its clock, or connect it to a network.",
    ),
    "clock set": ("The clock of the computer was set.", "", ""),
    "disk": (
        "The disk was full, so the log has a gap: more may have been heard than stands here.",
        "Make room on the disk if that is not done yet.",
        "",
    ),
    "nothing": (
        "No guide played, because none may: each was refused or taken away.",
        "",
        "See why, and do what is said there: audioguide waiting-room check",
    ),
    "silent log": (
        "The log says nothing since the room should have opened.",
        "",
        "Look whether the computer is on, then start the room: audioguide waiting-room",
    ),
}
"""Kind -> what happened; what to bear in mind when it is over; what to do when it is not."""
NOTHING = "Nothing to do."
_BACK: dict[Kind, str] = {
    "guide": "the guide played again",
    "nothing": "a guide played",
    "device": "the sound came back",
    "power": "the room was back",
    "ended": "the room began again",
}
_OVER_UNKNOWN = ("disk", "clock set")
"""Only the end of these is known."""


@dataclass(frozen=True, slots=True)
class ToldTrouble:
    """One of them in words."""

    what: str
    when: str
    """ "Thursday, December 10, at 15:04, for 6 seconds"."""
    over: bool
    state: str
    """ "It is over: it ended at 15:04:40." """
    do: str
    missed: str = ""
    """What listeners missed, and what else played; empty where nobody has looked."""

    @property
    def text(self) -> str:
        """All of it, to be read aloud."""
        return " ".join(filter(None, (f"{self.when}: {self.what}", self.state, self.missed, self.do)))


def told_trouble(one: Trouble) -> ToldTrouble:
    """A trouble in words."""
    what, later, now = _WORDS[one.kind]
    what = what.format(title=f"“{one.title}”" if one.title else one.about, about=one.about)
    if one.why and one.kind not in ("guide", "power"):
        what += f" The log says: {one.why.rstrip('.')}."
    if one.kind == "power" and one.title:
        what += f" “{one.title}” was playing."
    if one.ended is None:
        return ToldTrouble(what, f"{moment(one.begun)}", False, "It is not over when the log ends.", now)
    seconds = (one.ended - one.begun).total_seconds()
    most = "at most " if one.kind == "power" else ""
    long = f", for {most}{duration(seconds)}" if seconds and one.kind not in _OVER_UNKNOWN else ""
    same = one.ended.date() == one.begun.date()
    at = f"{one.ended:%H:%M:%S}" if same else moment(one.ended)
    back = f"{_BACK.get(one.kind, 'it ended')}{' at' if same else ' on'}"
    state = f"It is over: {back} {at}." if long else "It is over."
    return ToldTrouble(what, f"{moment(one.begun)}{long}", True, state, f"{NOTHING} {later}".rstrip())


def verdict(all_told: Sequence[ToldTrouble], heard: bool) -> str:
    """The first line of a report: whether all is well. heard: whether anything was."""
    open_yet = sum(not one.over for one in all_told)
    if open_yet:
        those = "1 thing is" if open_yet == 1 else f"{open_yet} things are"
        return f"Not all is well: {those} wrong still. What to do is told with it."
    if not heard:
        return "Nothing was heard in this time, and the log tells of nothing that went wrong."
    if not all_told:
        return "All is well: nothing went wrong in these days, and there is nothing to do."
    it = "It is over" if len(all_told) == 1 else "All of that is over"
    wrong = f"{counted(len(all_told), 'thing')} went wrong in these days"
    return f"All is well now. {wrong}. {it}, and there is nothing to do."
