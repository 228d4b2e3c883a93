"""Chapters as MP3: each encoded once, in a stream; files are a tag, an Info frame and chapters' frames.

The whole guide is the chapters' frames joined, not a second encode, so a chapter's marker is exact to the sample.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

from audioguide.audio.crc16 import crc16
from audioguide.audio.info_frame import info_frame, is_frame, parse_info_frame
from audioguide.audio.stream import (
    BITRATE,
    DECODER_DELAY,
    ENCODER_DELAY,
    Stream,
    frame_count,
    joined_samples,
    samples_per_frame,
    starts,
)
from audioguide.errors import AudioError

__all__ = [
    "Stream",
    "encode",
    "extract",
    "info_frame",
    "joined_samples",
    "read_stream",
    "samples_per_frame",
    "starts",
    "tag_size",
    "write",
]

_QUALITY = 7
"""LAME's default, 2, takes three times as long; for speech at this bit rate 7 is also nearer to the original than 5
or 2 in every band below 8 kHz, since it spends no bits on shaping noise (docs/decisions/0007)."""
_FEWEST = 48
"""Samples under which ffmpeg's decoder, which must then skip the end and the start of one frame, gives back more."""
_COPY = 1 << 18
"""Bytes copied at once."""


def encode(blocks: Iterable[bytes], sample_rate: int, out: BinaryIO) -> Stream:
    """Encode 16-bit mono PCM to bare MPEG frames (no tag, no Info frame), 64 kb/s constant, in constant memory.

    blocks: stretches of whole samples, of any sizes. sample_rate: Hz, one that MP3 has. Raises AudioError for another
    rate, for half a sample, for under 2 ms of sound.
    """
    import lameenc

    frame_samples = samples_per_frame(sample_rate)
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_bit_rate(BITRATE // 1000)
    encoder.set_in_sample_rate(sample_rate)
    encoder.set_out_sample_rate(sample_rate)
    encoder.set_quality(_QUALITY)
    samples = size = crc = 0

    def put(frames: bytes) -> None:
        nonlocal size, crc
        out.write(frames)
        size += len(frames)
        crc = crc16(frames, crc)

    for block in blocks:
        if len(block) % 2:
            raise AudioError("A block of sound ends in the middle of a sample.")
        if block:
            samples += len(block) // 2
            put(bytes(encoder.encode(block)))
    if samples < _FEWEST:
        raise AudioError(f"There is no sound to encode: {samples} samples.")
    put(bytes(encoder.flush()))
    mpeg_frames = frame_count(size, sample_rate)
    if mpeg_frames * frame_samples < samples + ENCODER_DELAY + DECODER_DELAY:
        raise AudioError(f"The encoder gave {mpeg_frames} frames for {samples} samples, which is too few.")
    return Stream(sample_rate, samples, mpeg_frames, size, crc)


def write(target: Path | BinaryIO, tag: bytes, chapters: Iterable[tuple[Stream, Path]]) -> None:
    """Write a file: `tag`, the Info frame, and the frames of each chapter, copied in blocks.

    A chapter's path is a file of bare frames or an older MP3 of ours, whose tag and Info frame are passed over.
    Raises AudioError where the rates differ, or where a file does not hold the frames its stream says; the target is
    then incomplete.
    """
    parts = list(chapters)
    head = tag + info_frame([stream for stream, _ in parts])
    with target.open("wb") if isinstance(target, Path) else nullcontext(target) as out:
        out.write(head)
        for stream, path in parts:
            _copy(stream, path, out)


def _copy(stream: Stream, path: Path, out: BinaryIO) -> None:
    with path.open("rb") as source:
        source.seek(extract(path))
        left = stream.size
        while left and (piece := source.read(min(_COPY, left))):
            out.write(piece)
            left -= len(piece)
        if left or source.read(1):
            raise AudioError(f"{path.name} does not hold the {stream.size} bytes of sound it should.")


def extract(path: Path) -> int:
    """Where the first frame of sound begins in `path`, in bytes: after the tag and the Info frame, where there are any.

    Raises AudioError where no frame like ours is there.
    """
    return _open_head(path)[0]


def read_stream(path: Path) -> Stream:
    """The Stream of an MP3 file of ours with one chapter, rebuilt from its Info frame alone.

    With `extract`, an unchanged chapter is taken from an older file without decoding or encoding it.
    Raises AudioError where the file has no Info frame or is cut short.
    """
    offset, stream = _open_head(path)
    if stream is None:
        raise AudioError(f"{path.name} has no Info frame. Build it again.")
    if path.stat().st_size != offset + stream.size:
        raise AudioError(f"{path.name} is not as long as its Info frame says. Build it again.")
    return stream


def _open_head(path: Path) -> tuple[int, Stream | None]:
    """(where sound begins, what the Info frame tells)"""
    with path.open("rb") as file:
        start = tag_size(file.read(10))
        file.seek(start)
        frame = file.read(1024)
    if not is_frame(frame[:4]):
        raise AudioError(f"{path.name} is no MP3 file as we write it. Build it again.")
    told = parse_info_frame(frame)
    if told is None:
        return start, None
    stream, size = told
    return start + size, stream


def tag_size(head: bytes) -> int:
    """Bytes of the ID3v2 tag that begins with these ten bytes; 0 where there is none."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 127
    return size + 10
