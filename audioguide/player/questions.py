"""Questions that need a line of text: where to go, what to seek, a note, a bookmark, how long to play."""

from __future__ import annotations

import re
from dataclasses import replace

from audioguide.player import descriptions
from audioguide.player.search import search
from audioguide.player.state import Bookmark, PlayerState, Question, Remember, mark_of, spot_of
from audioguide.player.turn import MARKED, Turn
from audioguide.player.typed_places import place_typed

_LONGEST = 24 * 60
"""Minutes a sleep timer may be set to."""
_MOST_NOTE = 200
"""Characters of a note; more is a text that was pasted by mistake."""


def put(turn: Turn, question: Question) -> None:
    """Put the question, or answer at once where there is nothing to ask."""
    state = turn.state
    if question == "bookmarks":
        if not state.bookmarks:
            turn.say(turn.phrases.no_bookmark_yet(turn.key_name("bookmark")))
            return
        for number, mark in enumerate(state.bookmarks, 1):
            turn.say(_bookmark_line(state, number, mark))
    turn.ask(question, _prompt(state, question))


def answered_at_once(turn: Turn, question: Question, text: str) -> None:
    """Take an answer that came with the key."""
    turn.set(asked_at=turn.state.spot)
    take(turn, question, text)


def take(turn: Turn, question: Question, text: str | None) -> None:
    """Take an answer; None or nothing leaves all as it was, save that a bookmark then has no note."""
    turn.set(question=None, typed="")
    text = " ".join((text or "").split())
    if not text and question not in ("note", "search", "listener"):
        turn.say(turn.phrases.stayed)
    elif question == "go_to":
        _go_to(turn, text)
    elif question == "listener":
        _hear(turn, text)
    elif question == "search":
        search(turn, text)
    elif question == "note":
        _bookmark(turn, text[:_MOST_NOTE])
    elif question == "bookmarks":
        _use_bookmark(turn, text)
    else:
        _set_timer(turn, text)


def _prompt(state: PlayerState, question: Question) -> str:
    phrases = state.phrases
    if question == "go_to":
        return phrases.ask_place
    if question == "listener":
        return phrases.ask_listener
    if question == "search":
        return phrases.ask_search(state.query)
    if question == "note":
        return phrases.ask_note
    if question == "bookmarks":
        return phrases.ask_bookmark
    return phrases.ask_timer(timer_line(state) or phrases.timer_off)


def _go_to(turn: Turn, text: str) -> None:
    to = place_typed(turn.state, text)
    if isinstance(to, str):
        turn.edge(to)
        return
    turn.go(to)
    if to.frame == 0:
        turn.arrived()
    else:
        turn.say(turn.phrases.now_at(descriptions.place(turn.state.book, turn.state.spot)))


def _hear(turn: Turn, text: str) -> None:
    """Whether a screen reader is about. What is neither yes nor no is asked again; nothing at all means yes, today."""
    phrases, answer = turn.phrases, text.lower()
    if answer and answer not in (*phrases.yes_words, *phrases.no_words):
        put(turn, "listener")
        return
    there = answer not in phrases.no_words
    turn.set(options=replace(turn.state.options, answers="pause" if there else "over"))
    if answer:
        turn.effects.append(Remember(there))
    turn.say(phrases.answers_waited_for if there else phrases.answers_not_waited_for)


def _bookmark(turn: Turn, note: str) -> None:
    state = turn.state
    spot = state.asked_at or state.spot
    turn.set(bookmarks=(*state.bookmarks, mark_of(state.book, spot, note)))
    turn.tone(MARKED)
    turn.say(turn.phrases.bookmark_set(len(turn.state.bookmarks), descriptions.place(state.book, spot)))


def _bookmark_line(state: PlayerState, number: int, mark: Bookmark) -> str:
    spot = spot_of(state.book, mark)
    place = None if spot is None else descriptions.place(state.book, spot)
    return state.phrases.bookmark_line(number, place, mark.note)


def _use_bookmark(turn: Turn, text: str) -> None:
    state, phrases = turn.state, turn.phrases
    found = re.fullmatch(r"(\D*?)\s*(\d{1,6})", text.lower(), re.ASCII)
    known = found and found[1] in ("", *phrases.delete_words) and 1 <= int(found[2]) <= len(state.bookmarks)
    if not found or not known:
        last = len(state.bookmarks)
        turn.edge(phrases.wrong_bookmark(text, last) if last else phrases.no_bookmark)
        return
    number = int(found[2])
    mark = state.bookmarks[number - 1]
    if found[1]:
        turn.set(bookmarks=(*state.bookmarks[: number - 1], *state.bookmarks[number:]))
        turn.say(phrases.bookmark_deleted(number))
        return
    spot = spot_of(state.book, mark)
    if spot is None:
        turn.edge(phrases.bookmark_elsewhere(number))
        return
    turn.go(spot)
    turn.say(_bookmark_line(state, number, mark))


def _set_timer(turn: Turn, text: str) -> None:
    phrases = turn.phrases
    if text.lower() in phrases.end_words:
        turn.set(timer=None, timer_at_end=True)
    elif text.isascii() and text.isdigit() and int(text[:9]) <= _LONGEST:
        turn.set(timer=60.0 * int(text) or None, timer_at_end=False)
    else:
        turn.edge(phrases.wrong_timer(_LONGEST))
        return
    turn.say(timer_line(turn.state) or phrases.timer_off)


def timer_line(state: PlayerState) -> str:
    """ "Sleep timer: 20 minutes." Empty when it is off."""
    if state.timer_at_end:
        return state.phrases.timer_at_end
    return "" if state.timer is None else state.phrases.timer(state.timer + 0.999)
