"""From what was asked for to a Book: a built guide, or any sound files with whatever markers they have."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from audioguide.characters import clean
from audioguide.desktop_files import is_desktop_file
from audioguide.errors import AudioError, ContentError, OutputError, UsageError
from audioguide.language.base import language_of
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.model import ChapterTimeline, Timeline
from audioguide.player.book import Book, BookChapter, Meaning, on_route
from audioguide.plugins import did_you_mean
from audioguide.publish.statements import told_state
from audioguide.timeline import FILE_NAME, read

SILENT = frozenset({"withdrawn", "wrong"})
"""States in which a guide is played to nobody."""
SOUNDS = (".mp3", ".m4b", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".flac", ".wav")


def open_book(path: Path, phrases: PlayerPhrases) -> tuple[Book, int | None]:
    """(book, chapter to start with where a chapter's file was named). Raises AudioguideError, in one sentence.

    phrases: what stretches of foreign files are called that have no title.
    """
    if not path.exists():
        raise UsageError(f"There is no file or folder {path}.")
    folder = path if path.is_dir() else path.parent
    if path.name == FILE_NAME or (path.is_dir() and (path / FILE_NAME).is_file()):
        return guide(folder), None
    if path.is_dir():
        return _folder(path, phrases), None
    if (folder / FILE_NAME).is_file() and (found := _chapter_of_guide(folder, path.name)):
        return found
    return sound_files(path.stem, [path], phrases), None


def newest(output: Path) -> Path:
    """The folder of the guide built last. Raises OutputError."""
    found = [file for file in output.glob(f"*/{FILE_NAME}") if not file.parent.name.startswith(".")]
    if not found:
        raise OutputError(
            f"There is no built guide in {output}. Build one: audioguide build, or name what to play: "
            "audioguide play FILE"
        )
    return max(found, key=lambda file: file.stat().st_mtime_ns).parent


def guide(folder: Path) -> Book:
    """A built guide. Raises OutputError, and ContentError for one that nobody may hear any more."""
    head, chapters = read(folder / FILE_NAME)
    line = head.timeline
    if not chapters or line.sample_rate <= 0:
        raise OutputError(f"{folder / FILE_NAME} has no chapters. Build the guide again.")
    state = told_state(line, language_of(line.language))
    if line.state.name in SILENT:
        raise ContentError(f"{line.title}: {state.text}")
    return Book(
        key=_key(f"{line.guide}-{line.language}"),
        title=line.title,
        chapters=tuple(_guide_chapter(folder, line, chapter) for chapter in chapters),
        glossary=tuple(Meaning(term.term, term.plain) for term in line.glossary if term.term),
        language=line.language,
        voice=f"{line.engine}:{line.voice}" if line.voice else line.engine,
        folder=str(folder),
        told=" ".join(filter(None, (state.text, state.holds_until))),
        told_later=" ".join(filter(None, (state.text, state.overdue))),
        last_day=state.last_day,
    )


def _guide_chapter(folder: Path, line: Timeline, chapter: ChapterTimeline) -> BookChapter:
    times = [time for cue in chapter.cues for time in (cue.start, cue.end)]
    if chapter.frames <= 0 or times != sorted(times) or min(times, default=0) < 0:
        raise OutputError(f"{folder / FILE_NAME} is damaged: the times of {chapter.id} do not follow one another.")
    if Path(chapter.file).name != chapter.file:
        raise OutputError(f"{folder / FILE_NAME} is damaged: {chapter.id} names a file outside its folder.")
    return BookChapter(
        id=chapter.id,
        number=chapter.number,
        title=chapter.title,
        path=str(folder / chapter.file),
        rate=line.sample_rate,
        frames=chapter.frames,
        notice=chapter.notice,
        optional=chapter.optional,
        last_in_file=True,
        sentences=tuple(replace(cue, end=min(cue.end, chapter.frames)) for cue in chapter.cues),
    )


def on_day(book: Book, today: date) -> Book:
    """The book as its state is told on a day."""
    later = bool(book.last_day) and today.isoformat() > book.last_day
    return replace(book, told=book.told_later) if later else book


def with_route(book: Book, name: str) -> Book:
    """The book along one of its routes, named by slug or title. Raises UsageError with the ones there are."""
    if not book.folder:
        raise UsageError("Only a built guide has routes.")
    head, _ = read(Path(book.folder) / FILE_NAME)
    routes = head.timeline.routes
    for route in routes:
        if name.lower() in (route.slug.lower(), route.title.lower()):
            known = {chapter.number for chapter in book.chapters}
            return on_route(book, route.title, tuple(number for number in route.chapters if number in known))
    raise UsageError(f"There is no route {name}. {did_you_mean(name, [route.slug for route in routes])}")


def _chapter_of_guide(folder: Path, name: str) -> tuple[Book, int | None] | None:
    """A file of a built guide is played with all that is known of it. None where it is no part of it."""
    head, chapters = read(folder / FILE_NAME)
    number = next((chapter.number for chapter in chapters if chapter.file == name), None)
    return (guide(folder), number) if number is not None or head.timeline.whole_file == name else None


def _folder(folder: Path, phrases: PlayerPhrases) -> Book:
    sounds = (f for f in folder.iterdir() if f.suffix.lower() in SOUNDS and not is_desktop_file(f.name))
    files = sorted((f for f in sounds if f.is_file()), key=_natural)
    if not files:
        raise UsageError(f"The folder {folder} holds no built guide and no sound file.")
    return sound_files(folder.resolve().name, files, phrases)


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """So that "2" comes before "10"."""
    parts = re.split(r"([0-9]+)", path.name.lower())
    return [(0, int(part), "") if part.isdecimal() and part.isascii() else (1, 0, part) for part in parts]


def sound_files(title: str, files: list[Path], phrases: PlayerPhrases) -> Book:
    """Files as a book; those that cannot be read are left out, with a warning. Raises AudioError for nothing left."""
    chapters: list[BookChapter] = []
    problems: list[AudioError] = []
    for file in files:
        try:
            chapters += _chapters_of(file, len(chapters), len(files) == 1, phrases)
        except AudioError as wrong:
            problems.append(wrong)
    if not chapters:
        raise problems[-1] if problems else AudioError(f"{title} holds no sound.")
    names = "\n".join(str(file.resolve()) for file in files)
    left_out = tuple(phrases.left_out(str(problem)) for problem in problems)
    return Book(key=_key(title, names), title=clean(title), chapters=tuple(chapters), left_out=left_out)


def _chapters_of(file: Path, before: int, alone: bool, phrases: PlayerPhrases) -> list[BookChapter]:
    """The file's own markers, in order of time; without any, the file is one chapter."""
    from audioguide.audio import decode

    rate, frames, markers = decode.overview(file)
    starts: dict[int, str] = {}
    for marker in sorted(markers, key=lambda marker: marker.start_ms):
        start = round(marker.start_ms * rate / 1000)
        if 0 <= start < frames:
            starts.setdefault(start, _title(marker.title))
    if not starts:
        return [_stretch(file, rate, before, file.stem, 0, frames, True)]
    first = min(starts)
    # Sound before the first marker that is too short to stand alone belongs to it.
    starts = {0: starts.pop(first) if first <= rate else phrases.beginning} | starts
    edges = sorted(starts)
    prefix = "" if alone else f"{file.stem}, "
    return [
        _stretch(file, rate, before + n, prefix + (starts[low] or phrases.part(n + 1)), low, high, high == frames)
        for n, (low, high) in enumerate(pairwise([*edges, frames]))
    ]


def _title(written: str) -> str:
    """Empty for a marker without a title, for which ffmpeg gives the marker's internal name."""
    title = " ".join(written.split())
    return "" if re.fullmatch(r"chp?[0-9]+", title) else title


def _stretch(file: Path, rate: int, before: int, title: str, low: int, high: int, last: bool) -> BookChapter:
    number = before + 1
    # What stands in somebody's tags, or in a file's name, is shown, said aloud and handed to the desktop.
    title = clean(" ".join(title.split()))
    return BookChapter(f"f{number}", number, title, str(file), rate, max(1, high - low), low, last_in_file=last)


def _key(name: str, rest: str = "") -> str:
    """A file name of its own for a book: readable, and with the hash of all that tells it from others."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60]
    return f"{slug or 'book'}-{hashlib.sha256((name + rest).encode('utf-8', 'surrogateescape')).hexdigest()[:10]}"
