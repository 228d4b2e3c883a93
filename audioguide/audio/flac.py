"""16-bit mono PCM without loss in about half the room: FLAC's own packets, without the file around them.

A clip is short and is read whole, so a container with its seek table, tags and rate would only cost time.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audioguide.errors import AudioError

if TYPE_CHECKING:
    from av import AudioFrame
    from av.audio.codeccontext import AudioCodecContext

BLOCK = 8192
"""Samples of a packet, more than a coder takes by itself: each costs a start, and a clip is read whole anyway."""
OPTIONS = {
    "compression_level": "0",
    "frame_size": str(BLOCK),
    "lpc_type": "fixed",
    "min_prediction_order": "2",
    "max_prediction_order": "2",
    "max_partition_order": "3",
}
"""One fixed predictor, nothing searched for: six tenths of the size, in half the time of level 5; see
docs/decisions/0024."""
_RATE = 24_000
"""Hz, told to the coder whatever the sound's own are: its packets do not depend on it but for their length."""
_FORMAT, _LAYOUT = "s16", "mono"
_LENGTH = struct.Struct("<I")


def pack(pcm: bytes) -> bytes:
    """The samples as a list of stretches, each behind its length: the stream's head, then its packets.

    Raises AudioError where the coder refuses.
    """
    import av

    coder: AudioCodecContext = av.CodecContext.create("flac", "w")
    coder.sample_rate, coder.format, coder.layout = _RATE, _FORMAT, _LAYOUT
    coder.options = OPTIONS
    try:
        coder.open()
        frames = (*_frames(pcm, coder.frame_size), None)
        packets = [bytes(packet) for frame in frames for packet in coder.encode(frame)]
    except av.FFmpegError as refused:
        raise AudioError(f"The samples cannot be packed: {refused}.") from refused
    # The last is empty: it carries what a file would say of the whole.
    parts = [coder.extradata or b"", *filter(None, packets)]
    return b"".join(piece for part in parts for piece in (_LENGTH.pack(len(part)), part))


def unpack(packed: bytes, size: int) -> bytes:
    """The `size` bytes of samples that `pack` was given. Raises AudioError where the stretches hold anything else.

    Never holds more than one packet beyond `size`, whatever a packet claims.
    """
    import av

    decoder: AudioCodecContext = av.CodecContext.create("flac", "r")
    head, *packets = _stretches(packed)
    blocks, left = [], size
    try:
        decoder.extradata = head
        for packet in packets:
            for frame in decoder.decode(av.Packet(packet)):
                if frame.format.name != _FORMAT or frame.layout.name != _LAYOUT or 2 * frame.samples > left:
                    raise AudioError("The packets hold other samples than were packed.")
                blocks.append(bytes(frame.planes[0])[: 2 * frame.samples])
                left -= 2 * frame.samples
    except (av.FFmpegError, ValueError) as damaged:
        raise AudioError(f"The packets cannot be decoded: {damaged}.") from damaged
    if left:
        raise AudioError("The packets end before the sound does.")
    return b"".join(blocks)


def _frames(pcm: bytes, samples: int) -> Iterator[AudioFrame]:
    import av
    import numpy as np

    row = np.frombuffer(pcm, "<i2")[None]
    for start in range(0, row.shape[1], samples):
        frame = av.AudioFrame.from_ndarray(row[:, start : start + samples], format=_FORMAT, layout=_LAYOUT)
        frame.sample_rate, frame.pts = _RATE, start
        yield frame


def _stretches(packed: bytes) -> list[bytes]:
    """What stands behind each length. Raises AudioError where a length does not fit."""
    found, place = [], 0
    while place < len(packed):
        behind = place + _LENGTH.size
        (size,) = _LENGTH.unpack(packed[place:behind]) if behind <= len(packed) else (0,)
        if not 0 < size <= len(packed) - behind:
            raise AudioError("The packets are cut short.")
        found.append(packed[behind : behind + size])
        place = behind + size
    if not found:
        raise AudioError("There are no packets.")
    return found
