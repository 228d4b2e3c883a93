"""The player's answers said aloud, in the guide's own voice, for a listener without a screen reader."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from audioguide.audio.playback.messages import Aside, Order
from audioguide.errors import AudioguideError, UsageError
from audioguide.language.base import language_of
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.model import Guide, Source
from audioguide.player.book import Book
from audioguide.player.state import AnswerSaid
from audioguide.settings import read

_NAME = "answers"
"""Of the guide that answers are, as it were, sentences of."""
_PATIENCE = 2.0
"""Seconds the voice has to end its sentence when we leave."""


class AnswerSpeaker:
    """Called with a text, returns at once; the newest text is the one that is said. Close it at the end."""

    def __init__(
        self, book: Book, phrases: PlayerPhrases, send: Callable[[Order], None], tell: Callable[[AnswerSaid], None]
    ) -> None:
        """phrases: what answers are made of. send: takes the Aside. tell: takes AnswerSaid where nothing was said."""
        self._book, self._phrases, self._send, self._tell = book, phrases, send, tell
        self._wanted: tuple[str, int] | None = None
        self._closing = False
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="answer-voice", daemon=True)
        self._thread.start()

    def __call__(self, text: str, number: int) -> None:
        """Say this; what was being prepared is dropped. number: the Aside and AnswerSaid name it."""
        with self._news:
            self._wanted = text, number
            self._news.notify()

    def close(self) -> None:
        """Say nothing more, and leave no file."""
        with self._news:
            self._closing = True
            self._news.notify()
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        # Answers tell what was listened to, so they are kept no longer than we run. A voice that is still at work when
        # the program ends must not have the last word with a traceback.
        with TemporaryDirectory(prefix="answers-", ignore_cleanup_errors=True) as folder:
            say = _voice(self._book, self._phrases, Path(folder))
            while (wanted := self._next()) is not None:
                text, number = wanted
                try:
                    file = say(text, Path(folder) / f"{number % 2}.wav")
                except AudioguideError:
                    # The line stands on the terminal all the same.
                    self._tell(AnswerSaid(number))
                else:
                    self._hand_over(Aside(str(file), number))

    def _next(self) -> tuple[str, int] | None:
        """The newest text, once there is one; None when we close."""
        with self._news:
            while self._wanted is None and not self._closing:
                self._news.wait()
            wanted, self._wanted = self._wanted, None
            return None if self._closing else wanted

    def _hand_over(self, aside: Aside) -> None:
        """Unless a newer text has come meanwhile."""
        with self._news:
            stale = self._wanted is not None or self._closing
        if not stale:
            self._send(aside)


def _voice(book: Book, phrases: PlayerPhrases, folder: Path) -> Callable[[str, Path], Path]:
    """The guide's voice, or the small one where that cannot run here, would send the text away, or speaks otherwise."""
    from dataclasses import replace

    from audioguide.audio.wav import wav
    from audioguide.speech import lexicon_for
    from audioguide.speech.rendition import say
    from audioguide.speech.voice import FALLBACK, choose_voice

    language = phrases.language.tag
    same = language_of(book.language) is phrases.language
    tag, voice = (book.language, book.voice or FALLBACK) if same else (language, FALLBACK)
    guide = Guide(_NAME, "", tag, Source("", "", ""), (), voice=voice)
    settings = replace(read(), voice=None)
    try:
        choice = choose_voice(guide, settings)
    except UsageError:
        choice = choose_voice(replace(guide, voice=FALLBACK), settings)
    lexicon = lexicon_for(tag)

    def to_file(text: str, file: Path) -> Path:
        spoken = say(text, guide, choice, lexicon, folder / "clips")
        file.write_bytes(wav(spoken.pcm, spoken.sample_rate))
        return file

    return to_file
