"""The contents, as a list that is open until a chapter was chosen: by stepping, or by typing a number or a title."""

from __future__ import annotations

from audioguide.player.book import Spot
from audioguide.player.key_names import ENTER, SPACE
from audioguide.player.turn import Turn
from audioguide.player.typed_places import titles_with

_STEPS = {"down": 1, "right": 1, ".": 1, "up": -1, "left": -1, ",": -1, "page down": 10, "page up": -10}
_EDGES = {"home": 0, "end": -1}
_SHOWN = 3


def open_list(turn: Turn) -> None:
    """Open it at the chapter we are in, or close it."""
    if turn.state.listed is not None:
        close(turn)
        return
    turn.set(listed=turn.state.spot.chapter, listed_typed="")
    enter = turn.phrases.key(ENTER)
    turn.say(f"{turn.phrases.contents_open(len(turn.state.book.chapters), enter)} {entry(turn)}")


def find(turn: Turn, text: str) -> None:
    """Open it at the chapter of this number or title."""
    turn.set(listed=turn.state.spot.chapter, listed_typed="")
    if text.isdecimal():
        _number(turn, text)
        return
    found = titles_with(turn.state.book, text)
    if len(found) == 1:
        turn.set(listed=found[0])
        turn.say(entry(turn))
    elif found:
        chapters = [turn.state.book.chapters[n] for n in found[:_SHOWN]]
        turn.edge(turn.phrases.several_titles(len(found), [f"{c.number}, {c.title}" for c in chapters]))
    else:
        turn.edge(turn.phrases.not_found(text))


def read_out(turn: Turn) -> None:
    """Every chapter."""
    for number in range(len(turn.state.book.chapters)):
        turn.say(_line(turn, number))


def takes(turn: Turn, key: str) -> bool:
    """What a key does in the open list; False where it means what it always does, and the list is closed for it."""
    listed, last = turn.state.listed, len(turn.state.book.chapters) - 1
    if listed is None:
        return False
    if key in _STEPS or key in _EDGES:
        to = last if key == "end" else 0 if key == "home" else listed + _STEPS[key]
        to = min(last, max(0, to))
        turn.set(listed=to, listed_typed="")
        if to == listed and key in _STEPS:
            turn.edge(turn.phrases.last_chapter if to else turn.phrases.first_chapter)
        else:
            turn.say(entry(turn))
    elif key.isdecimal() and key.isascii():
        _number(turn, key)
    elif key in (ENTER, SPACE):
        turn.set(listed=None)
        turn.go(Spot(listed, 0))
        turn.arrived()
    else:
        turn.set(listed=None)
        return False
    return True


def close(turn: Turn) -> None:
    """Nothing was chosen."""
    turn.set(listed=None)
    turn.say(turn.phrases.stayed)


def entry(turn: Turn) -> str:
    """The line of the chapter that is chosen in the list."""
    assert turn.state.listed is not None
    return _line(turn, turn.state.listed)


def _line(turn: Turn, index: int) -> str:
    chapter = turn.state.book.chapters[index]
    return turn.phrases.contents_line(chapter.number, chapter.title, chapter.seconds, chapter.notice, chapter.optional)


def _number(turn: Turn, digits: str) -> None:
    """More digits of a number; where there is no such chapter they begin a new one."""
    numbers = [chapter.number for chapter in turn.state.book.chapters]
    for typed in (turn.state.listed_typed + digits, digits):
        if int(typed[:9]) in numbers:
            turn.set(listed=numbers.index(int(typed[:9])), listed_typed=typed)
            turn.say(entry(turn))
            return
    turn.set(listed_typed="")
    turn.edge(turn.phrases.no_chapter(int(digits[:9]), numbers))
