"""What a sound file of others says of itself, and by what it is known again: opened once, and not decoded."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.audio import decode
from audioguide.audio.id3 import Marker
from audioguide.audio.mpeg_frames import Frames
from audioguide.errors import AudioError

if TYPE_CHECKING:
    from av.container import InputContainer

_HASHED = 1 << 16
"""Bytes of sound that tell a file from others: about 8 seconds. Many begin alike: its length tells, too."""
_UNTOLD = frozenset({"aac", "ac3", "eac3", "amr", "amrnb", "amrwb", "dts"})
"""Formats that are frames alone: what ffmpeg tells of their length is a guess from the first ones."""
_LONGEST = 300
"""Characters of a title; more is something else that was put there."""


@dataclass(frozen=True, slots=True)
class SoundFile:
    """One file."""

    rate: int
    """Hz"""
    frames: int
    """Samples that it has; in some formats as its size makes likely."""
    markers: tuple[Marker, ...]
    """In the order in which it lists them."""
    known_by: str
    """The same wherever the file lies, whatever it is called and whatever its tags say."""
    title: str = ""
    album: str = ""
    disc: int = 0
    track: int = 0
    """Numbers, 0 where none is told."""


def described(path: Path) -> SoundFile:
    """What a file says. Raises AudioError where there is no sound in it."""
    with decode.opened(path) as container:
        tags = {name.lower(): value for name, value in container.metadata.items()}
        stream = container.streams.audio[0]
        # Ogg has its tags in the stream.
        tags = {name.lower(): value for name, value in stream.metadata.items()} | tags
        rate, markers = int(stream.rate), tuple(decode.markers_of(container))
        frames, known_by = _mp3(path, container) if container.format.name == "mp3" else _other(container)
    frames = frames or decode.length(path)
    if frames <= 0:
        raise AudioError(f"{path.name} holds no sound.")
    words = {name: " ".join(tags.get(name, "").split())[:_LONGEST] for name in ("title", "album")}
    return SoundFile(rate, frames, markers, known_by, **words, disc=_number(tags, "disc"), track=_number(tags, "track"))


def _mp3(path: Path, container: InputContainer) -> tuple[int, str]:
    """(samples, what it is known by)

    By its bytes between the tags: a new tag leaves them as they are, but not what ffmpeg then guesses of the length.
    """
    try:
        walked = Frames(path)
    except AudioError:
        return _other(container)
    if walked.tells_right() or not (walked.tagged or walked.varies()):
        frames = _told(container)
    else:
        # Of variable bit rate and without a word of its length, which ffmpeg guesses far off, or several put together.
        frames = walked.count() * walked.samples
    with path.open("rb") as file:
        file.seek(walked.first)
        return frames, _hash(file.read(_HASHED), walked.end() - walked.first)


def _other(container: InputContainer) -> tuple[int, str]:
    """(samples, what it is known by): by its first packets, since its tags may lie anywhere."""
    stream = container.streams.audio[0]
    counted = container.format.name in _UNTOLD
    told, first, ticks = _told(container), bytearray(), 0
    for packet in container.demux(stream):
        if len(first) < _HASHED:
            first += bytes(packet)[: _HASHED - len(first)]
        elif not counted:
            break
        ticks += packet.duration or 0
    if counted and ticks and stream.time_base:
        told = round(ticks * stream.time_base * stream.rate)
    return told, _hash(bytes(first), told)


def _told(container: InputContainer) -> int:
    stream = container.streams.audio[0]
    seconds = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0
    return max(0, round((seconds or (container.duration or 0) / 1_000_000) * stream.rate))


def _hash(first: bytes, length: int) -> str:
    return hashlib.sha256(length.to_bytes(8, "big") + first).hexdigest()[:16]


def _number(tags: dict[str, str], name: str) -> int:
    """The first number of "3/12"; 0 where there is none."""
    found = re.match(r"[0-9]{1,4}", tags.get(name, tags.get(f"{name}number", "")).strip())
    return int(found[0]) if found else 0
