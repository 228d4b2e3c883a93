"""Places as a listener types them: a number or a title, a time, a share of the book, a jump from here."""

from __future__ import annotations

import re

from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.player import steps
from audioguide.player.book import Book, Spot
from audioguide.player.state import PlayerState

_CLOCK = re.compile(r"\d{1,4}(?::[0-5]?\d){1,2}", re.ASCII)
_WITHIN = 2
"""Letters from which on a text is looked for within words."""
_SHOWN = 3
"""Titles that are named where several hold what was typed."""


def place_typed(state: PlayerState, text: str) -> Spot | str:
    """Where it leads, or a line that says why it leads nowhere. text: without blanks at its ends, not empty."""
    book, phrases = state.book, state.phrases
    number = _chapter_number(text, phrases)
    if number is not None and (found := _chapter(book, number)) is not None:
        return found
    seconds = _from_here(state, text)
    if seconds is None:
        seconds = _time(text, book.before(len(book.chapters)), phrases)
    if seconds is not None:
        whole = book.before(len(book.chapters))
        return phrases.past_end(whole) if seconds > whole else steps.to_time(book, max(0.0, seconds))
    titled = titles_with(book, text)
    if len(titled) == 1:
        return Spot(titled[0], 0)
    if titled:
        first = [f"{book.chapters[n].number}, {book.chapters[n].title}" for n in titled[:_SHOWN]]
        return phrases.several_titles(len(titled), first)
    if number is not None:
        return phrases.no_chapter(number, [chapter.number for chapter in book.chapters])
    return phrases.wrong_place


def titles_with(book: Book, text: str) -> list[int]:
    """Chapters, counted from 0, that are called so; else those whose title begins so; else those it stands in."""
    wanted = " ".join(text.split()).casefold()
    titles = [chapter.title.casefold() for chapter in book.chapters]
    # One letter stands in nearly all, and a figure in longer ones: these must be a word of the title.
    whole_words = len(wanted) < _WITHIN or wanted.isdecimal()
    for fits in (_is, _begins, _holds_words) if whole_words else (_is, _begins, str.__contains__, _holds):
        if found := [n for n, title in enumerate(titles) if fits(title, wanted)]:
            return found
    return []


def _is(title: str, wanted: str) -> bool:
    return title == wanted


def _begins(title: str, wanted: str) -> bool:
    return title.startswith(wanted) and not (wanted.isdecimal() and title[len(wanted) :][:1].isdecimal())


def _holds_words(title: str, wanted: str) -> bool:
    return wanted in re.findall(r"\w+", title)


def _holds(title: str, wanted: str) -> bool:
    return all(word in title for word in wanted.split())


def seconds_typed(text: str, phrases: PlayerPhrases) -> float | None:
    """A length of time: seconds alone, "1:30", "5m", "1.5 hours"; None for anything else."""
    text = text.strip()
    if re.fullmatch(r"\d{1,6}", text, re.ASCII):
        return float(text)
    return _clock(text) if _CLOCK.fullmatch(text) else phrases.length_typed(text)


def _chapter_number(text: str, phrases: PlayerPhrases) -> int | None:
    words = "|".join(re.escape(word) for word in phrases.chapter_words)
    found = re.fullmatch(rf"(?:(?:{words})\s*)?(\d{{1,9}})", text.lower(), re.ASCII)
    return int(found[1]) if found else None


def _chapter(book: Book, number: int) -> Spot | None:
    return next((Spot(n, 0) for n, chapter in enumerate(book.chapters) if chapter.number == number), None)


def _from_here(state: PlayerState, text: str) -> float | None:
    """Seconds of the book that a jump leads to: "+5m", "-30"."""
    sign = {"+": 1, "-": -1, "\u2212": -1}.get(text[0])
    by = seconds_typed(text[1:], state.phrases) if sign else None
    if sign is None or by is None:
        return None
    spot = state.spot
    return max(0.0, state.book.before(spot.chapter) + spot.frame / state.book.chapters[spot.chapter].rate + sign * by)


def _time(text: str, whole: float, phrases: PlayerPhrases) -> float | None:
    """Seconds of the book from "12:30", "5 minutes 10 seconds", "50 percent", "half"; None for anything else."""
    if _CLOCK.fullmatch(text):
        return _clock(text)
    found = re.fullmatch(r"(\d{1,3})\s*(\D+)", text, re.ASCII)
    if found and found[2].lower() in phrases.percent_words:
        return whole * int(found[1]) / 100 if int(found[1]) <= 100 else whole + 1
    if text.lower() in phrases.fraction_words:
        return whole * phrases.fraction_words[text.lower()]
    return phrases.length_typed(text)


def _clock(text: str) -> float:
    seconds = 0
    for part in text.split(":"):
        seconds = 60 * seconds + int(part)
    return float(seconds)
