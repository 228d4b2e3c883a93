"""What is played: a built guide, or any sound file or folder of them, as chapters with places in files."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from audioguide.model import Cue


@dataclass(frozen=True, slots=True)
class BookChapter:
    """A stretch of a file that stands for itself."""

    id: str
    number: int
    title: str
    path: str
    rate: int
    """Frames a second."""
    frames: int
    """Its length."""
    offset: int = 0
    """Frame of the file it begins at."""
    notice: bool = False
    optional: bool = False
    """Played when asked for only."""
    last_in_file: bool = False
    """Nothing follows in its file: it is played to the end that is really there."""
    depth: int = 1
    """Level of its heading: 1 for a part, 2 for what stands under it; 1 for all where a book has one level."""
    sentences: tuple[Cue, ...] = ()
    """Their frames are counted from the start of the chapter."""

    @property
    def seconds(self) -> float:
        """Its length at speed 1."""
        return self.frames / self.rate


@dataclass(frozen=True, slots=True)
class Meaning:
    """A glossary entry."""

    term: str
    plain: str


@dataclass(frozen=True, slots=True)
class Book:
    """Everything the player knows of what it plays. It has at least one chapter, none of them empty."""

    key: str
    """Names the file its place is kept in."""
    title: str
    chapters: tuple[BookChapter, ...]
    """In the order in which they are played."""
    glossary: tuple[Meaning, ...] = ()
    language: str = ""
    """Its tag; empty where nobody says it, as in foreign sound files."""
    voice: str = ""
    """The engine that says spoken answers, where the guide names one."""
    folder: str = ""
    told: str = ""
    """What is said of a guide's state before it plays; empty for foreign files."""
    told_later: str = ""
    """What is said in its place once its check is overdue; empty where nothing was signed."""
    last_day: str = ""
    """ISO date of the last day on which the check holds; empty like it."""
    left_out: tuple[str, ...] = ()
    """A sentence for each file that should be in it and cannot be played."""
    files: tuple[str, ...] = ()
    """By what the files of others are known, wherever they lie and whatever they are called; empty for a guide."""
    route: str = ""
    """Title of the route, where only some chapters are played, in an order of their own."""

    def before(self, chapter: int) -> float:
        """Seconds from the start of the book to the start of its chapter number `chapter`, counted from 0."""
        return sum(each.seconds for each in self.chapters[:chapter])

    @property
    def seconds(self) -> float:
        """Length of everything that plays by itself."""
        return sum(each.seconds for each in self.chapters if not each.optional) or self.before(len(self.chapters))


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a book: chapter counted from 0, frame of that chapter."""

    chapter: int
    frame: int


def inside(book: Book, spot: Spot) -> Spot:
    """The nearest place that is in the book."""
    chapter = min(max(0, spot.chapter), len(book.chapters) - 1)
    return Spot(chapter, min(max(0, spot.frame), book.chapters[chapter].frames))


def sentence_at(chapter: BookChapter, frame: int) -> int | None:
    """Which sentence was last begun at `frame`: its index; the first one in the lead-in; None without sentences."""
    if not chapter.sentences:
        return None
    low, high = 0, len(chapter.sentences)
    while low < high:
        middle = (low + high) // 2
        if chapter.sentences[middle].start <= frame:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1)


def on_route(book: Book, title: str, numbers: tuple[int, ...]) -> Book:
    """The book with these chapters only, in this order; each plays by itself, having been chosen."""
    by_number = {chapter.number: replace(chapter, optional=False) for chapter in book.chapters}
    return replace(book, route=title, chapters=tuple(by_number[number] for number in numbers))


def key_of(name: str, rest: str = "") -> str:
    """A file name of its own for a book: readable, and with the hash of all that tells it from others."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60]
    return f"{slug or 'book'}-{hashlib.sha256((name + rest).encode('utf-8', 'surrogateescape')).hexdigest()[:10]}"
