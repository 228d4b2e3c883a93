"""Actions that lead through a book: steps of any size, repetition, undo."""

from __future__ import annotations

from audioguide.language.base.phrases.player import StepLevel
from audioguide.player import descriptions, steps
from audioguide.player.book import Spot, sentence_at
from audioguide.player.turn import Turn
from audioguide.player.typed_places import seconds_typed


def step(turn: Turn, level: StepLevel, forward: bool) -> None:
    """One step, and where it has led."""
    state = turn.state
    to = steps.by_level(state.book, state.spot, level, forward, state.skipping, state.options.jump)
    if to is None:
        _at_edge(turn, level, forward)
        return
    turn.go(to)
    _tell_step(turn, level, forward, state.spot.chapter)


def _at_edge(turn: Turn, level: StepLevel, forward: bool) -> None:
    state = turn.state
    chapter = state.book.chapters[state.spot.chapter]
    if forward and level == "chapter" and chapter.notice and not state.finished:
        # The notice said that this key skips it, also where nothing follows.
        turn.go(Spot(state.spot.chapter, chapter.frames))
        turn.set(finished=True)
        turn.say(turn.phrases.skipped_last)
    else:
        turn.edge(_edge_line(turn, level, forward))


def _edge_line(turn: Turn, level: StepLevel, forward: bool) -> str:
    phrases = turn.phrases
    if _by_name(level) and len(turn.state.book.chapters) > 1:
        return phrases.last_chapter if forward else phrases.first_chapter
    return phrases.end if forward else phrases.start


def _by_name(level: StepLevel) -> bool:
    """Whether a step at this level leads to the start of a chapter, which is named."""
    return level == "chapter" or level.startswith("heading")


def _tell_step(turn: Turn, level: StepLevel, forward: bool, before: int) -> None:
    state = turn.state
    chapter = state.book.chapters[state.spot.chapter]
    jump = steps.jump_of(level, state.options.jump)
    if _by_name(level) or (state.spot.chapter != before and chapter.sentences):
        turn.arrived()
    elif jump or not chapter.sentences:
        turn.say(turn.phrases.step(jump or state.options.jump, forward))
    elif level == "paragraph":
        turn.say(descriptions.paragraph(state))
    else:
        turn.say(descriptions.sentence(state))


def step_at_level(turn: Turn, forward: bool) -> None:
    """One step at the level that was chosen."""
    step(turn, turn.state.level, forward)


def change_level(turn: Turn, by: int) -> None:
    """Choose a finer (1) or coarser (-1) level."""
    state = turn.state
    there = steps.levels(state.book, state.options.jump)
    number = there.index(state.level) + by
    if 0 <= number < len(there):
        turn.set(level=there[number])
        turn.say(turn.phrases.level(there[number], steps.jump_of(there[number], state.options.jump)))
    else:
        size = steps.jump_of(state.level, state.options.jump)
        turn.edge(turn.phrases.level_limit(state.level, size, finer=by > 0))


def jump_by(turn: Turn, text: str, forward: bool) -> None:
    """A jump of the length that was written behind its key."""
    state = turn.state
    seconds = seconds_typed(text, turn.phrases)
    if not seconds:
        turn.edge(turn.phrases.wrong_jump())
        return
    to = steps.by_seconds(state.book, state.spot, seconds if forward else -seconds)
    if to is None:
        _at_edge(turn, "seconds", forward)
        return
    turn.go(to)
    if to.chapter != state.spot.chapter:
        turn.arrived()
    else:
        turn.say(turn.phrases.step(round(seconds), forward))


def repeat(turn: Turn) -> None:
    """Back to the start of the sentence."""
    _to_start_of_sentence(turn)
    turn.say(turn.phrases.again)


def repeat_slowly(turn: Turn) -> None:
    """Back to the start of the sentence, which is played slowly to its end."""
    _to_start_of_sentence(turn)
    chapter = turn.state.book.chapters[turn.state.spot.chapter]
    index = sentence_at(chapter, turn.state.spot.frame)
    end = (
        turn.state.spot.frame + turn.state.options.jump * chapter.rate
        if index is None
        else chapter.sentences[index].end
    )
    turn.set(slow_until=end)
    turn.say(turn.phrases.again_slowly)


def _to_start_of_sentence(turn: Turn) -> None:
    """Where there are no sentences, 10 seconds back."""
    state = turn.state
    chapter = state.book.chapters[state.spot.chapter]
    index = sentence_at(chapter, state.spot.frame)
    if index is not None:
        turn.go(Spot(state.spot.chapter, chapter.sentences[index].start))
    else:
        turn.go(steps.by_seconds(state.book, state.spot, -turn.state.options.jump) or state.spot)
    turn.set(paused=False)


def undo(turn: Turn) -> None:
    """Back to where the last jump was made from."""
    if not turn.state.past:
        turn.edge(turn.phrases.nothing_to_undo)
        return
    *past, spot = turn.state.past
    turn.go(spot, undoable=False)
    turn.set(past=tuple(past))
    turn.say(turn.phrases.back_to(descriptions.place(turn.state.book, spot)))
