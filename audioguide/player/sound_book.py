"""Sound files of others as one book: its title and theirs, its order, its chapters with whatever markers they have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from audioguide.audio.sound_file import SoundFile, described
from audioguide.characters import clean
from audioguide.errors import AudioError
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.player.book import Book, BookChapter, key_of

_LONGEST_TITLE = 300
"""Characters: they are read out wherever the chapter is named."""
_NO_TITLE = re.compile(r"chp?[0-9]+")
"""What ffmpeg gives for a marker without a title: the marker's internal name."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of a book."""

    path: Path
    title: str = ""
    """What a playlist calls it; empty where nobody does."""


@dataclass(frozen=True, slots=True)
class _Read:
    path: Path
    about: SoundFile
    title: str


def sound_book(name: str, listed: list[ListedFile], phrases: PlayerPhrases, ordered: bool = False) -> Book:
    """Files as a book; those that cannot be read are left out, with a sentence.

    name: what it is called where its tags do not say. phrases: what stretches are called that have no title.
    ordered: the order is somebody's, not a folder's. Raises AudioError for nothing left.
    """
    files: list[_Read] = []
    problems: list[str] = []
    for one in listed:
        try:
            # From the root: a path such as "concat:a.mp3" is none to ffmpeg.
            files.append(_Read(one.path.absolute(), described(one.path), one.title))
        except AudioError as wrong:
            problems.append(str(wrong))
    if not files:
        raise AudioError(problems[-1] if problems else f"{name} holds no sound.")
    files = _titled(files if ordered else _in_order(files))
    chapters: list[BookChapter] = []
    for file, known_by in zip(files, known_once(file.about for file in files), strict=True):
        chapters += _chapters_of(file, known_by, len(chapters), len(files) == 1, phrases)
    left_out = tuple(phrases.left_out(problem) for problem in problems)
    return book_of(
        _book_title(name, files, chapters), tuple(chapters), tuple(f.about.known_by for f in files), left_out
    )


def book_of(title: str, chapters: tuple[BookChapter, ...], files: tuple[str, ...], left_out: tuple[str, ...]) -> Book:
    """A book that is known by its files, whatever it is called and wherever they lie."""
    return Book(key_of("", "".join(sorted(files))), title_of(title), chapters, files=files, left_out=left_out)


def known_once(files: Iterable[SoundFile]) -> list[str]:
    """What each file is known by, a second time with a number where a book has the same one twice."""
    seen: Counter[str] = Counter()
    found = []
    for file in files:
        seen[file.known_by] += 1
        found.append(file.known_by if seen[file.known_by] == 1 else f"{file.known_by}-{seen[file.known_by]}")
    return found


def natural(name: str) -> list[tuple[int, int, str]]:
    """So that "2" comes before "10"."""
    parts = re.split(r"([0-9]+)", name.lower())
    return [(0, int(part), "") if part.isdecimal() and part.isascii() else (1, 0, part) for part in parts]


def line(text: str) -> str:
    """What stands in somebody's tags, or in a file's name, as it is shown, said aloud and handed to the desktop."""
    return clean(" ".join(text.split()))


def title_of(text: str) -> str:
    """The same of a title; a text that is no title is cut."""
    shown = line(text)
    return shown if len(shown) <= _LONGEST_TITLE else f"{shown[:_LONGEST_TITLE]}\u2026"


def _in_order(files: list[_Read]) -> list[_Read]:
    """As the names say where each has a number; else as the tags count, where they count each file once."""
    places = [(file.about.disc, file.about.track) for file in files]
    by_tags = all(track for _, track in places) and len(set(places)) == len(places)
    if by_tags and not all(re.search(r"[0-9]", file.path.stem) for file in files):
        return sorted(files, key=lambda file: (file.about.disc, file.about.track))
    return files


def _titled(files: list[_Read]) -> list[_Read]:
    """Each with its title: a playlist's, its tag's unless that is the book's or another file's too, or its name."""
    told = Counter(file.about.title.casefold() for file in files)
    alone = len(files) == 1

    def title(file: _Read) -> str:
        tag = file.about.title
        own = alone or (told[tag.casefold()] == 1 and tag.casefold() != file.about.album.casefold())
        return file.title or (tag if tag and own else file.path.stem.replace("_", " "))

    return [replace(file, title=title_of(title(file))) for file in files]


def _book_title(name: str, files: list[_Read], chapters: list[BookChapter]) -> str:
    albums = {file.about.album for file in files}
    if len(files) == 1 and len(chapters) > 1:
        return files[0].about.title or files[0].about.album or name
    return (albums.pop() if len(albums) == 1 else "") or (files[0].title if len(files) == 1 else name)


def _chapters_of(file: _Read, known_by: str, before: int, alone: bool, phrases: PlayerPhrases) -> list[BookChapter]:
    """The file's own markers, in order of time; without any, the file is one chapter."""
    rate, frames = file.about.rate, file.about.frames
    starts: dict[int, str] = {}
    for marker in sorted(file.about.markers, key=lambda marker: marker.start_ms):
        start = round(marker.start_ms * rate / 1000)
        if 0 <= start < frames:
            starts.setdefault(start, _marker_title(marker.title))
    if not starts:
        starts[0], alone = file.title, True
    first = min(starts)
    # Sound before the first marker that is too short to stand alone belongs to it.
    starts = {0: starts.pop(first) if first <= rate else phrases.beginning} | starts
    edges = sorted(starts)
    prefix = "" if alone else f"{file.title}, "
    return [
        BookChapter(
            id=f"{known_by}@{low}",
            number=before + n + 1,
            title=title_of(prefix + (starts[low] or phrases.part(n + 1))),
            path=str(file.path),
            rate=rate,
            frames=max(1, high - low),
            offset=low,
            last_in_file=high == frames,
        )
        for n, (low, high) in enumerate(pairwise([*edges, frames]))
    ]


def _marker_title(written: str) -> str:
    title = " ".join(written.split())
    return "" if _NO_TITLE.fullmatch(title) else title
