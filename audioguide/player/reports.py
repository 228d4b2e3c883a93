"""Actions that only answer: where we are, what is said here, what there is."""

from __future__ import annotations

from collections.abc import Mapping

from audioguide.language.base.phrases.player_keys import KEY_GROUPS
from audioguide.player import descriptions, questions
from audioguide.player.book import sentence_at
from audioguide.player.turn import Turn


def where(turn: Turn) -> None:
    """The chapter, or the time in a book of one."""
    state = turn.state
    if len(state.book.chapters) == 1:
        turn.say(turn.phrases.at_time(state.spot.frame / state.book.chapters[0].rate))
    else:
        turn.say(descriptions.chapter(state, state.spot.chapter))


def where_long(turn: Turn) -> None:
    """The chapter, with times, speed and the sleep timer."""
    turn.say(descriptions.whereabouts(turn.state, questions.timer_line(turn.state)))


def sentence_text(turn: Turn) -> None:
    """The sentence as text."""
    chapter = turn.state.book.chapters[turn.state.spot.chapter]
    index = sentence_at(chapter, turn.state.spot.frame)
    turn.say((chapter.sentences[index].text if index is not None else "") or turn.phrases.no_text)


def define(turn: Turn) -> None:
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
        turn.say(turn.phrases.meaning(meaning.term, meaning.plain))
    if not whole:
        turn.say(turn.phrases.no_term)


def help_(turn: Turn, groups: Mapping[str, str]) -> None:
    """One group of keys; the next one, where the last thing asked was this. groups: action -> its group."""
    number = turn.state.helped % len(KEY_GROUPS)
    for line in descriptions.help_lines(turn.state.options.keymap, turn.phrases, groups, KEY_GROUPS[number]):
        turn.say(line)
    following = KEY_GROUPS[(number + 1) % len(KEY_GROUPS)]
    turn.say(turn.phrases.help_more(turn.key_name("help"), following))
    turn.set(helped=turn.state.helped + 1)


def whole_help(turn: Turn, groups: Mapping[str, str]) -> None:
    """All groups."""
    for group in KEY_GROUPS:
        for line in descriptions.help_lines(turn.state.options.keymap, turn.phrases, groups, group):
            turn.say(line)
