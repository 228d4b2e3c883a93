"""espeak through pyttsx3's raw bindings, in synchronous mode: text in, samples and word events out.

The library carries a few counters of its voice from one text to the next, and its interface sets none of them back, so
the same sentence would never sound twice alike. They are set back by hand where they can be found; where they cannot,
the library is loaded afresh for each sentence and unloaded after, which takes longer than the sentence and gives the
same bytes.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from audioguide.engines.espeak_counters import counters
from audioguide.engines.espeak_folder import known_to_espeak, library_and_voices, reachable
from audioguide.engines.espeak_phonemes import PHONEMES
from audioguide.errors import EngineError, EngineUnavailable

SAMPLE_RATE = 22_050
_BUFFER_MS = 500
"""Of sound handed over at once. A longer one costs less, but with 2000 a text does not always sound alike."""
_WORD = 1
"""espeakEVENT_WORD; the end of a list is 0."""
_DO_NOT_EXIT = 0x8000
"""Option of espeak_Initialize that is not in its header's list of the public ones."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What one text became."""

    pcm: bytes
    """16-bit mono, 22,050 Hz."""
    words: list[tuple[int, int]]
    """(code point in the text, sample) of each word event, in order."""


def speak(texts: Iterable[str], voice: str, speed: int) -> Iterator[Speech]:
    """Say the texts one after another as a library would that has said nothing before.

    texts: each at most a few thousand characters, without NUL. speed: espeak's own words a minute.
    Raises EngineUnavailable where the library or the voice is missing, EngineError where espeak refuses.
    """
    global _ready
    if _ready is None or _ready.voice != voice:
        _let_go()
        _ready = _Loaded(voice)
    ready = _ready
    ready.begin(speed)
    try:
        for text in texts:
            yield ready.say(text)
    except EngineError:
        _let_go()
        raise
    finally:
        if not ready.counters:
            _let_go()


def _let_go() -> None:
    global _ready
    if _ready is not None:
        _ready.unload()
        _ready = None


class _Loaded:
    """The library with one voice. Only one at a time: a second would share the first one's variables."""

    def __init__(self, voice: str) -> None:
        file, voices = library_and_voices()
        name = known_to_espeak(voice, voices)
        self.voice, self.speed = voice, 0
        self.heard: list[bytes] = []
        self.words: list[tuple[int, int]] = []
        self.bindings = _bindings()
        self.library = ctypes.CDLL(str(file))
        try:
            self._start(reachable(voices), name)
        except EngineError:
            self.unload()
            raise
        known = counters(file)
        self.counters = known.of(self.library) if known else ()
        self.fresh = tuple(counter.value for counter in self.counters)

    def _start(self, folder: bytes, voice: bytes) -> None:
        rate = self.library.espeak_Initialize(self.bindings.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, folder, _DO_NOT_EXIT)
        if rate != SAMPLE_RATE:
            raise EngineUnavailable(f"espeak could not start; it answered {rate}.")
        # Held here, since the library only keeps its address.
        self.listener = self.bindings.t_espeak_callback(self._hear)
        self.library.espeak_SetSynthCallback(self.listener)
        _must(self.library.espeak_SetVoiceByName(voice), f"take the voice {self.voice}")

    def begin(self, speed: int) -> None:
        """Forget what was said before. speed: set only where it changes; a text sounds alike whatever it was before."""
        if speed != self.speed:
            _must(self.library.espeak_SetParameter(self.bindings.RATE, speed, 0), f"speak at speed {speed}")
            self.speed = speed
        for counter, value in zip(self.counters, self.fresh, strict=True):
            counter.value = value

    def say(self, text: str) -> Speech:
        self.heard, self.words = [], []
        raw = text.encode("utf-8", "replace")
        size, flags = ctypes.c_size_t(len(raw) + 1), self.bindings.CHARS_UTF8 | PHONEMES
        status = self.library.espeak_Synth(raw, size, 0, self.bindings.POS_CHARACTER, 0, flags, None, None)
        _must(status, f"say a text of {len(text)} characters")
        return Speech(b"".join(self.heard), self.words)

    def _hear(self, samples: Any, count: int, events: Any) -> int:
        """Called by the library for each buffer. Events end with one of type 0; positions count from 1."""
        if samples and count > 0:
            self.heard.append(ctypes.string_at(samples, count * 2))
        index = 0
        while kind := (event := events[index]).type:
            if kind == _WORD:
                self.words.append((event.text_position - 1, event.sample))
            index += 1
        return 0

    def unload(self) -> None:
        import _ctypes

        self.counters = ()
        self.library.espeak_Terminate()
        _ctypes.dlclose(self.library._handle)


_ready: _Loaded | None = None
"""The library as the last text left it."""


def _must(status: int, what: str) -> None:
    if status:
        raise EngineError(f"espeak could not {what}; it answered {status}.")


@cache
def _bindings() -> Any:
    """pyttsx3's bindings: the types and constants of the library. Raises EngineUnavailable.

    They load the library by its name, so ours is loaded first; both are let go, so that the next load is a fresh one.
    """
    import _ctypes

    try:
        first = ctypes.CDLL(str(library_and_voices()[0]), mode=ctypes.RTLD_GLOBAL)
        from pyttsx3.drivers import _espeak
    except (OSError, ImportError, RuntimeError) as missing:
        raise EngineUnavailable(f"espeak's library cannot be loaded: {missing}.") from missing
    _ctypes.dlclose(_espeak.dll._handle)
    _ctypes.dlclose(first._handle)
    return _espeak
