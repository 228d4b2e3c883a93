"""espeak through pyttsx3's raw bindings, in synchronous mode: text in, samples and word events out.

The library keeps the state of its voice's flutter from one text to the next and nothing resets it, so the same
sentence would never sound twice alike. It is therefore loaded afresh for each sentence, which takes under a
millisecond, and unloaded after.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from audioguide.engines.espeak_folder import LinkedFolder, library_and_voices
from audioguide.errors import EngineError, EngineUnavailable

SAMPLE_RATE = 22_050
_BUFFER_MS = 500
_DO_NOT_EXIT = 0x8000
"""Option of espeak_Initialize that is not in its header's list of the public ones."""


@dataclass(slots=True)
class Speech:
    """What one text became."""

    pcm: bytearray = field(default_factory=bytearray)
    words: list[tuple[int, int]] = field(default_factory=list)
    """(code point in the text, sample) of each word event, in order."""


@cache
def _folder() -> LinkedFolder:
    return LinkedFolder(library_and_voices()[1])


def speak(texts: Iterable[str], voice: str, speed: int) -> Iterator[Speech]:
    """Say the texts one after another with a library that has said nothing before.

    texts: each at most a few thousand characters, without NUL. speed: espeak's own words a minute.
    Raises EngineUnavailable where the library or the voice is missing, EngineError where espeak refuses.
    """
    folder = _folder()
    folder.add(voice)
    with _loaded(library_and_voices()[0]) as library:
        bindings = _bindings()
        rate = library.espeak_Initialize(
            bindings.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, os.fsencode(folder.path), _DO_NOT_EXIT
        )
        if rate != SAMPLE_RATE:
            raise EngineUnavailable(f"espeak could not start; it answered {rate}.")
        speech = Speech()
        listener = bindings.t_espeak_callback(lambda *heard: _hear(speech, bindings, *heard))
        library.espeak_SetSynthCallback(listener)
        _must(library.espeak_SetVoiceByName(voice.encode()), f"take the voice {voice}")
        _must(library.espeak_SetParameter(bindings.RATE, speed, 0), f"speak at speed {speed}")
        for text in texts:
            speech.pcm, speech.words = bytearray(), []
            raw = text.encode("utf-8", "replace")
            size, flags = ctypes.c_size_t(len(raw) + 1), bindings.CHARS_UTF8
            _must(
                library.espeak_Synth(raw, size, 0, bindings.POS_CHARACTER, 0, flags, None, None),
                f"say a text of {len(text)} characters",
            )
            yield Speech(speech.pcm, speech.words)


def _hear(speech: Speech, bindings: Any, samples: Any, count: int, events: Any) -> int:
    """Called by the library for each buffer. Events end with one of type 0; positions count from 1."""
    if samples and count > 0:
        speech.pcm += ctypes.string_at(samples, count * 2)
    index = 0
    while (event := events[index]).type != bindings.EVENT_LIST_TERMINATED:
        if event.type == bindings.EVENT_WORD:
            speech.words.append((event.text_position - 1, event.sample))
        index += 1
    return 0


def _must(status: int, what: str) -> None:
    if status:
        raise EngineError(f"espeak could not {what}; it answered {status}.")


@contextmanager
def _loaded(file: Path) -> Iterator[ctypes.CDLL]:
    """The library with all its variables as they are on disk. Only one at a time."""
    import _ctypes

    _bindings()
    library = ctypes.CDLL(str(file))
    try:
        yield library
    finally:
        library.espeak_Terminate()
        _ctypes.dlclose(library._handle)


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
