"""One step of a room: the state as it changes, and the effects as they gather."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from audioguide.audio.playback.messages import (
    Play,
    Stop,
    Volume,
)
from audioguide.language.base.phrases.room import LogEvent, Reason
from audioguide.waiting_room.admission import Item
from audioguide.waiting_room.configuration import LOUDEST
from audioguide.waiting_room.events import (
    Note,
    Playing,
    Room,
    RoomEffect,
    RoomState,
    Segment,
    StartSound,
)
from audioguide.waiting_room.hours import closes, opens, volume
from audioguide.waiting_room.log_entry import entry
from audioguide.waiting_room.moment import Moment, written
from audioguide.waiting_room.programme import Past, Played, Wait, decide

STEP = 3.0
"""dB by which a key makes it louder or quieter."""
SHORT = 0.25
"""Seconds by which a file may end early before it counts as cut short."""
_A_DAY = 86_400.0


class RoomTurn:
    """One step: the state is replaced as it goes along."""

    def __init__(self, room: Room, state: RoomState, moment: Moment) -> None:
        self.room, self.state, self.moment = room, state, moment
        self.effects: list[RoomEffect] = []

    def at(self, token: int, frame: int) -> None:
        """A frame of what plays is being heard."""
        playing = self.state.playing
        if playing is not None and playing.token == token and self.state.hushed_until is None:
            self._now(replace(playing, frame=max(playing.frame, frame)))

    def ended(self, token: int, frame: int) -> None:
        """What plays has been heard to its end, which was found at this frame."""
        playing = self.state.playing
        if playing is None or playing.token != token or self.state.hushed_until is not None:
            return
        segment = playing.segments[0]
        short = frame < segment.end - SHORT * segment.rate
        playing = replace(playing, frame=frame)
        if len(playing.segments) > 1:
            self._begin(replace(playing, segments=playing.segments[1:]), playing.segments[1].start)
        elif short:
            self._now(playing)
            self._bar(playing.item)
            too_short: Reason = "the file ended before its time"
            self._finish("cut", too_short)
        else:
            self._now(playing)
            self._finish("played")

    def cannot_play(self, token: int, why: str) -> None:
        """What should play cannot."""
        playing = self.state.playing
        if playing is None or playing.token != token:
            return
        if len(playing.segments) > 1:
            # A chime or a name that cannot be heard is no reason to leave the item out, but a name is owed.
            self.note("skipped", sound=playing.segments[0].path, why=why)
            self._begin(replace(playing, segments=playing.segments[1:]), playing.segments[1].start)
            return
        self._bar(playing.item)
        self._finish("skipped", why)

    def restarted(self) -> None:
        """A new process sounds, and knows nothing yet."""
        self.state = replace(self.state, loudness=None)
        if self.state.playing is not None and self.state.hushed_until is None:
            self._again()

    def hush(self, seconds: float) -> None:
        """Silence, at once; what plays goes on by itself."""
        until = self.moment.steady + seconds
        if self.state.hushed_until is None:
            self.effects.append(Stop())
            if self.state.playing is not None:
                self._now(replace(self.state.playing, hushes=self.state.playing.hushes + 1))
        self.note("hushed", seconds=round(seconds))
        self.state = replace(self.state, hushed_until=max(until, self.state.hushed_until or until))

    def end_hush(self) -> None:
        """The silence is over."""
        if self.state.hushed_until is None:
            return
        self.state = replace(self.state, hushed_until=None)
        self.note("hush over")
        if self.state.playing is not None and self._may_sound():
            self._again()

    def louder(self, steps: int) -> None:
        """So many steps, within the cap; back after a while by itself."""
        self._expire()
        now = self.moment.now if self.moment.known else None
        plain = volume(self.room.configuration, now)
        change = min(self.state.change + steps * STEP, max(0.0, min(self.room.configuration.cap, LOUDEST) - plain))
        until = self.moment.steady + 60 * self.room.configuration.back_after
        self.state = replace(self.state, change=change, change_until=until)
        self.note("volume changed", by=change, volume=volume(self.room.configuration, now, change))

    def new_items(self, kept: frozenset[str]) -> None:
        """Other items hold: what plays and is none of them is withdrawn. kept: see NewItems."""
        self.state = replace(self.state, past=replace(self.state.past, barred=frozenset()))
        playing = self.state.playing
        if playing is None or playing.item.announcement:
            return
        same = next((item for item in self.room.items if item.id == playing.item.id), None)
        if (same is None or same.sha256 != playing.item.sha256) and playing.item.sha256 not in kept:
            self.effects.append(Stop())
            why: Reason = "its guide is gone or another one" if same is None else "it was replaced"
            self._finish("withdrawn", why)
        elif same is not None:
            self._now(replace(playing, item=same))

    def resume(self, id_: str, frame: int) -> None:
        """Go on with an item that a power cut interrupted."""
        item = next((item for item in self.room.items if item.id == id_), None)
        if item is None or self.state.playing is not None or not item.start <= frame < item.end:
            return
        loudness = self._volume()
        segment = Segment(item.path, item.sha256, item.rate, item.start, item.end)
        self.note("resumed", item=item.id, at_second=round((frame - item.start) / item.rate, 1), volume=loudness)
        self._begin(Playing(item, (segment,), 0, 0, self._iso(), loudness), frame)

    def settle(self) -> None:
        """What follows from the time alone, whatever happened."""
        self._expire()
        if self.state.hushed_until is not None and self.moment.steady >= self.state.hushed_until:
            self.end_hush()
        if self.state.playing is not None and not self._may_sound():
            self.effects.append(Stop())
            why: Reason = "closed" if self.moment.known else "the time is not known"
            self._finish("cut", why)
        if self.state.playing is None and self.state.hushed_until is None:
            self._decide()
        elif self.state.hushed_until is not None:
            self.state = replace(self.state, waits=Wait("hushed", self.state.hushed_until))
        else:
            self.state = replace(self.state, waits=None)
        self._turn_to_volume()

    def _decide(self) -> None:
        room, moment = self.room, self.moment
        decision = decide(room.configuration, room.sounds, room.items, self.state.past, moment)
        if isinstance(decision, Wait):
            if decision.why == "nothing may play" and room.reading:
                decision = replace(decision, why="guides are being read")
            if self.state.waits is None or decision.why != self.state.waits.why:
                start = opens(room.configuration, moment.now) if decision.why == "closed" else None
                self.note("waiting", why=decision.why, **({"opens": written(start)} if start else {}))
            self.state = replace(self.state, waits=decision)
            return
        item = decision.item
        before = room.sounds.parts(room.configuration, item, decision.announced)
        segments = tuple(Segment(clip.path, clip.sha256, clip.rate, 0, clip.frames, clip.text) for clip in before)
        segments += (Segment(item.path, item.sha256, item.rate, item.start, item.end),)
        loudness = self._volume()
        self.state = replace(self.state, past=_begun(self.state.past, item, moment.steady), waits=None)
        allowed = {"allowed": item.allowed} if item.allowed else {}
        self.note(
            "started", item=item.id, title=item.title, guide=item.guide_title, language=item.language,
            seconds=round(item.seconds, 1), volume=loudness, announced=[s.text for s in segments if s.text],
            sign_off=item.sign_off, **allowed,
        )  # fmt: skip
        self._begin(Playing(item, segments, 0, 0, self._iso(), loudness), segments[0].start)

    def _begin(self, playing: Playing, frame: int) -> None:
        token = self.state.tokens + 1
        segment = playing.segments[0]
        self.state = replace(self.state, tokens=token)
        self._turn_to_volume()
        self._now(replace(playing, token=token, frame=frame))
        # What begins during a hush waits for its end.
        if self.state.hushed_until is None:
            self.effects.append(StartSound(Play(token, segment.path, frame, segment.end), segment.sha256))

    def _again(self) -> None:
        """From the start of the sentence."""
        playing = self.state.playing
        assert playing is not None
        line = playing.line
        # A first sentence goes with the silence before it.
        inside = line is not None and line is not playing.item.lines[0]
        self._begin(playing, line.start if line is not None and inside else playing.segments[0].start)

    def _finish(self, what: Literal["played", "cut", "withdrawn", "skipped"], why: str = "") -> None:
        playing = self.state.playing
        assert playing is not None
        item = playing.item
        more: dict[str, Any] = {"why": why} if why else {}
        more |= {"hushes": playing.hushes} if playing.hushes else {}
        more |= {"title": item.title} if item.announcement else {}
        self.note(what, item=item.id, begun=playing.from_, seconds=round(playing.seconds, 1), **more)
        past = replace(self.state.past, ended=self.moment.steady)
        self.state = replace(self.state, playing=None, past=past)

    def _bar(self, item: Item) -> None:
        past = self.state.past
        self.state = replace(self.state, past=replace(past, barred=past.barred | {item.id}))

    def _may_sound(self) -> bool:
        if not self.moment.known:
            clinical = self.state.playing is not None and self.state.playing.item.clinical
            return self.room.configuration.clock == "play" and not clinical
        return closes(self.room.configuration, self.moment.now) is not None

    def _expire(self) -> None:
        if self.state.change and self.moment.steady >= self.state.change_until:
            self.state = replace(self.state, change=0.0)
            self.note("volume back", volume=self._volume())

    def _volume(self) -> float:
        now = self.moment.now if self.moment.known else None
        return volume(self.room.configuration, now, self.state.change)

    def _turn_to_volume(self) -> None:
        wanted = self._volume()
        if wanted != self.state.loudness:
            self.state = replace(self.state, loudness=wanted)
            self.effects.append(Volume(wanted))

    def _now(self, playing: Playing) -> None:
        self.state = replace(self.state, playing=playing)

    def note(self, what: LogEvent, **fields: Any) -> None:
        """A line for the log."""
        self.effects.append(Note(entry(what, self._iso(), **fields)))

    def _iso(self) -> str:
        return written(self.moment.now)


def _begun(past: Past, item: Item, steady: float) -> Past:
    recent = tuple(one for one in past.played if one.at > steady - _A_DAY)
    return replace(past, played=(*recent, Played(item.id, item.language, steady)))
