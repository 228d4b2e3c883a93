"""ID3v2.3 tags: pure functions from words to bytes; the same words give the same bytes.

Version 2.3, not 2.4, in which Apple Podcasts loses chapters with long titles. Layout: id3.org/id3v2.3.0 and the ID3v2
Chapter Frame Addendum 1.0.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.errors import AudioError

MOST_MARKERS = 255
"""A table of contents counts its chapters in one byte."""
SPEECH = "Speech"
"""Genre 101: a name that programs know, in any language."""
_FRONT_COVER = 3
_LATIN_1, _UTF_16 = b"\x00", b"\x01"
_NO_OFFSET = 0xFFFFFFFF
"""Says that a chapter is found by its time, not by a place in the bytes."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A chapter inside a file; times in milliseconds."""

    title: str
    start_ms: int
    end_ms: int


def tag(*frames: bytes) -> bytes:
    """The tag: a header and these frames, in this order, without padding. Raises AudioError over 256 MB."""
    body = b"".join(frames)
    size = len(body)
    if size >= 1 << 28:
        raise AudioError("The tag would be over 256 MB.")
    return b"ID3\x03\x00\x00" + bytes(size >> shift & 127 for shift in (21, 14, 7, 0)) + body


def text(frame_id: str, value: str) -> bytes:
    """A text frame: TIT2 title, TALB album, TPE1 by whom, TRCK "4/12", TLAN "eng", TCON genre, TCOP "2025 ..." """
    encoding, (encoded,) = _encode(value)
    return _frame(frame_id, encoding + encoded)


def comment(value: str, description: str = "", language: str = "eng") -> bytes:
    """A COMM frame. language: ISO 639-2, three letters. Descriptions must differ within one tag."""
    encoding, (name, encoded) = _encode(description, value)
    return _frame("COMM", encoding + language.encode("ascii") + name + _end(encoding) + encoded)


def user_text(description: str, value: str) -> bytes:
    """A TXXX frame: a field that ID3 has no name for. Descriptions must differ within one tag."""
    encoding, (name, encoded) = _encode(description, value)
    return _frame("TXXX", encoding + name + _end(encoding) + encoded)


def picture(data: bytes, mime: str = "image/png") -> bytes:
    """An APIC frame: the front cover, as the bytes of a picture file of this type."""
    return _frame("APIC", _LATIN_1 + mime.encode("ascii") + b"\0" + bytes((_FRONT_COVER,)) + b"\0" + data)


def chapters(markers: Sequence[Marker], title: str) -> bytes:
    """A CTOC frame with `title` that lists the chapters in order, and a CHAP frame for each, in order of time.

    Raises AudioError for over 255 markers, for none, for markers out of order, for a time over 49 days.
    """
    if not 1 <= len(markers) <= MOST_MARKERS:
        raise AudioError(f"A file holds 1 to {MOST_MARKERS} chapter markers, not {len(markers)}. Split the guide.")
    times = [time for marker in markers for time in (marker.start_ms, marker.end_ms)]
    if times != sorted(times) or times[0] < 0 or times[-1] >= _NO_OFFSET:
        raise AudioError("Chapter markers must follow one another in time.")
    names = [f"ch{number}".encode("ascii") + b"\0" for number in range(len(markers))]
    listing = b"toc\0" + b"\x03" + bytes((len(markers),)) + b"".join(names) + text("TIT2", title)
    frames = [_frame("CTOC", listing)]
    for name, marker in zip(names, markers, strict=True):
        place = struct.pack(">IIII", marker.start_ms, marker.end_ms, _NO_OFFSET, _NO_OFFSET)
        frames.append(_frame("CHAP", name + place + text("TIT2", marker.title)))
    return b"".join(frames)


def _frame(frame_id: str, body: bytes) -> bytes:
    return frame_id.encode("ascii") + struct.pack(">IH", len(body), 0) + body


def _encode(*values: str) -> tuple[bytes, list[bytes]]:
    """(encoding byte, each value encoded): Latin-1 where all fit, else UTF-16 with a byte-order mark each."""
    if any("\0" in value for value in values):
        raise AudioError("A tag cannot hold the character NUL.")
    try:
        return _LATIN_1, [value.encode("latin-1") for value in values]
    except UnicodeEncodeError:
        pass
    try:
        return _UTF_16, [b"\xff\xfe" + value.encode("utf-16-le") for value in values]
    except UnicodeEncodeError as error:
        raise AudioError(f"A tag cannot hold half a character: {values!r}.") from error


def _end(encoding: bytes) -> bytes:
    return b"\0" if encoding == _LATIN_1 else b"\0\0"
