"""Whether the whole file is the chapters' own MPEG frames, one after another, told from its bytes without decoding it.

A frame decodes to the same samples wherever the same frames stand before it. Three things reach back over a join: the
bit reservoir, by 511 bytes of sound at most; the overlap of the transform, by one frame; the filter bank, by less than
another. So the first frames behind each join are decoded as they stand in the whole file and as they stand in the
chapter's own, and compared; every later one can reach nothing but bytes that are the same.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from audioguide.errors import AudioError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_COPY = 1 << 18
"""Bytes compared at once."""
_TRIED, _SMALLEST = 12, 100
"""Frames decoded on either side of a join, and bytes of each at the least: together they hold more sound than the
reservoir does."""
_DECODER_DELAY = 529
"""Samples by which every decoder is late, and which it leaves out together with those of the encoder."""
_KBPS_1 = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_2 = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = ((44_100, 48_000, 32_000), (22_050, 24_000, 16_000), (11_025, 12_000, 8_000))
"""MPEG 1, 2 and 2.5, by the bits of a header (ISO/IEC 11172-3, 13818-3)."""


@dataclass(frozen=True, slots=True)
class FrameRun:
    """The frames of one file: where they lie and what its Info frame says of their sound."""

    path: Path
    begin: int
    """Byte of the first frame that sounds."""
    sizes: array[int]
    """Bytes of each."""
    frame_samples: int
    told_frames: int
    delay: int
    """Samples to be left out at the start, as the Info frame has it."""
    padding: int
    """Samples to be left out at the end."""

    @property
    def samples(self) -> int:
        """What a decoder that keeps to the Info frame gives."""
        return len(self.sizes) * self.frame_samples - self.delay - self.padding


def walk(path: Path) -> FrameRun:
    """Follow the headers from the first frame to the very last byte.

    Raises AudioError where they do not lead there; OSError.
    """
    with path.open("rb") as file:
        if not path.stat().st_size:
            raise AudioError("it is empty")
        with mmap(file.fileno(), 0, access=ACCESS_READ) as raw:
            return _walked(path, raw)


def _walked(path: Path, raw: mmap) -> FrameRun:
    start = _tag_size(raw[:10])
    length = _frame_size(raw[start : start + 3])
    info = raw[start : start + length]
    place = info.find(b"Info", 4, 40)
    if place < 0 or len(info) < place + 144:
        raise AudioError("it has no Info frame")
    told = int.from_bytes(info[place + 8 : place + 12], "big")
    delays = int.from_bytes(info[place + 141 : place + 144], "big")
    at, size, sizes = start + length, len(raw), array("H")
    while at < size:
        length = _frame_size(raw[at : at + 3])
        if not length or at + length > size:
            raise AudioError(f"its frames break off at byte {at}")
        sizes.append(length)
        at += length
    samples = 1152 if info[1] >> 3 & 3 == 3 else 576
    return FrameRun(path, size - sum(sizes), sizes, samples, told, delays >> 12, delays & 4095)


def difference(whole: FrameRun, chapters: Sequence[FrameRun]) -> str:
    """Why the whole file cannot be shown to sound like its chapters in this order; empty where it is shown."""
    if len({(run.delay, run.frame_samples) for run in (whole, *chapters)}) != 1:
        return "their Info frames differ"
    if any(run.told_frames != len(run.sizes) for run in (whole, *chapters)):
        return "an Info frame counts other frames than there are"
    if whole.padding != chapters[-1].padding or whole.sizes != sum((run.sizes for run in chapters), array("H")):
        return "its frames are not theirs"
    if min(whole.sizes, default=0) < _SMALLEST:
        return "its frames are smaller than any of ours"
    with whole.path.open("rb") as file:
        file.seek(whole.begin)
        for run in chapters:
            if not _same_bytes(file, run):
                return f"its frames are not those of {run.path.name}"
    joins = all(_joins(before, after) for before, after in pairwise(chapters))
    return "" if joins else "at a join it sounds otherwise"


def places(whole: Path, chapters: Sequence[Path]) -> list[int | None]:
    """At what byte of the whole file the frames of each chapter stand; None where they stand nowhere in it."""
    found: list[int | None] = []
    for chapter in chapters:
        try:
            run = walk(chapter)
            frames = b"".join(_frames(run, slice(0, None)))
            with whole.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as raw:
                place = raw.find(frames)
        except (AudioError, OSError, ValueError):
            place = -1
        found.append(None if place < 0 else place)
    return found


def _same_bytes(whole: BinaryIO, run: FrameRun) -> bool:
    with run.path.open("rb") as own:
        own.seek(run.begin)
        while piece := own.read(_COPY):
            if whole.read(len(piece)) != piece:
                return False
    return True


def _joins(before: FrameRun, after: FrameRun) -> bool:
    """The first frames of a chapter, decoded behind the end of the one before it and alone."""
    last = _frames(before, slice(max(0, len(before.sizes) - _TRIED), None))
    first = _frames(after, slice(0, _TRIED))
    alone, behind = _decoded(first), _decoded([*last, *first])[len(last) * before.frame_samples :]
    skipped = after.delay + _DECODER_DELAY
    return len(alone) == len(behind) and bool((alone[skipped:] == behind[skipped:]).all())


def _frames(run: FrameRun, which: slice) -> list[bytes]:
    begin = run.begin + sum(run.sizes[: which.start or 0])
    with run.path.open("rb") as file:
        file.seek(begin)
        return [file.read(size) for size in run.sizes[which]]


def _decoded(frames: Sequence[bytes]) -> NDArray[np.float32]:
    """Their samples, none left out, by a decoder that has seen nothing before them. Raises AudioError."""
    import av
    import numpy as np

    decoder: Any = av.CodecContext.create("mp3float", "r")
    try:
        found = [frame.to_ndarray()[0] for raw in frames for frame in decoder.decode(av.Packet(raw))]
        found += [frame.to_ndarray()[0] for frame in decoder.decode(None)]
    except av.FFmpegError as problem:
        raise AudioError(f"its frames cannot be decoded: {problem.strerror}") from problem
    return np.concatenate(found) if found else np.zeros(0, np.float32)


def _tag_size(head: bytes) -> int:
    """Bytes of the ID3v2 tag that begins with these ten; 0 where there is none."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    return 10 + sum((byte & 127) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))


@cache
def _frame_size(header: bytes) -> int:
    """Bytes of the layer III frame that begins with these three; 0 where they begin none."""
    if len(header) < 3 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return 0
    version, number, rate = header[1] >> 3 & 3, header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or rate == 3 or not 1 <= number <= 14:
        return 0
    kbps = (_KBPS_1 if version == 3 else _KBPS_2)[number - 1]
    per_second = _RATES[{3: 0, 2: 1, 0: 2}[version]][rate]
    return (144 if version == 3 else 72) * 1000 * kbps // per_second + (header[2] >> 1 & 1)
