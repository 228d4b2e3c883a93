"""Questions that need a line of text: where to go, what to seek, a note, a bookmark, how long to play."""

from __future__ import annotations

import re

from audioguide.player import moves, wording
from audioguide.player.book import Book, Spot, sentence_at
from audioguide.player.state import PlayerState, Question, mark_of, spot_of
from audioguide.player.turn import MARKED, Turn

_UNITS = {"h": 3600, "m": 60, "s": 1}
_LONGEST = 24 * 60
"""Minutes a sleep timer may be set to."""
_MOST_NOTE = 200
"""Characters of a note; more is a text that was pasted by mistake."""


def put(turn: Turn, question: Question) -> None:
    """Put the question, or answer at once where there is nothing to ask."""
    state = turn.state
    if question == "bookmarks":
        if not state.bookmarks:
            turn.say(f"There is no bookmark. {state.options.keymap.key_of('bookmark')} sets one.")
            return
        for number, mark in enumerate(state.bookmarks, 1):
            turn.say(_bookmark_line(state.book, number, spot_of(state.book, mark), mark.note))
    turn.ask(question, _prompt(state, question))


def take(turn: Turn, question: Question, text: str | None) -> None:
    """Take an answer; None or nothing leaves all as it was, save that a bookmark then has no note."""
    turn.set(question=None, typed="")
    text = " ".join((text or "").split())
    if not text and question not in ("note", "search"):
        turn.say("Stayed.")
    elif question == "go_to":
        _go_to(turn, text)
    elif question == "search":
        _search(turn, text)
    elif question == "note":
        _bookmark(turn, text[:_MOST_NOTE])
    elif question == "bookmarks":
        _use_bookmark(turn, text)
    else:
        _set_timer(turn, text)


def _prompt(state: PlayerState, question: Question) -> str:
    if question == "go_to":
        return "Chapter number, or a time such as 12:30, or Enter to stay: "
    if question == "search":
        again = f", or Enter for {state.query} again" if state.query else ""
        return f"Search for{again}: "
    if question == "note":
        return "Note, or Enter for none: "
    if question == "bookmarks":
        return "Number to go to, d and number to delete, or Enter to stay: "
    return f"{timer_line(state) or 'Sleep timer off.'} Minutes, e for the end of the chapter, 0 for off: "


def _go_to(turn: Turn, text: str) -> None:
    book = turn.state.book
    if text.isdecimal():
        number = next((n for n, chapter in enumerate(book.chapters) if chapter.number == int(text[:9])), None)
        if number is None:
            turn.edge(f"There is no chapter {int(text[:9])}. {_which_there_are(book)}")
            return
        turn.go(Spot(number, 0))
        turn.arrived()
        return
    seconds = _seconds(text, book.before(len(book.chapters)))
    if seconds is None:
        turn.edge("That is no place. Write a chapter number, a time such as 12:30, or 50 percent.")
    elif seconds > book.before(len(book.chapters)):
        turn.edge(f"That is past the end: {wording.time_in_words(book.before(len(book.chapters)))} in all.")
    else:
        turn.go(moves.to_time(book, seconds))
        turn.say(f"Now at {wording.where(book, turn.state.spot)}.")


def _which_there_are(book: Book) -> str:
    numbers = [chapter.number for chapter in book.chapters]
    if numbers == list(range(1, len(numbers) + 1)):
        return f"The last is {numbers[-1]}."
    return f"There are {', '.join(str(number) for number in numbers)}."


def _seconds(text: str, whole: float) -> float | None:
    """A time of the book from "12:30", "1:02:30", "5 minutes 10 seconds", "50 percent"; None for anything else."""
    if re.fullmatch(r"\d{1,4}(:[0-5]?\d){1,2}", text, re.ASCII):
        seconds = 0
        for part in text.split(":"):
            seconds = 60 * seconds + int(part)
        return float(seconds)
    if found := re.fullmatch(r"(\d{1,3})\s*(%|percent|per cent)", text, re.ASCII | re.IGNORECASE):
        return whole * int(found[1]) / 100 if int(found[1]) <= 100 else whole + 1
    parts = re.findall(r"(\d{1,5})\s*([hms])[a-z]*", text.lower(), re.ASCII)
    if parts and re.fullmatch(r"(\d{1,5}\s*[hms][a-z]*[\s,]*)+", text.lower(), re.ASCII):
        return float(sum(int(number) * _UNITS[unit] for number, unit in parts))
    return None


def hits(book: Book, query: str) -> list[Spot]:
    """Every sentence, and every chapter by its title, that holds the words; where each begins, in order."""
    words = " ".join(query.casefold().split())
    found = []
    for number, chapter in enumerate(book.chapters):
        if words in chapter.title.casefold():
            found.append(Spot(number, 0))
        found += [Spot(number, cue.start) for cue in chapter.sentences if words in cue.text.casefold()]
    return list(dict.fromkeys(found))


def _search(turn: Turn, text: str) -> None:
    query = text or turn.state.query
    if not query:
        turn.say("Stayed.")
        return
    turn.set(query=query)
    found = hits(turn.state.book, query)
    if not found:
        turn.edge(f"Not found: {query}.")
        return
    to_hit(turn, True, wording.counted(len(found), "place") + ". ")


def to_hit(turn: Turn, forward: bool, before: str = "") -> None:
    """The next or previous place that was found, round the end of the book."""
    state = turn.state
    found = hits(state.book, state.query) if state.query else []
    if not found:
        turn.edge("Search for something first." if not state.query else f"Not found: {state.query}.")
        return
    chapter = state.book.chapters[state.spot.chapter]
    index = sentence_at(chapter, state.spot.frame)
    here = state.spot.frame if index is None else min(state.spot.frame, chapter.sentences[index].start)
    at = (state.spot.chapter, here)
    later = [spot for spot in found if (spot.chapter, spot.frame) > at]
    earlier = [spot for spot in found if (spot.chapter, spot.frame) < at]
    to = (later or found)[0] if forward else (earlier or found)[-1]
    turned = "" if (later if forward else earlier) else "Round the end. " if forward else "Round the start. "
    turn.go(to)
    turn.say(f"{before}{turned}{found.index(to) + 1} of {len(found)}: {wording.where(state.book, to)}.")


def _bookmark(turn: Turn, note: str) -> None:
    state = turn.state
    spot = state.asked_at or state.spot
    turn.set(bookmarks=(*state.bookmarks, mark_of(state.book, spot, note)))
    turn.tone(MARKED)
    turn.say(f"Bookmark {len(turn.state.bookmarks)} at {wording.where(state.book, spot)}.")


def _bookmark_line(book: Book, number: int, spot: Spot | None, note: str) -> str:
    place = "its chapter is not here" if spot is None else wording.where(book, spot)
    return wording.closed(f"{number}: {place}, {note}" if note else f"{number}: {place}")


def _use_bookmark(turn: Turn, text: str) -> None:
    state = turn.state
    found = re.fullmatch(r"(d|delete)?\s*(\d{1,6})", text.lower(), re.ASCII)
    if not found or not 1 <= int(found[2]) <= len(state.bookmarks):
        turn.edge(f"There is no bookmark {text}. The last is {len(state.bookmarks)}." if state.bookmarks else _NONE)
        return
    number = int(found[2])
    if found[1]:
        turn.set(bookmarks=(*state.bookmarks[: number - 1], *state.bookmarks[number:]))
        turn.say(f"Bookmark {number} deleted.")
        return
    spot = spot_of(state.book, state.bookmarks[number - 1])
    if spot is None:
        turn.edge(f"The chapter of bookmark {number} is not here.")
        return
    turn.go(spot)
    turn.say(_bookmark_line(state.book, number, spot, state.bookmarks[number - 1].note))


_NONE = "There is no bookmark."


def _set_timer(turn: Turn, text: str) -> None:
    if text.lower() in ("e", "end"):
        turn.set(timer=None, timer_at_end=True)
    elif text.isascii() and text.isdigit() and int(text[:9]) <= _LONGEST:
        turn.set(timer=60.0 * int(text) or None, timer_at_end=False)
    else:
        turn.edge(f"That is no time for the sleep timer. Write minutes, at most {_LONGEST}, or e.")
        return
    turn.say(timer_line(turn.state) or "Sleep timer off.")


def timer_line(state: PlayerState) -> str:
    """ "Sleep timer: 20 minutes." Empty when it is off."""
    if state.timer_at_end:
        return "Sleep timer: end of this chapter."
    return "" if state.timer is None else f"Sleep timer: {wording.time_in_words(state.timer + 0.999)}."
