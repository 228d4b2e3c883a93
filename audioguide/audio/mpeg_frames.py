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
_LOOKS, _LOOKED = 5, 1 << 14
"""Places behind the start at which the bit rate is looked at, and bytes read there."""
_SLACK = 1 << 14
"""Bytes by which a file may differ from what it tells, for what tags and padding are counted or not."""
_ID3V1, _APE_FOOT = 128, 32
"""Bytes of the tags that lie at the end."""
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
        self.first = self._next
        """The byte at which the sound begins: of its first frame, that of Xing, Info or VBRI included."""
        self.tagged, self._told = self._pass_tag()
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

    def tells_right(self) -> bool:
        """The file tells its length, and nothing was put behind it that is not in it. One cut short tells right."""
        if not self.tagged or self._told is None:
            return self.tagged
        return self.end() - self.first - self._told <= max(_SLACK, self._told // 100)

    def varies(self) -> bool:
        """The bit rate changes, in one of the places looked at: the first half minute or so, and five behind it."""
        if not self._starts:
            self._walk_on()
        sizes = [after - before for before, after in pairwise(self._starts)]
        for part in range(1, _LOOKS + 1):
            sizes += self._sizes_at(self._next + (self.end() - self._next) * part // (_LOOKS + 1))
        # Padding is one byte.
        return max(sizes, default=0) - min(sizes, default=0) > 1

    def end(self) -> int:
        """The byte behind the sound: where the tags at the end begin, or the file ends."""
        size = self._path.stat().st_size
        if _read(self._path, max(0, size - _ID3V1), 3) == b"TAG":
            size -= _ID3V1
        foot = _read(self._path, max(0, size - _APE_FOOT), _APE_FOOT)
        if foot[:8] == b"APETAGEX":
            # Its size counts the foot, and not the head of the same length that newer ones have.
            body, flags = int.from_bytes(foot[12:16], "little"), int.from_bytes(foot[20:24], "little")
            size -= body + (_APE_FOOT if flags >> 31 else 0)
        return max(self.first, size)

    def _sizes_at(self, place: int) -> list[int]:
        """The sizes of some frames behind a place."""
        raw, found = _read(self._path, place, _LOOKED), []
        at = self._found_again(raw, -1)
        while at + 3 <= len(raw) and (size := self._sizes.get(raw[at : at + 3])) is not None:
            found.append(size)
            at += size
        return found

    def _pass_tag(self) -> tuple[bool, int | None]:
        """(whether there is a frame that tells the length, how many bytes of sound it tells)"""
        frame = _read(self._path, self._next, 64)
        size = self._sizes[frame[:3]]
        at = max(frame[:48].find(b"Xing"), frame[:48].find(b"Info"))
        self._next += size if at >= 0 or frame[36:40] == b"VBRI" else 0
        if at < 0:
            return frame[36:40] == b"VBRI", None
        # Flags: bit 0 for a count of frames, bit 1 for one of bytes, behind it.
        flags = int.from_bytes(frame[at + 4 : at + 8], "big")
        told = frame[at + 8 + 4 * (flags & 1) :][:4] if flags & 2 else b""
        return True, int.from_bytes(told, "big") or None

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
