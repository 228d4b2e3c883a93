"""Where each frame of a strange MP3 file lies, found by walking from header to header.

ffmpeg goes into a file of variable bit rate by guess, which missed by up to minutes; its exact way reads all that is
before the place. The walk looks at three bytes a frame, and only as far as somebody asks.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from pathlib import Path

from audioguide.audio.mp3 import samples_per_frame, tag_size
from audioguide.audio.stream import version_bits
from audioguide.errors import AudioError

_CHUNK = 1 << 18
"""Bytes read at once: half a minute at the usual rates."""
_SEARCHED = 1 << 16
"""Bytes behind the tags in which the first frame must be."""
_IN_A_ROW = 3
"""Headers, each where the one before says, that make a file an MP3 file."""
_KBPS_1 = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_2 = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = (44100, 48000, 32000, 22050, 24000, 16000, 11025, 12000, 8000)


@cache
def _sizes(sample_rate: int) -> dict[bytes, int]:
    """The first three bytes of every frame there can be at this rate -> its size in bytes."""
    version, rate = version_bits(sample_rate)
    found = {}
    for number, kbps in enumerate(_KBPS_1 if version == 3 else _KBPS_2, 1):
        for flags in range(8):
            unprotected, padding, private = flags >> 2, flags >> 1 & 1, flags & 1
            head = (0xFF, 0xE2 | version << 3 | unprotected, number << 4 | rate << 2 | padding << 1 | private)
            found[bytes(head)] = samples_per_frame(sample_rate) // 8 * 1000 * kbps // sample_rate + padding
    return found


class Frames:
    """The frames that sound, counted from 0, of one file; a frame of Xing, Info or VBRI is not among them."""

    def __init__(self, path: Path) -> None:
        """Raises AudioError where this is no MP3 file, or one without a bit rate in its headers; OSError."""
        first = _first(path)
        if first is None:
            raise AudioError(f"{path.name} is no MP3 file whose frames can be followed.")
        self._path = path
        self.sample_rate, self._next = first
        self.samples = samples_per_frame(self.sample_rate)
        """Of each frame."""
        self._sizes = _sizes(self.sample_rate)
        self._starts = array("Q")
        self._whole = False
        self.tagged = self._pass_tag()
        """The file tells its own length."""

    def start_of(self, number: int) -> int | None:
        """The byte at which frame `number` begins; None behind the last one."""
        while number >= len(self._starts) and not self._whole:
            self._walk_on()
        return self._starts[number] if number < len(self._starts) else None

    def number_at(self, byte: int) -> int:
        """The frame that holds this byte, or the last one before it; -1 before the first."""
        while byte >= self._next and not self._whole:
            self._walk_on()
        return bisect_right(self._starts, byte) - 1

    def count(self) -> int:
        """How many there are: walks through the whole file."""
        while not self._whole:
            self._walk_on()
        return len(self._starts)

    def varies(self) -> bool:
        """The bit rate changes within the first half minute or so."""
        if not self._starts:
            self._walk_on()
        sizes = [after - before for before, after in pairwise(self._starts)]
        # Padding is one byte.
        return max(sizes, default=0) - min(sizes, default=0) > 1

    def _pass_tag(self) -> bool:
        frame = _read(self._path, self._next, 64)
        size = self._sizes[frame[:3]]
        found = b"Xing" in frame[:48] or b"Info" in frame[:48] or frame[36:40] == b"VBRI"
        self._next += size if found else 0
        return found

    def _walk_on(self) -> None:
        raw = _read(self._path, self._next, _CHUNK)
        sizes, starts, base, at = self._sizes, self._starts, self._next, 0
        while at + 3 <= len(raw):
            size = sizes.get(raw[at : at + 3])
            if size is None:
                at = self._found_again(raw, at)
            else:
                starts.append(base + at)
                at += size
        self._next = base + at
        self._whole = len(raw) < _CHUNK

    def _found_again(self, raw: bytes, at: int) -> int:
        """The next header behind damage or a tag, with another one where it says; else the end of `raw`."""
        while (at := raw.find(b"\xff", at + 1)) >= 0:
            size = self._sizes.get(raw[at : at + 3])
            if size is not None and (at + size + 3 > len(raw) or raw[at + size : at + size + 3] in self._sizes):
                return at
        # A header may lie across the end.
        return len(raw) - 2


def _read(path: Path, place: int, size: int) -> bytes:
    """Opened anew for each piece, so that nothing is left to be closed."""
    with path.open("rb") as file:
        file.seek(place)
        return file.read(size)


def _first(path: Path) -> tuple[int, int] | None:
    """(sample rate in Hz, byte of the first frame); None where there is none that others follow."""
    start = 0
    while size := tag_size(_read(path, start, 10)):
        start += size
    raw = _read(path, start, _SEARCHED)
    at = -1
    while (at := raw.find(b"\xff", at + 1)) >= 0:
        for rate in _RATES:
            if _follow(raw, at, _sizes(rate)):
                return rate, start + at
    return None


def _follow(raw: bytes, at: int, sizes: dict[bytes, int]) -> bool:
    for _ in range(_IN_A_ROW):
        size = sizes.get(raw[at : at + 3])
        if size is None:
            return False
        at += size
    return True
