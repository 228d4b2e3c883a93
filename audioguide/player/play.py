"""From a request to a book that plays: the one place that joins player, playback and, for spoken answers, a voice."""

from __future__ import annotations

import queue
import time
from datetime import date
from typing import TYPE_CHECKING, Any

from audioguide.audio.playback.process import Playback
from audioguide.player.preferences import Preferences, load
from audioguide.settings import Settings, preferences_file, state_folder

if TYPE_CHECKING:
    from audioguide.player.book import Book, Spot
    from audioguide.player.request import PlayRequest
    from audioguide.player.runner import Visit
    from audioguide.player.state import Options, PlayerEvent


def play(request: PlayRequest, settings: Settings) -> int:
    """Play until the listener stops, or the book ends where no keys can come. Raises AudioguideError."""
    wanted = load(preferences_file())
    events: queue.SimpleQueue[PlayerEvent] = queue.SimpleQueue()
    device = wanted.device if request.device is None else request.device
    # The other process needs longest to be ready, so it begins before all else, and much is imported only then.
    with Playback(events.put, device or None) as sound:
        from audioguide.player.opening import on_day
        from audioguide.player.request import requested_book

        book, start = requested_book(request, settings, wanted.language)
        book = on_day(book, date.today())
        visit, effects = _visit(request, wanted, book, start, events, sound)
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


def _visit(
    request: PlayRequest,
    wanted: Preferences,
    book: Book,
    start: Spot | None,
    events: queue.SimpleQueue[PlayerEvent],
    sound: Playback,
) -> tuple[Visit, list[Any]]:
    from audioguide.language.base import language_of
    from audioguide.player import place_file, terminal
    from audioguide.player.runner import Visit
    from audioguide.player.session import begin
    from audioguide.player.state import SavedVisit

    width = terminal.fitting(wanted.width)
    phrases = language_of(wanted.language or book.language).player
    for sentence in book.left_out:
        terminal.print_error(phrases.warning(sentence), width)
    file = place_file.file_of(state_folder(), book.key) if _chosen(request.trace, wanted.trace) else None
    kept = place_file.load_or_warn(file, phrases) if file is not None else SavedVisit()
    options = _options(request, wanted)
    state, effects = begin(book, options, time.monotonic(), kept, start, request.speed or 0.0)
    reader, echoes = terminal.key_reader(_chosen(request.line, wanted.line), events)
    speak = None
    if options.speak:
        from audioguide.player.spoken_answers import AnswerSpeaker

        speak = AnswerSpeaker(book, phrases, sound.send, events.put)
    return Visit(state, events, sound, reader, file, width, speak, echoes), effects


def _options(request: PlayRequest, wanted: Preferences) -> Options:
    from audioguide.player.state import Options

    answers: Any = request.answers or wanted.answers
    return Options(
        keymap=wanted.keymap,
        answers=answers,
        words_a_minute=wanted.words_a_minute,
        follow=_chosen(request.follow, wanted.follow),
        speak=_chosen(request.speak, wanted.speak),
        earcons=wanted.earcons,
        language=wanted.language,
    )


def _chosen(flag: bool | None, preference: bool) -> bool:
    return preference if flag is None else flag
