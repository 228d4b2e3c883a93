"""What each key does: one function an action, found by its name in the key map."""

from __future__ import annotations

import re
from collections.abc import Callable

from audioguide.player import answers, moves, wording
from audioguide.player.book import Spot, sentence_at
from audioguide.player.keymap import help_lines
from audioguide.player.state import FASTEST, LOUDEST, SLOWEST, Question
from audioguide.player.turn import Turn

SLOWLY = 0.7
"""Times the listener's own speed."""
_QUIETER = 5
"""Percent a step."""


def do(turn: Turn, action: str, argument: str = "") -> None:
    """Do what an action is for. `argument` answers the question it would put."""
    if action in _QUESTIONS:
        if argument:
            turn.set(asked_at=turn.state.spot)
            answers.take(turn, _QUESTIONS[action], argument)
        else:
            answers.put(turn, _QUESTIONS[action])
    elif argument and action in _SPEEDS:
        _set_speed(turn, argument)
    else:
        _ACTIONS[action](turn)


def _play_pause(turn: Turn) -> None:
    state = turn.state
    if state.finished:
        turn.go(Spot(0, 0))
        turn.set(paused=False)
        turn.say("From the start.")
        return
    turn.set(paused=not state.paused)
    turn.say("Paused." if turn.state.paused else "Playing.")
    if not turn.state.paused and turn.before_notice():
        turn.arrived()


def _step(turn: Turn, level: moves.Level, forward: bool) -> None:
    state = turn.state
    to = moves.by_level(state.book, state.spot, level, forward, state.skipping)
    if to is None:
        _at_edge(turn, level, forward)
        return
    turn.go(to)
    _tell_step(turn, level, forward, state.spot.chapter)


def _at_edge(turn: Turn, level: moves.Level, forward: bool) -> None:
    state = turn.state
    chapter = state.book.chapters[state.spot.chapter]
    if forward and level == "chapter" and chapter.notice and not state.finished:
        # The notice said that this key skips it, also where nothing follows.
        turn.go(Spot(state.spot.chapter, chapter.frames))
        turn.set(finished=True)
        turn.say("Skipped. This was the last chapter.")
    else:
        turn.edge(_edge_line(turn, level, forward))


def _edge_line(turn: Turn, level: moves.Level, forward: bool) -> str:
    if level == "chapter" and len(turn.state.book.chapters) > 1:
        return "This is the last chapter." if forward else "This is the first chapter."
    return "This is the end." if forward else "This is the start."


def _tell_step(turn: Turn, level: moves.Level, forward: bool, before: int) -> None:
    state = turn.state
    chapter = state.book.chapters[state.spot.chapter]
    if level == "chapter" or (state.spot.chapter != before and chapter.sentences):
        turn.arrived()
    elif level == "10 seconds" or not chapter.sentences:
        turn.say(f"10 seconds {'forward' if forward else 'back'}.")
    elif level == "paragraph":
        turn.say(wording.paragraph_line(state.book, state.spot))
    else:
        turn.say(wording.sentence_line(state.book, state.spot))


def _at_level(turn: Turn, forward: bool) -> None:
    _step(turn, moves.LEVELS[turn.state.level], forward)


def _change_level(turn: Turn, by: int) -> None:
    level = turn.state.level + by
    if 0 <= level < len(moves.LEVELS):
        turn.set(level=level)
        turn.say(f"Level: {moves.LEVELS[level]}.")
    else:
        turn.edge(f"Level: {moves.LEVELS[turn.state.level]}. There is none {'finer' if by > 0 else 'coarser'}.")


def _repeat(turn: Turn) -> None:
    if _to_start_of_sentence(turn):
        turn.say("Again.")


def _repeat_slowly(turn: Turn) -> None:
    if _to_start_of_sentence(turn):
        chapter = turn.state.book.chapters[turn.state.spot.chapter]
        index = sentence_at(chapter, turn.state.spot.frame)
        end = turn.state.spot.frame + 10 * chapter.rate if index is None else chapter.sentences[index].end
        turn.set(slow_until=end)
        turn.say("Again, slowly.")


def _to_start_of_sentence(turn: Turn) -> bool:
    """Where there are no sentences, 10 seconds back."""
    state = turn.state
    chapter = state.book.chapters[state.spot.chapter]
    index = sentence_at(chapter, state.spot.frame)
    if index is not None:
        turn.go(Spot(state.spot.chapter, chapter.sentences[index].start))
    else:
        turn.go(moves.by_seconds(state.book, state.spot, -moves.STEP_SECONDS) or state.spot)
    turn.set(paused=False)
    return True


def _where(turn: Turn) -> None:
    state = turn.state
    if len(state.book.chapters) == 1:
        turn.say(f"{wording.time_in_words(state.spot.frame / state.book.chapters[0].rate)}.")
    else:
        turn.say(wording.chapter_line(state.book, state.spot.chapter))


def _where_long(turn: Turn) -> None:
    state = turn.state
    turn.say(wording.where_long(state.book, state.spot, state.speed, state.paused, answers.timer_line(state)))


def _undo(turn: Turn) -> None:
    if not turn.state.past:
        turn.edge("There is nothing to undo.")
        return
    *past, spot = turn.state.past
    turn.go(spot, undoable=False)
    turn.set(past=tuple(past))
    turn.say(f"Back to {wording.where(turn.state.book, spot)}.")


def _sentence_text(turn: Turn) -> None:
    chapter = turn.state.book.chapters[turn.state.spot.chapter]
    index = sentence_at(chapter, turn.state.spot.frame)
    turn.say("There is no text here." if index is None else chapter.sentences[index].text)


def _define(turn: Turn) -> None:
    """Terms the sentence defines or uses, as the glossary explains them, and their letters."""
    state = turn.state
    chapter = state.book.chapters[state.spot.chapter]
    index = sentence_at(chapter, state.spot.frame)
    cue = None if index is None else chapter.sentences[index]
    # A plural is the term too: "lymph nodes" holds "lymph node".
    found = [m for m in state.book.glossary if cue and (m.term in cue.terms or m.term.lower() in cue.text.lower())]
    # "ductal" is no entry of its own where "ductal carcinoma" stands.
    whole = [m for m in found if not any(m.term != o.term and m.term.lower() in o.term.lower() for o in found)]
    for meaning in whole:
        turn.say(f"{meaning.term}: {wording.closed(meaning.plain)} Spelled: {wording.spelled(meaning.term)}")
    if not whole:
        turn.say("No word of this sentence is in the glossary.")


def _change_speed(turn: Turn, by: float | None) -> None:
    speed = 1.0 if by is None else round(turn.state.speed + by, 1)
    if SLOWEST <= speed <= FASTEST:
        turn.set(speed=speed)
        turn.say(wording.speed_line(speed))
    else:
        turn.edge(f"{wording.speed_line(turn.state.speed)} That is the {'fastest' if speed > 1 else 'slowest'}.")


def _set_speed(turn: Turn, argument: str) -> None:
    """A speed in so many words, as a line or a program gives it."""
    found = re.fullmatch(r"[0-9](\.[0-9]{1,2})?", argument)
    if found and SLOWEST <= float(argument) <= FASTEST:
        turn.set(speed=float(argument))
        turn.say(wording.speed_line(float(argument)))
    else:
        turn.edge(f"That is no speed. Write a number from {SLOWEST} to {FASTEST:g}.")


def _change_volume(turn: Turn, by: int) -> None:
    volume = turn.state.volume + by
    if 0 <= volume <= LOUDEST:
        turn.set(volume=volume)
        turn.say(f"Volume {volume} percent.")
    else:
        turn.edge(f"Volume {turn.state.volume} percent. That is the {'loudest' if by > 0 else 'quietest'}.")


def _skip_signposts(turn: Turn) -> None:
    turn.set(skipping=not turn.state.skipping)
    turn.say("Signposts are skipped." if turn.state.skipping else "Signposts are played.")


def _describe_keys(turn: Turn) -> None:
    turn.set(describing=True)
    key = turn.state.options.keymap.key_of("describe_keys")
    turn.say(f"Key describer on. Keys say what they do; {key} again ends it.")


def _contents(turn: Turn) -> None:
    for number in range(len(turn.state.book.chapters)):
        turn.say(wording.length_line(turn.state.book, number))
    answers.put(turn, "go_to")


def _help_(turn: Turn) -> None:
    for line in help_lines(turn.state.options.keymap):
        turn.say(line)


def _quit_(turn: Turn) -> None:
    state = turn.state
    turn.say("Stopped at the end." if state.finished else f"Stopped at {wording.where(state.book, state.spot)}.")
    turn.set(left=True)


_QUESTIONS: dict[str, Question] = {
    "go_to": "go_to",
    "search": "search",
    "bookmark": "note",
    "bookmarks": "bookmarks",
    "timer": "timer",
}
_SPEEDS = ("faster", "slower", "normal_speed")
_ACTIONS: dict[str, Callable[[Turn], None]] = {
    "play_pause": _play_pause,
    "next_sentence": lambda turn: _step(turn, "sentence", True),
    "previous_sentence": lambda turn: _step(turn, "sentence", False),
    "next_chapter": lambda turn: _step(turn, "chapter", True),
    "previous_chapter": lambda turn: _step(turn, "chapter", False),
    "back": lambda turn: _step(turn, "10 seconds", False),
    "forward": lambda turn: _step(turn, "10 seconds", True),
    "repeat": _repeat,
    "repeat_slowly": _repeat_slowly,
    "next_at_level": lambda turn: _at_level(turn, True),
    "previous_at_level": lambda turn: _at_level(turn, False),
    "level_finer": lambda turn: _change_level(turn, 1),
    "level_coarser": lambda turn: _change_level(turn, -1),
    "where": _where,
    "where_long": _where_long,
    "contents": _contents,
    "next_hit": lambda turn: answers.to_hit(turn, True),
    "previous_hit": lambda turn: answers.to_hit(turn, False),
    "undo": _undo,
    "sentence_text": _sentence_text,
    "define": _define,
    "faster": lambda turn: _change_speed(turn, 0.1),
    "slower": lambda turn: _change_speed(turn, -0.1),
    "normal_speed": lambda turn: _change_speed(turn, None),
    "louder": lambda turn: _change_volume(turn, _QUIETER),
    "quieter": lambda turn: _change_volume(turn, -_QUIETER),
    "skip_signposts": _skip_signposts,
    "describe_keys": _describe_keys,
    "help": _help_,
    "quit": _quit_,
}
