"""From a request to a book that plays: the one place that joins player, playback and, for spoken answers, a voice."""

from __future__ import annotations

import queue
import threading
import time
from datetime import date
from typing import TYPE_CHECKING, Any

from audioguide.audio.playback.process import Playback
from audioguide.player.preferences import Preferences, load
from audioguide.settings import Settings, preferences_file, state_folder

if TYPE_CHECKING:
    from pathlib import Path

    from audioguide.player.book import Book, Spot
    from audioguide.player.key_readers import KeyReader
    from audioguide.player.listener import Lookup
    from audioguide.player.opening import BookChoice
    from audioguide.player.request import PlayRequest
    from audioguide.player.runner import Visit
    from audioguide.player.state import Options, PlayerEvent

_LONG_OPENING = 3.0
"""Seconds after which a listener is told that the book is being opened."""


def play(request: PlayRequest, settings: Settings) -> int:
    """Play until the listener stops, or the book ends where no keys can come. Raises AudioguideError."""
    wanted = load(preferences_file())
    events: queue.SimpleQueue[PlayerEvent] = queue.SimpleQueue()
    device = wanted.device if request.device is None else request.device
    # The other process needs longest to be ready, so it begins before all else, and much is imported only then.
    with Playback(events.put, device or None) as sound:
        from audioguide.player import terminal
        from audioguide.player.listener import Lookup
        from audioguide.player.request import NothingChosen

        # Where it is known how the answers are heard, nobody is looked for.
        lookup = Lookup() if _manner(request, wanted) == ("auto", "auto") else None

        # Before the book is opened, which may take long: what is typed meanwhile is a key and no text.
        reader, echoes = terminal.key_reader(_chosen(request.line, wanted.line), events)
        try:
            from audioguide.player.guide_book import on_day

            book, start = _requested(request, settings, wanted, reader)
            book = on_day(book, date.today())
            visit, effects = _visit(request, wanted, book, start, events, sound, reader, echoes, lookup)
            return _run(request, visit, effects)
        except NothingChosen:
            return 0
        finally:
            reader.restore()


def _requested(
    request: PlayRequest, settings: Settings, wanted: Preferences, reader: KeyReader
) -> tuple[Book, Spot | None]:
    from audioguide.language.base import language_of
    from audioguide.player import terminal
    from audioguide.player.guide_book import on_day
    from audioguide.player.request import nobody_chooses, requested_book

    # Nothing is shown meanwhile, and no key is echoed.
    late = threading.Timer(_LONG_OPENING, lambda: terminal.print_error(language_of(wanted.language).player.opening))
    late.daemon = True

    def by_listener(choice: BookChoice) -> Path:
        from audioguide.player.choosing import choose

        late.cancel()
        if not terminal.is_terminal():
            return nobody_chooses(choice)
        return choose(
            choice,
            language_of(wanted.language).player,
            lambda line: terminal.show(terminal.filled(line, terminal.fitting(wanted.width)) + "\n"),
            lambda prompt: terminal.ask(reader, prompt),
        )

    late.start()
    try:
        book, start = requested_book(request, settings, wanted.language, by_listener)
        return on_day(book, date.today()), start
    finally:
        late.cancel()


def _run(request: PlayRequest, visit: Visit, effects: list[Any]) -> int:
    if request.media_keys:
        from audioguide.player import mpris
        from audioguide.player.state import held

        mpris.serve(visit.state.book, visit.events.put, lambda: not held(visit.state))
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
    reader: KeyReader,
    echoes: bool,
    lookup: Lookup | None,
) -> tuple[Visit, list[Any]]:
    from audioguide.language.base import language_of
    from audioguide.player import terminal
    from audioguide.player.runner import Visit
    from audioguide.player.session import begin

    phrases = language_of(wanted.language or book.language).player
    for sentence in book.left_out:
        terminal.print_error(phrases.warning(sentence), terminal.fitting(wanted.width))
    keeper = None
    if _chosen(request.trace, wanted.trace):
        from audioguide.player.keeping import Keeper

        keeper = Keeper(state_folder(), book, phrases)
    kept = keeper.kept if keeper is not None else None
    options = _options(request, wanted, lookup)
    state, effects = begin(book, options, time.monotonic(), kept, start, request.speed or 0.0)
    speak = None
    if options.speak:
        from audioguide.player.spoken_answers import AnswerSpeaker

        speak = AnswerSpeaker(book, phrases, sound.send, events.put)
    return Visit(state, events, sound, reader, keeper, wanted.width, speak, echoes), effects


def _manner(request: PlayRequest, wanted: Preferences) -> tuple[Any, Any]:
    """(what is wanted of the narration while an answer is said, whether a screen reader is said to be about)"""
    told = wanted.screen_reader if request.screen_reader is None else ("no", "yes")[request.screen_reader]
    return request.answers or wanted.answers, told


def _options(request: PlayRequest, wanted: Preferences, lookup: Lookup | None) -> Options:
    from audioguide.player import listener, terminal
    from audioguide.player.state import Options

    speak = _chosen(request.speak, wanted.speak)
    # Who hears the answers from us is not asked about another voice.
    can_ask = terminal.is_terminal() and not speak
    answers, asks = listener.manner(*_manner(request, wanted), state_folder(), can_ask, lookup or (lambda: None))
    return Options(
        keymap=wanted.keymap,
        answers=answers,
        words_a_minute=wanted.words_a_minute,
        follow=_chosen(request.follow, wanted.follow),
        speak=speak,
        earcons=wanted.earcons,
        jump=wanted.jump,
        asks_listener=asks,
        language=wanted.language,
    )


def _chosen(flag: bool | None, preference: bool) -> bool:
    return preference if flag is None else flag
