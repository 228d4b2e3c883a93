"""The Info frame: the first MPEG frame of a file, silent, telling decoders its exact length.

Layout: the Xing header as LAME 3.100 writes it for constant bit rate (VbrTag.c), with LAME's 36-byte extension.
Without it a decoder is 1,105 samples late and too long; with it ffmpeg, PyAV, miniaudio and libsndfile are exact.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from audioguide.audio.crc16 import crc16, joined_crc16
from audioguide.audio.stream import (
    BITRATE,
    DECODER_DELAY,
    ENCODER_DELAY,
    Stream,
    joined_samples,
    samples_per_frame,
    version_bits,
)
from audioguide.errors import AudioError

_FLAGS = 0b1111
"""Frame count, byte count, table of contents and quality are there."""
_QUALITY = 53
"""As LAME writes it: 100, less 10 x its setting for variable rate, which rests at 4, less its quality setting, 7."""
_AFTER_MAGIC = struct.Struct(">III100sI")
_LAME = struct.Struct(">9sBBIHHBB3sBBHI")


def info_frame(streams: Sequence[Stream]) -> bytes:
    """The Info frame for `streams` joined in this order.

    A decoder then gives exactly `joined_samples(streams)`. Raises AudioError for no streams or for mixed rates.
    """
    joined = join(streams)
    total = joined.mpeg_frames * samples_per_frame(joined.sample_rate)
    padding = total - ENCODER_DELAY - joined.samples
    if not DECODER_DELAY <= padding < 4096:
        raise AudioError(f"The last stream cannot hold its {joined.samples} samples: {padding} samples of padding.")
    length = _frame_size(joined.sample_rate)
    head = _header(joined.sample_rate) + bytes(_side_size(joined.sample_rate)) + b"Info"
    toc = bytes(index * 256 // 100 for index in range(100))
    body = _AFTER_MAGIC.pack(_FLAGS, joined.mpeg_frames, length + joined.size, toc, _QUALITY)
    delays = (ENCODER_DELAY << 12 | padding).to_bytes(3, "big")
    lame = _LAME.pack(b"LAME3.100", 0x01, 0, 0, 0, 0, 0, BITRATE // 1000, delays, 0, 0, 0, length + joined.size)
    frame = head + body + lame + joined.crc.to_bytes(2, "big")
    return (frame + crc16(frame).to_bytes(2, "big")).ljust(length, b"\0")


def join(streams: Sequence[Stream]) -> Stream:
    """The streams as one. Raises AudioError for no streams or for mixed sample rates."""
    if not streams:
        raise AudioError("There are no chapters to join.")
    if len({stream.sample_rate for stream in streams}) > 1:
        raise AudioError("Chapters of different sample rates cannot be joined. Build all of them with one voice.")
    crc = streams[0].crc
    for _, stream in pairwise(streams):
        crc = joined_crc16(crc, stream.crc, stream.size)
    return Stream(
        streams[0].sample_rate,
        joined_samples(streams),
        sum(stream.mpeg_frames for stream in streams),
        sum(stream.size for stream in streams),
        crc,
    )


def parse_info_frame(frame: bytes) -> tuple[Stream, int] | None:
    """What an Info frame tells: the stream behind it, and the Info frame's own size in bytes.

    `frame` begins with a frame header. None where that frame is no Info frame of ours but sound already.
    """
    rate = _rate_of(frame[:4])
    if rate is None:
        return None
    start = 4 + _side_size(rate)
    lame_start = start + 4 + _AFTER_MAGIC.size
    if frame[start : start + 4] != b"Info" or len(frame) < lame_start + _LAME.size + 4:
        return None
    _, mpeg_frames, size, _, _ = _AFTER_MAGIC.unpack_from(frame, start + 4)
    delays = int.from_bytes(_LAME.unpack_from(frame, lame_start)[8], "big")
    crc = int.from_bytes(frame[lame_start + _LAME.size :][:2], "big")
    total = mpeg_frames * samples_per_frame(rate)
    stream = Stream(rate, total - (delays >> 12) - (delays & 4095), mpeg_frames, size, crc)
    return replace(stream, size=size - _frame_size(rate)), _frame_size(rate)


def is_frame(header: bytes) -> bool:
    """Whether these four bytes begin a frame as we encode it."""
    return _rate_of(header) is not None


def _rate_of(header: bytes) -> int | None:
    """Hz, where this is the header of a frame as we encode it (the padding bit is free), else None."""
    plain = bytes((*header[:2], header[2] & ~2, *header[3:4])) if len(header) == 4 else b""
    rates = (22050, 24000, 16000, 44100, 48000, 32000, 11025, 12000, 8000)
    return next((rate for rate in rates if plain[:3] == _header(rate)[:3]), None)


def _header(sample_rate: int) -> bytes:
    """Frame header: layer III, no CRC, 64 kb/s, no padding byte, mono, original."""
    version, rate = version_bits(sample_rate)
    bitrate = 5 if version == 3 else 8
    return bytes((0xFF, 0xE0 | version << 3 | 0b01 << 1 | 1, bitrate << 4 | rate << 2, 0b11 << 6 | 0b0100))


def _side_size(sample_rate: int) -> int:
    return 17 if version_bits(sample_rate)[0] == 3 else 9


def _frame_size(sample_rate: int) -> int:
    return samples_per_frame(sample_rate) // 8 * BITRATE // sample_rate
