"""The player as a pure state machine: a state and what happens, in; the next state and what is wanted, out.

Sound is never ordered by a rule: rules change the state, and the orders follow from what is different afterwards.
"""

from __future__ import annotations

import math
from dataclasses import replace

from audioguide.audio.playback.messages import (
    AsideEnded,
    At,
    Back,
    Ended,
    Failed,
    Hold,
    Lost,
    NoDevice,
    Play,
    Refused,
    Speed,
    Volume,
)
from audioguide.language.base.phrases.player import StepLevel
from audioguide.player import actions, contents, descriptions, questions, sound_events, steps
from audioguide.player.book import Book, Spot, inside
from audioguide.player.key_names import ENTER, SPACE
from audioguide.player.line_mode import of_line
from audioguide.player.state import (
    Answer,
    AnswerSaid,
    Ask,
    Do,
    Keep,
    Key,
    Leave,
    NoMoreInput,
    OpenElsewhere,
    Options,
    Pasted,
    PlayerEffect,
    PlayerEvent,
    PlayerState,
    Question,
    SavedVisit,
    Say,
    TypedLine,
    busy,
    held,
    kept_of,
    spot_of,
)
from audioguide.player.turn import TIMER, WRONG, Turn

RESUME_EARLIER = 5.0
"""Seconds."""
KEEP_EVERY = 2.0
"""Seconds between two writings of the place, so that no more is lost when we are killed."""
DUCKED_DB = -18.0
_BREATH = 0.4
"""Seconds before and after an answer."""
_LONGEST_ANSWER = 30.0
"""Seconds a spoken answer is waited for, where the voice never tells that it has ended; more for many words."""
_SLOWEST_VOICE = 100
"""Words a minute."""
SLOWLY = 0.7
"""Times the listener's own speed, while a sentence is repeated slowly."""
_LONGEST_NAME = 40
"""Characters of what was typed in place of a key, as it is said again."""


def begin(
    book: Book,
    options: Options,
    now: float,
    kept: SavedVisit | None = None,
    start: Spot | None = None,
    speed: float = 0.0,
) -> tuple[PlayerState, list[PlayerEffect]]:
    """The first state: from `start`, else 5 seconds before the kept place, else from the beginning."""
    kept = kept or SavedVisit()
    place = None if kept.finished or kept.place is None else spot_of(book, kept.place)
    spot = start or _earlier(book, place) or Spot(0, 0)
    before = PlayerState(
        book,
        options,
        inside(book, spot),
        now,
        resumed=place if start is None else None,
        token=0,
        speed=speed or kept.speed,
        volume=kept.volume,
        skipping=kept.skipping,
        bookmarks=kept.bookmarks,
    )
    level: StepLevel = "sentence" if "sentence" in steps.levels(book, options.jump) else "seconds"
    before = replace(before, level=level)
    turn = Turn(replace(before, token=1))
    resumed = start is None and turn.state.spot != Spot(0, 0)
    phrases = turn.phrases
    # One chapter is named by its title, which is the book's own as a rule.
    named = book.chapters[0].title == book.title and len(book.chapters) == 1
    goes_on = resumed and not turn.before_notice()
    where = phrases.going_on(descriptions.place(book, turn.state.spot)) if goes_on else turn.arrival()
    title = [] if named else [phrases.sentence(book.title)]
    told = [book.told] if book.told else []
    turn.say(" ".join([*title, *told, where, phrases.for_help(turn.key_name("help"))]))
    if options.asks_listener:
        questions.put(turn, "listener")
    return _settled(replace(before, speed=1.0, volume=100), turn, now, keep=False)


def _earlier(book: Book, place: Spot | None) -> Spot | None:
    if place is None:
        return None
    back = round(RESUME_EARLIER * book.chapters[place.chapter].rate)
    return Spot(place.chapter, max(0, place.frame - back))


def step(before: PlayerState, event: PlayerEvent, now: float) -> tuple[PlayerState, list[PlayerEffect]]:
    """What follows. `now` is in seconds, of a clock that never goes back; one that does counts as standing still."""
    now = max(now, before.clock)
    turn = Turn(before)
    if before.left:
        return before, []
    _pass_time(turn, now)
    match event:
        case TypedLine(text) if turn.state.question is not None:
            questions.take(turn, turn.state.question, text)
        case Key(key) if turn.state.question is not None:
            _typed_ahead(turn, turn.state.question, key)
        case TypedLine(text):
            _line(turn, text)
        case Key() | Do():
            _asked_for(turn, event)
        case Answer(text):
            if turn.state.question is not None:
                questions.take(turn, turn.state.question, turn.state.typed + text if text is not None else None)
        case At() | Ended() | Refused() | Lost() | Back() | NoDevice() | Failed():
            sound_events.take(turn, event)
        case _:
            _around(turn, event)
    return _settled(before, turn, now, keep=not isinstance(event, At))


def _around(turn: Turn, event: PlayerEvent) -> None:
    """What happens around the book: to an answer, to the keys, in another player."""
    match event:
        case AnswerSaid(number) | AsideEnded(number) if number == turn.state.answer:
            turn.set(quiet_until=0.0)
        case Pasted():
            turn.tone(WRONG)
            turn.say(turn.phrases.pasted)
        case OpenElsewhere():
            turn.say(turn.phrases.open_elsewhere)
        case NoMoreInput(leave):
            _end_of_input(turn, leave)


def wakes_at(state: PlayerState) -> float:
    """When a Tick is due though nothing happens; infinity where none is."""
    if state.quiet_until > state.clock:
        return state.quiet_until
    return state.clock + state.timer if state.timer is not None and not held(state) else math.inf


def _decibels(state: PlayerState) -> float:
    # The ear hears about the cube: half way down sounds about half as loud.
    level = 60 * math.log10(state.volume / 100) if state.volume else -96.0
    return level + (DUCKED_DB if busy(state) and state.options.answers == "duck" else 0.0)


def _speed(state: PlayerState) -> float:
    return state.speed if state.slow_until is None else max(0.5, round(state.speed * SLOWLY, 2))


def _pass_time(turn: Turn, now: float) -> None:
    """Listening time goes by only while something is heard."""
    state = turn.state
    gone = 0.0 if held(state) else now - state.clock
    turn.set(clock=now)
    if state.timer is not None:
        left = state.timer - gone
        turn.set(timer=left if left > 0 else None)
        if left <= 0:
            turn.set(paused=True)
            turn.tone(TIMER)
            turn.say(turn.phrases.timer_paused(descriptions.place(state.book, state.spot)))


def _asked_for(turn: Turn, what: Key | Do) -> None:
    if turn.state.quiet_until > turn.state.clock:
        # Whoever types has heard enough. A screen reader falls silent at a key by itself.
        turn.waited = turn.state.quiet_for if turn.state.options.answers == "pause" or turn.state.options.speak else 0.0
        turn.set(quiet_until=0.0)
    if isinstance(what, Do):
        turn.set(listed=None)
        actions.do(turn, what.action, what.argument)
    else:
        _key(turn, what.key, what.argument)


def _line(turn: Turn, text: str) -> None:
    what = of_line(text, turn.state.options.keymap)
    if isinstance(what, Do) and turn.state.describing:
        turn.say(turn.phrases.described(text.strip().lower(), what.action))
    else:
        _asked_for(turn, what)


def _end_of_input(turn: Turn, leave: bool) -> None:
    turn.set(deaf=True, question=None)
    if leave or turn.state.finished:
        actions.do(turn, "quit")


def _typed_ahead(turn: Turn, question: Question, key: str) -> None:
    """Fast fingers begin the answer before the terminal has changed to lines."""
    if key == ENTER:
        questions.take(turn, question, turn.state.typed)
    elif len(key) == 1 or key == SPACE:
        turn.set(typed=turn.state.typed + (" " if key == SPACE else key))


def _key(turn: Turn, key: str, argument: str) -> None:
    action = turn.state.options.keymap.actions.get(key)
    phrases = turn.phrases
    name = phrases.key(key) if key.isprintable() and key else phrases.unnamed_key
    if turn.state.describing:
        if action == "describe_keys":
            turn.set(describing=False)
            turn.say(phrases.describer_off)
        else:
            turn.say(phrases.described(name, action))
    elif turn.state.listed is not None and action != "contents" and contents.takes(turn, key):
        pass
    elif action is None:
        turn.tone(WRONG)
        turn.say(phrases.no_meaning(name[:_LONGEST_NAME], turn.key_name("help")))
    else:
        actions.do(turn, action, argument)


def _settled(before: PlayerState, turn: Turn, now: float, keep: bool) -> tuple[PlayerState, list[PlayerEffect]]:
    """Work out how long the answers take, which orders follow, and whether the place is due to be kept."""
    answers = [effect.line for effect in turn.effects if isinstance(effect, Say) and effect.answer]
    if answers:
        seconds = _seconds_to_say(turn.state.options, answers)
        turn.set(quiet_until=now + seconds, quiet_for=seconds)
    if answers or any(isinstance(effect, Ask) for effect in turn.effects):
        turn.set(answer=turn.state.answer + 1)
    after = turn.state
    effects = list(turn.effects)
    effects += _orders(before, after)
    kept = kept_of(after)
    if after.left or (kept != after.kept and (keep or now - after.kept_at >= KEEP_EVERY)):
        after = replace(after, kept=kept, kept_at=now)
        effects.append(Keep(kept))
    if after.left:
        effects.append(Leave(1 if after.failed else 0))
    return after, effects


def _seconds_to_say(options: Options, lines: list[str]) -> float:
    # A word is six characters, its space included.
    words = sum(len(line) for line in lines) / 6
    if options.speak:
        return _LONGEST_ANSWER + words * 60 / _SLOWEST_VOICE
    return 2 * _BREATH + words * 60 / options.words_a_minute


def _orders(before: PlayerState, after: PlayerState) -> list[PlayerEffect]:
    orders: list[PlayerEffect] = []
    if _speed(after) != _speed(before):
        orders.append(Speed(_speed(after)))
    if _decibels(after) != _decibels(before):
        orders.append(Volume(_decibels(after)))
    if after.token != before.token:
        chapter = after.book.chapters[after.spot.chapter]
        flows = chapter.last_in_file or steps.flows_on(after.book, after.spot.chapter)
        end = None if flows else chapter.offset + chapter.frames
        orders.append(Play(after.token, chapter.path, chapter.offset + after.spot.frame, end, held(after)))
    elif held(after) != held(before):
        orders.append(Hold(held(after)))
    return orders
