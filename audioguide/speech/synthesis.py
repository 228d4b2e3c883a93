"""Spoken sentences -> clips, through the cache. The only caller of engines.

A clip is rendered once for a given engine, version, voice, rate, language, spoken form and lexicon entries; the same
sentence in another chapter, guide or week is read back.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import astuple, dataclass
from pathlib import Path

from audioguide.engines.base import Engine
from audioguide.errors import EngineError, OutputError
from audioguide.model import Clip, WordMark

MAGIC = b"AGC1"
"""Begins every clip file; the digit changes with the layout."""
HEAD = struct.Struct("<4sIIII")
"""Magic, CRC-32 of all that follows, sample rate, number of marks, bytes of PCM."""
MARK = struct.Struct("<IIII")
_UNWATCHED = nullcontext()


@dataclass(frozen=True, slots=True)
class Manner:
    """How sentences are said: all that changes a clip but the sentence itself."""

    engine: str
    version: str
    voice: str
    rate: float
    """Words a minute of speech alone."""
    language: str
    code: str = ""
    """Fingerprint of the program's own part in the clip: the adapter's tables and the trimming."""


def clip_key(manner: Manner, spoken: str, lexicon: dict[str, str]) -> str:
    """SHA-256 over the manner, the spoken form and the lexicon entries it uses."""
    parts = [astuple(manner), spoken, sorted(lexicon.items())]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()


class ClipCache:
    """Clips on disk, one file each; a damaged one counts as absent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Clip | None:
        """The clip, or None when it was never rendered or its file is damaged."""
        try:
            raw = self._file(key).read_bytes()
        except OSError:
            return None
        return _unpack(raw)

    def put(self, key: str, clip: Clip) -> None:
        """Keep a clip. Raises OutputError when the folder cannot be written.

        Written in place: a reader who meets half a file, or one that a kill cut short, sees that from its checksum.
        """
        file = self._file(key)
        try:
            try:
                file.write_bytes(_pack(clip))
            except FileNotFoundError:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(_pack(clip))
        except OSError as refused:
            with suppress(OSError):
                file.unlink()
            raise OutputError(
                f"A clip could not be kept in {self.folder}: {refused.strerror}. "
                "Free some space, or name another folder in AUDIOGUIDE_CACHE."
            ) from refused

    def files(self) -> Iterator[Path]:
        """Every file of the cache, damaged ones included."""
        return (file for file in self.folder.glob("[0-9a-f]/*.clip") if file.is_file())

    def size(self) -> tuple[int, int]:
        """(clips, bytes)"""
        sizes = [file.stat().st_size for file in self.files()]
        return len(sizes), sum(sizes)

    def clear(self) -> int:
        """Delete every clip and nothing else; says how many files."""
        files = list(self.files())
        for file in files:
            file.unlink(missing_ok=True)
        return len(files)

    def _file(self, key: str) -> Path:
        return self.folder / key[:1] / f"{key[1:]}.clip"


class Synthesizer:
    """Says sentences with one engine in this process."""

    def __init__(self, engine: Engine, manner: Manner, cache: ClipCache) -> None:
        self.engine = engine
        self.manner = manner
        self.cache = cache
        self.rendered = 0
        """Clips the engine made."""
        self.reused = 0
        """Clips the cache had."""

    def say(self, spoken: str, lexicon: dict[str, str], watch: AbstractContextManager[None] = _UNWATCHED) -> Clip:
        """The clip of one spoken sentence, with the lexicon entries it uses. Raises EngineError naming the sentence.

        watch: entered while the engine is at it.
        """
        key = clip_key(self.manner, spoken, lexicon)
        clip = self.cache.get(key)
        if clip is not None:
            self.reused += 1
            return clip
        try:
            with watch:
                clip = self.engine.synthesize(spoken, self.manner.voice, self.manner.rate, lexicon)
        except EngineError as failed:
            raise type(failed)(f'{self.manner.engine} could not say "{spoken}": {failed}') from failed
        self.cache.put(key, clip)
        self.rendered += 1
        return clip


def _pack(clip: Clip) -> bytes:
    marks = b"".join(MARK.pack(m.char_start, m.char_end, m.start, m.end) for m in clip.marks)
    body = marks + clip.pcm
    return HEAD.pack(MAGIC, zlib.crc32(body), clip.sample_rate, len(clip.marks), len(clip.pcm)) + body


def _unpack(raw: bytes) -> Clip | None:
    if len(raw) < HEAD.size:
        return None
    magic, crc, rate, count, size = HEAD.unpack_from(raw)
    body = memoryview(raw)[HEAD.size :]
    if magic != MAGIC or len(body) != count * MARK.size + size or zlib.crc32(body) != crc:
        return None
    marks = tuple(WordMark(*mark) for mark in MARK.iter_unpack(body[: count * MARK.size]))
    return Clip(bytes(body[count * MARK.size :]), rate, marks)
