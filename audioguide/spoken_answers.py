"""The player's answers said aloud, in the guide's own voice, for a listener without a screen reader."""

from __future__ import annotations

import threading
import wave
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from audioguide.audio.playback.messages import Aside, Order
from audioguide.errors import AudioguideError, UsageError
from audioguide.model import Guide, Source
from audioguide.player.book import Book
from audioguide.player.state import AnswerSaid
from audioguide.settings import read


class Speaker:
    """Called with a text, returns at once; the newest text is the one that is said."""

    def __init__(self, book: Book, send: Callable[[Order], None], tell: Callable[[AnswerSaid], None]) -> None:
        """send: takes the Aside. tell: is handed AnswerSaid where nothing could be said."""
        self._book, self._send, self._tell = book, send, tell
        self._text: str | None = None
        self._news = threading.Condition()
        threading.Thread(target=self._run, name="answers", daemon=True).start()

    def __call__(self, text: str) -> None:
        """Say this; what was being prepared is dropped."""
        with self._news:
            self._text = text
            self._news.notify()

    def _run(self) -> None:
        # Answers tell what was listened to, so they are kept no longer than we run.
        with TemporaryDirectory(prefix="answers-") as folder:
            say = _voice(self._book, Path(folder))
            count = 0
            while True:
                with self._news:
                    while self._text is None:
                        self._news.wait()
                    text, self._text = self._text, None
                count += 1
                try:
                    file = say(text, Path(folder) / f"{count % 2}.wav")
                except AudioguideError:
                    # The line stands on the terminal all the same.
                    self._tell(AnswerSaid())
                else:
                    with self._news:
                        stale = self._text is not None
                    if not stale:
                        self._send(Aside(str(file)))


def _voice(book: Book, folder: Path) -> Callable[[str, Path], Path]:
    """The guide's voice, or the small one where that cannot run here or would send the text away."""
    from dataclasses import replace

    from audioguide.narration import lexicon_for
    from audioguide.production.saying import say
    from audioguide.production.voice import FALLBACK, choose_voice

    guide = Guide("answers", "", book.language, Source("", "", ""), (), voice=book.voice or FALLBACK)
    settings = replace(read(), voice=None)
    try:
        choice = choose_voice(guide, settings)
    except UsageError:
        choice = choose_voice(replace(guide, voice=FALLBACK), settings)
    lexicon = lexicon_for(book.language)

    def to_file(text: str, file: Path) -> Path:
        said = say(text, guide, choice, lexicon, folder / "clips")
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(said.sample_rate)
            out.writeframes(said.pcm)
        return file

    return to_file
