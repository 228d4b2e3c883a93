"""Built guides as books, found by their folder, their files or their name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from audioguide.errors import ContentError, OutputError, UsageError
from audioguide.language.base import language_of
from audioguide.model import ChapterTimeline, Timeline
from audioguide.player.book import Book, BookChapter, Meaning, key_of, on_route
from audioguide.publish.statements import told_state
from audioguide.timeline import FILE_NAME, read

SILENT = frozenset({"withdrawn", "wrong"})
"""States in which a guide is played to nobody."""
WRITTEN = "guide.toml"
"""In a folder of chapters that a guide is built from."""


def newest(output: Path) -> Path:
    """The folder of the guide built last. Raises OutputError."""
    found = _built(output)
    if not found:
        raise OutputError(
            f"There is no built guide in {output}. Build one: audioguide build, or name what to play: "
            "audioguide play FILE"
        )
    return max(found, key=_built_at).parent


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
        key=key_of(f"{line.guide}-{line.language}"),
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


def on_day(book: Book, today: date) -> Book:
    """The book as its state is told on a day."""
    later = bool(book.last_day) and today.isoformat() > book.last_day
    return replace(book, told=book.told_later) if later else book


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
    from audioguide.plugins import did_you_mean

    raise UsageError(f"There is no route {name}. {did_you_mean(name, [route.slug for route in routes])}")


def chapter_of_guide(folder: Path, name: str) -> tuple[Book, int | None] | None:
    """A file of a built guide is played with all that is known of it. None where it is no part of it."""
    head, chapters = read(folder / FILE_NAME)
    number = next((chapter.number for chapter in chapters if chapter.file == name), None)
    return (guide(folder), number) if number is not None or head.timeline.whole_file == name else None


def named(name: str, output: Path) -> Path | None:
    """The built guide that is called so: "knee" for output/knee-en, the newest of several languages; None for none."""
    if not name or Path(name).name != name or name.startswith("."):
        return None
    exact = output / name / FILE_NAME
    found = [exact] if exact.is_file() else [file for file in _built(output) if _guide_name(file.parent) == name]
    return max(found, key=_built_at).parent if found else None


def built_from(chapters: Path, output: Path) -> Path:
    """The built guide of a folder of chapters. Raises OutputError where it is not built yet."""
    name = chapters.resolve().name
    found = named(name, output)
    if found is None:
        raise OutputError(f"{chapters} holds what a guide is built from. Build it first: audioguide build {name}")
    return found


def names(output: Path) -> list[str]:
    """What may be said to `named`, sorted."""
    return sorted({_guide_name(file.parent) for file in _built(output)})


def by_playlist(folder: Path, title: str, files: list[str]) -> Book | None:
    """A built guide along its own playlist: these chapters, in this order. None where these are no files of it."""
    book = guide(folder)
    numbers = {Path(chapter.path).name: chapter.number for chapter in book.chapters}
    if not files or not all(name in numbers for name in files):
        return None
    chosen = tuple(numbers[name] for name in files)
    if chosen == tuple(chapter.number for chapter in book.chapters if not chapter.optional):
        return book
    head, _ = read(folder / FILE_NAME)
    routes = {route.chapters: route.title for route in head.timeline.routes}
    return on_route(book, routes.get(chosen, title), chosen)


def _built(output: Path) -> list[Path]:
    return [file for file in output.glob(f"*/{FILE_NAME}") if not file.parent.name.startswith(".")]


def _built_at(file: Path) -> int:
    return file.stat().st_mtime_ns


def _guide_name(folder: Path) -> str:
    """Without its language: "knee" of "knee-en"; what is no language is a part of the name."""
    name, _, tag = folder.name.rpartition("-")
    return name if name and tag.isalpha() and len(tag) <= 3 else folder.name
