"""The form of one entry, format 2: head, engine, marks, samples; one SHA-256 over all of it, as decoded.

The key is in the entry and under the hash, so an entry that stands under another's name is seen to be another's. The
hash is over the samples themselves, so what a decoder makes of damage can never be taken for them. It is no signature:
whoever can write into the folder and means harm can write an entry that is whole.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import NamedTuple

from audioguide.errors import AudioError
from audioguide.model import Clip, WordMark

MAGIC = b"AGC2"
"""Begins every entry; the digit changes with the form."""
_DIGEST = struct.Struct("<4s32s")
"""Magic, SHA-256 of all that follows, with the samples as they sound in the place of those that are packed."""
_HEAD = struct.Struct("<32sIQIHBI")
"""Key, Hz, bytes of PCM, number of marks, bytes of the engine's name and version, how the samples are kept, and the
CRC-32 of packed ones: no decoder is handed what was damaged by chance."""
_MARK = struct.Struct("<qqqq")
_AS_THEY_ARE, _FLAC = 0, 1
LONGEST = 1 << 26
"""Bytes of PCM of one clip, 25 minutes at 22,050 Hz: far more than any sentence. A longer one is not kept."""
_MOST_MARKS = 1 << 16
LARGEST = LONGEST + (1 << 22)
"""Bytes of an entry that is read at all."""


class Entry(NamedTuple):
    """What an entry holds."""

    clip: Clip
    packed: bool
    """Whether its samples are kept in less room than they have."""


def pack(key: str, engine: str, clip: Clip, small: bool) -> tuple[bytes, ...] | None:
    """The entry, as stretches to be written one after the other; None for a clip that does not fit into one.

    small: pack the samples, where that makes them smaller.
    """
    if len(clip.pcm) > LONGEST or len(clip.marks) > _MOST_MARKS:
        return None
    samples, coding = _packed(clip.pcm) if small else (clip.pcm, _AS_THEY_ARE)
    check = zlib.crc32(samples) if coding else 0
    name = _name(engine)
    try:
        head = _HEAD.pack(
            bytes.fromhex(key), clip.sample_rate, len(clip.pcm), len(clip.marks), len(name), coding, check
        )
        marks = b"".join(_MARK.pack(*mark) for mark in clip.marks)
    except struct.error:  # a third party's engine may mark a word anywhere
        return None
    return _DIGEST.pack(MAGIC, _digest(head, name, marks, clip.pcm)), head, name, marks, samples


def unpack(raw: bytes, key: str, engine: str | None) -> Entry | None:
    """The entry, if it is whole and that of this key and engine. engine: None = whichever it is."""
    if len(raw) < _DIGEST.size + _HEAD.size or raw[:4] != MAGIC:
        return None
    _, digest = _DIGEST.unpack_from(raw)
    owner, rate, size, count, letters, coding, check = _HEAD.unpack_from(raw, _DIGEST.size)
    head, body = raw[_DIGEST.size : _DIGEST.size + _HEAD.size], memoryview(raw)[_DIGEST.size + _HEAD.size :]
    behind = letters + count * _MARK.size
    name, marks, samples = body[:letters], body[letters:behind], body[behind:]
    if behind > len(body) or size > LONGEST or owner.hex() != key or (engine is not None and name != _name(engine)):
        return None
    pcm = _unpacked(bytes(samples), size, check) if coding == _FLAC else bytes(samples)
    if pcm is None or len(pcm) != size or _digest(head, name, marks, pcm) != digest:
        return None
    return Entry(Clip(pcm, rate, tuple(WordMark(*mark) for mark in _MARK.iter_unpack(marks))), coding == _FLAC)


def _name(engine: str) -> bytes:
    return engine.encode("utf-8", "surrogatepass")


def _digest(*parts: bytes | memoryview) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


def _packed(pcm: bytes) -> tuple[bytes, int]:
    """(samples as they are kept, how): noise and the shortest clips only grow, and half a sample cannot be packed."""
    from audioguide.audio import flac

    try:
        packed = flac.pack(pcm) if len(pcm) % 2 == 0 else pcm
    except AudioError:
        packed = pcm
    return (packed, _FLAC) if len(packed) < len(pcm) else (pcm, _AS_THEY_ARE)


def _unpacked(packed: bytes, size: int, check: int) -> bytes | None:
    from audioguide.audio import flac

    if zlib.crc32(packed) != check:
        return None
    try:
        return flac.unpack(packed, size)
    except AudioError:
        return None
