"""From a path to a book that plays: the one place that joins player, playback and, for spoken answers, the voices."""

from __future__ import annotations

import io
import os
import queue
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.audio.playback.process import Playback
from audioguide.errors import UsageError
from audioguide.player import saved
from audioguide.player.preferences import Preferences, load
from audioguide.settings import Settings, preferences_file, state_folder

if TYPE_CHECKING:
    from audioguide.player.book import Book, Spot
    from audioguide.player.keys import KeyReader
    from audioguide.player.runner import Visit
    from audioguide.player.state import Event, Kept, Options


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for. None: what play.toml says."""

    path: Path | None = None
    """None: the guide built last."""
    chapter: int | None = None
    route: str | None = None
    speed: float | None = None
    from_start: bool = False
    line: bool | None = None
    follow: bool | None = None
    speak: bool | None = None
    answers: str | None = None
    trace: bool | None = None
    device: str | None = None
    media_keys: bool = False


def play(request: Request, settings: Settings) -> int:
    """Play until the listener stops, or the book ends where no keys can come. Raises AudioguideError."""
    wanted = load(preferences_file())
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    device = wanted.device if request.device is None else request.device
    # The other process needs longest to be ready, so it begins before all else.
    with Playback(events.put, device or None) as sound:
        book, start = _book(request, settings)
        file = saved.file_of(state_folder(), book.key) if _chosen(request.trace, wanted.trace) else None
        visit, effects = _visit(request, wanted, book, start, file, events, sound)
        if request.media_keys:
            from audioguide.player import mpris
            from audioguide.player.state import held

            mpris.serve(book, events.put, lambda: not held(visit.state))
        try:
            return visit.run(effects)
        finally:
            visit.reader.restore()
            if visit.speak is not None:
                visit.speak.close()


def export_bookmarks(request: Request, settings: Settings, target: Path) -> int:
    """Write the book's bookmarks to a file; how many there were. Raises OutputError."""
    book, _ = _book(request, settings)
    kept = _kept(saved.file_of(state_folder(), book.key))
    saved.export(target, book.title, kept.bookmarks)
    return len(kept.bookmarks)


def import_bookmarks(request: Request, settings: Settings, source: Path) -> int:
    """Add the bookmarks of a file to the book's; how many are new. Raises UsageError, OutputError."""
    book, _ = _book(request, settings)
    file = saved.file_of(state_folder(), book.key)
    kept = _kept(file)
    more = saved.imported(source, kept)
    saved.save(file, more, sure=True)
    return len(more.bookmarks) - len(kept.bookmarks)


def _book(request: Request, settings: Settings) -> tuple[Book, Spot | None]:
    from audioguide.player.book import Spot
    from audioguide.player.opening import newest, open_book, with_route

    book, chapter = open_book(request.path or newest(settings.output))
    if request.route is not None:
        book = with_route(book, request.route)
    chapter = request.chapter if request.chapter is not None else chapter
    if chapter is None:
        return book, Spot(0, 0) if request.from_start else None
    numbers = [each.number for each in book.chapters]
    if chapter not in numbers:
        raise UsageError(f"There is no chapter {chapter}. There are {', '.join(str(number) for number in numbers)}.")
    return book, Spot(numbers.index(chapter), 0)


def _visit(
    request: Request,
    wanted: Preferences,
    book: Book,
    start: Spot | None,
    file: Path | None,
    events: queue.SimpleQueue[Event],
    sound: Playback,
) -> tuple[Visit, list[Any]]:
    from audioguide.player.runner import Visit
    from audioguide.player.session import begin
    from audioguide.player.state import Kept

    width = _width(wanted.width)
    for sentence in book.left_out:
        _warn(sentence, width)
    kept = _kept(file) if file is not None else Kept()
    options = _options(request, wanted)
    state, effects = begin(book, options, time.monotonic(), kept, start, request.speed or 0.0)
    reader, echoes = _reader(_chosen(request.line, wanted.line), events)
    speak = None
    if options.speak:
        from audioguide.player.spoken_answers import AnswerSpeaker

        speak = AnswerSpeaker(book, sound.send, events.put)
    return Visit(state, events, sound, reader, file, width, speak, echoes), effects


def _kept(file: Path) -> Kept:
    kept, problem = saved.load(file)
    if problem:
        _warn(problem, _width(Preferences().width))
    return kept


def _warn(sentence: str, width: int) -> None:
    from audioguide.player.wording import filled

    print(filled(f"Warning: {sentence}", width), file=sys.stderr, flush=True)


def _options(request: Request, wanted: Preferences) -> Options:
    from audioguide.player.state import Options

    answers: Any = request.answers or wanted.answers
    return Options(
        keymap=wanted.keymap,
        answers=answers,
        words_a_minute=wanted.words_a_minute,
        follow=_chosen(request.follow, wanted.follow),
        speak=_chosen(request.speak, wanted.speak),
        earcons=wanted.earcons,
    )


def _chosen(flag: bool | None, preference: bool) -> bool:
    return preference if flag is None else flag


def _reader(line: bool, events: queue.SimpleQueue[Event]) -> tuple[KeyReader, bool]:
    """(where keys come from, whether the Enter key behind an answer is echoed)"""
    from audioguide.player import keys

    terminal = _is_terminal()
    if terminal and not line:
        try:
            if sys.platform == "win32":
                import msvcrt

                return keys.WindowsReader(events.put, msvcrt), False
            return keys.TerminalReader(events.put), False
        except (ImportError, OSError, ValueError):
            # A terminal that gives no single keys: letters and Enter do as well.
            pass
    return keys.LineReader(sys.stdin or io.StringIO(), events.put, terminal), terminal


def _is_terminal() -> bool:
    try:
        return os.isatty(sys.stdin.fileno())
    except (AttributeError, OSError, ValueError):
        # There is no standard input, or it is closed, or it is no file.
        return False


def _width(preference: int) -> int:
    """A line a terminal would break in the middle of a word is broken by us."""
    try:
        # Not from COLUMNS, which may be that of another terminal.
        columns = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        columns = 80
    return max(20, min(preference, columns - 1))
