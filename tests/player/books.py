"""Small books for the player's tests: made in memory, or as files."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base import language_of
from audioguide.model import Cue, Kind
from audioguide.player.actions import default_keymap
from audioguide.player.book import Book, BookChapter, Meaning
from audioguide.player.opening import BookChoice, open_book
from audioguide.player.state import Options

RATE = 1000
ENGLISH = language_of("en").player


def cue(chapter: int, number: int, start: int, end: int, paragraph: int, text: str, kind: Kind = "fact") -> Cue:
    return Cue(f"c{chapter:02d}-s{number:03d}", paragraph, kind, text, text, (), (), start, end, ())


def chapter(number: int, seconds: int = 60, notice: bool = False, optional: bool = False) -> BookChapter:
    """A sentence each 10 seconds, two a paragraph; the first is the title, the second a signpost."""
    kinds: list[Kind] = ["title", "signpost", "fact", "fact", "definition", "signpost"]
    words = [
        "Title",
        "You will hear",
        "Take 4 pills",
        "Not more",
        "A lumpectomy is surgery on lymph nodes",
        "Next comes",
    ]
    cues = tuple(
        cue(number, n + 1, 500 + n * 10_000, n * 10_000 + 9000, (n + 1) // 2, f"{words[n]} in {number}.", kinds[n])
        for n in range(seconds // 10)
    )
    return BookChapter(
        f"c{number:02d}",
        number,
        f"Part {number}",
        f"/books/{number:02d}.mp3",
        RATE,
        seconds * RATE,
        notice=notice,
        optional=optional,
        last_in_file=True,
        sentences=cues,
    )


def guide() -> Book:
    chapters = (chapter(1), chapter(2, notice=True), chapter(3), chapter(4, 30, notice=True, optional=True))
    glossary = (
        Meaning("lumpectomy", "surgery to take out a tumor"),
        Meaning("lymph node", "a filter"),
        Meaning("x", ""),
    )
    return Book("knee", "Caring for your knee", chapters, glossary, language="en-US", folder="/books")


def opened(path: Path) -> tuple[Book, int | None]:
    """What a listener who hears English opens."""
    found = open_book(path, ENGLISH)
    assert not isinstance(found, BookChoice), found.names
    return found


def foreign() -> Book:
    """One file with two markers and no text."""
    parts = tuple(
        BookChapter(
            f"f{n + 1}", n + 1, f"Track {n + 1}", "/books/all.m4b", RATE, 100_000, 100_000 * n, last_in_file=n == 1
        )
        for n in range(2)
    )
    return Book("all", "All", parts)


def over() -> Options:
    """Answers that nothing waits for."""
    return Options(default_keymap(), answers="over")
