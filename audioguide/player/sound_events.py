"""What the session does when sound has been heard, has ended, or has gone."""

from __future__ import annotations

from typing import Literal

from audioguide.audio.playback.messages import At, Back, Ended, Failed, Lost, NoDevice, Refused
from audioguide.player import steps
from audioguide.player.book import Spot, inside, sentence_at
from audioguide.player.state import PlayerState, Say, held
from audioguide.player.turn import TIMER, Turn


def take(turn: Turn, event: At | Ended | Refused | Lost | Back | NoDevice | Failed) -> None:
    """Follow an event of the sound; one about what played before the last jump says nothing any more."""
    state = turn.state
    if isinstance(event, At | Ended | Refused) and event.token != state.token:
        return
    match event:
        case At(_, frame):
            _follow_sound(turn, frame)
        case Ended(_, frame):
            _ended(turn, frame)
        case Refused(_, reason):
            turn.say(reason)
            turn.set(refused=state.refused + 1)
            if state.refused + 1 >= len(state.book.chapters) or not _into(turn, state.spot.chapter, tells="always"):
                turn.say(turn.phrases.nothing_left)
                turn.set(left=True, failed=True)
        case Lost():
            turn.say(turn.phrases.device_lost)
        case Back():
            turn.say(turn.phrases.device_back)
        case NoDevice(reason, devices):
            turn.fail(turn.phrases.no_device(reason, devices))
        case Failed(reason):
            turn.fail(turn.phrases.playback_failed(reason))


def _follow_sound(turn: Turn, file_frame: int) -> None:
    before = turn.state.spot.chapter
    state = _flowed(turn, file_frame)
    if state.timer_at_end and state.spot.chapter != before:
        turn.go(Spot(before + 1, 0), undoable=False)
        _sleep(turn)
        return
    chapter = state.book.chapters[state.spot.chapter]
    spot = inside(state.book, Spot(state.spot.chapter, file_frame - chapter.offset))
    resumed = state.resumed if state.resumed is not None and spot.frame < state.resumed.frame else None
    turn.set(spot=spot, refused=0, resumed=resumed)
    if state.slow_until is not None and spot.frame >= state.slow_until:
        turn.set(slow_until=None)
    to = steps.past_signposts(state.book, spot) if state.skipping and not held(state) else None
    if to is not None and (to.frame < chapter.frames or not _into(turn, state.spot.chapter)):
        turn.go(to, undoable=False)
    _follow(turn)


def _flowed(turn: Turn, file_frame: int) -> PlayerState:
    """The state in the chapter that `file_frame` lies in, where a file has gone on into it by itself."""
    book, number = turn.state.book, turn.state.spot.chapter
    while file_frame >= book.chapters[number].offset + book.chapters[number].frames and steps.flows_on(book, number):
        number += 1
    if number != turn.state.spot.chapter:
        turn.set(spot=Spot(number, 0), slow_until=None, resumed=None)
    return turn.state


def _sleep(turn: Turn) -> None:
    turn.set(paused=True, timer_at_end=False)
    turn.tone(TIMER)
    turn.say(turn.phrases.timer_ended)


def _follow(turn: Turn) -> None:
    """Print the sentence that has just begun, for braille."""
    state = turn.state
    if not state.options.follow:
        return
    chapter = state.book.chapters[state.spot.chapter]
    index = sentence_at(chapter, state.spot.frame)
    if index is None:
        return
    cue = chapter.sentences[index]
    if cue.start <= state.spot.frame and cue.id != state.followed:
        turn.set(followed=cue.id)
        turn.effects.append(Say(cue.text, answer=False))


def _ended(turn: Turn, file_frame: int) -> None:
    if turn.state.finished:
        return
    state = _flowed(turn, file_frame - 1)
    chapter, number = state.book.chapters[state.spot.chapter], state.spot.chapter
    end = file_frame - chapter.offset
    if end < chapter.frames - chapter.rate:
        turn.say(turn.phrases.ends_early(_name(chapter.path), max(0, file_frame) / chapter.rate))
        # What should follow in the file is not there either.
        while number + 1 < len(state.book.chapters) and state.book.chapters[number + 1].path == chapter.path:
            number += 1
    # A notice is told when it matters: to a listener who is awake again, and goes on.
    if _into(turn, number, tells="never" if state.timer_at_end else "notice"):
        if state.timer_at_end:
            _sleep(turn)
        return
    turn.set(spot=Spot(state.spot.chapter, chapter.frames), finished=True, timer=None, timer_at_end=False)
    more = [c for c in state.book.chapters[number + 1 :] if c.optional]
    turn.say(" ".join([turn.phrases.the_end, *(turn.phrases.optional_chapter(c.number) for c in more[:1])]))
    if state.deaf:
        turn.set(left=True)


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _into(turn: Turn, chapter: int, tells: Literal["never", "notice", "always"] = "notice") -> bool:
    """Go on into the chapter that follows by itself; False where none does. It is named as `tells` says."""
    following = steps.after_end(turn.state.book, chapter)
    if following is None:
        return False
    turn.go(Spot(following, 0), undoable=False)
    if tells == "always" or (tells == "notice" and turn.state.book.chapters[following].notice):
        turn.arrived()
    return True
