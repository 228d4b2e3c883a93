"""Actions that only answer: where we are, what is said here, what there is."""

from __future__ import annotations

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


def contents(turn: Turn) -> None:
    """Every chapter, then the question where to go."""
    for chapter in turn.state.book.chapters:
        line = turn.phrases.contents_line(
            chapter.number, chapter.title, chapter.seconds, chapter.notice, chapter.optional
        )
        turn.say(line)
    questions.put(turn, "go_to")


def sentence_text(turn: Turn) -> None:
    """The sentence as text."""
    chapter = turn.state.book.chapters[turn.state.spot.chapter]
    index = sentence_at(chapter, turn.state.spot.frame)
    turn.say(turn.phrases.no_text if index is None else chapter.sentences[index].text)


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


def help_(turn: Turn) -> None:
    """Each action that has a key, in the order in which a listener needs them."""
    for line in descriptions.help_lines(turn.state.options.keymap, turn.phrases):
        turn.say(line)
