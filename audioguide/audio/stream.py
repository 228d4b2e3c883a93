"""A chapter as a run of MPEG frames, and the arithmetic of such runs. Layer III, one channel, 64 kb/s constant.

Sizes and rates: ISO/IEC 11172-3 and 13818-3; the rates under 16 kHz are the usual MPEG 2.5 extension.
"""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.errors import AudioError
from audioguide.model import Stream

__all__ = ["Stream", "frame_count", "joined_samples", "samples_per_frame", "starts", "version_bits"]

BITRATE = 64_000
"""Bits a second."""
DECODER_DELAY = 529
"""Samples by which every layer III decoder is late."""
ENCODER_DELAY = 576
"""Samples by which LAME is late."""

_VERSIONS = {
    44100: (3, 0), 48000: (3, 1), 32000: (3, 2),
    22050: (2, 0), 24000: (2, 1), 16000: (2, 2),
    11025: (0, 0), 12000: (0, 1), 8000: (0, 2),
}  # fmt: skip
"""Sample rate -> (version bits, rate bits) of a frame header; version 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5."""


def version_bits(sample_rate: int) -> tuple[int, int]:
    """(version, rate) bits of a frame header. Raises AudioError for a rate that MP3 does not have."""
    if sample_rate not in _VERSIONS:
        known = ", ".join(str(rate) for rate in sorted(_VERSIONS))
        raise AudioError(f"MP3 has no sample rate of {sample_rate} Hz. It has {known}.")
    return _VERSIONS[sample_rate]


def samples_per_frame(sample_rate: int) -> int:
    """Samples of one MPEG frame: 1,152 from 32 kHz up, 576 below. Raises AudioError for a rate MP3 does not have."""
    return 1152 if version_bits(sample_rate)[0] == 3 else 576


def frame_count(size: int, sample_rate: int) -> int:
    """How many frames fill `size` bytes: constant bit rate keeps the sum of frame sizes within a byte of the rate."""
    per_frame = samples_per_frame(sample_rate) // 8 * BITRATE
    return (size * sample_rate + per_frame // 2) // per_frame


def starts(streams: Sequence[Stream]) -> list[int]:
    """Where each stream begins in the joined file, in decoded samples: exact, since frames are joined, not samples."""
    places, place = [], 0
    for stream in streams:
        places.append(place)
        place += stream.mpeg_frames * samples_per_frame(stream.sample_rate)
    return places


def joined_samples(streams: Sequence[Stream]) -> int:
    """Decoded length of the joined file: the start of the last stream and its own samples. 0 for no streams."""
    return starts(streams)[-1] + streams[-1].samples if streams else 0
