"""16-bit mono PCM in hand: silence, edges, fades. Numbers in samples unless a name says otherwise."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

QUIET = 80
"""Sample value up to which sound counts as silence: -52 dB of full scale, above either voice's noise floor."""
KEEP_MS = 50
"""Silence left at an edge, for onsets softer than QUIET such as that of "f" or "h"."""
FADE_MS = 4
_LAST_COUNT = 32
_LAST = struct.Struct(f"<{_LAST_COUNT}h")
_BLOCK = 2048
"""Samples looked at together when the first or the last audible one is sought."""


def silence(milliseconds: float, sample_rate: int) -> bytes:
    """Exact silence, rounded to the nearest sample."""
    return bytes(2 * round(milliseconds * sample_rate / 1000))


def edges(pcm: bytes, threshold: int = QUIET) -> tuple[int, int]:
    """First sample over `threshold` and the one after the last; (0, 0) where all is silence."""
    for low in range(0, len(pcm) // 2, _BLOCK):
        loud = audible(pcm[2 * low : 2 * (low + _BLOCK)], threshold)
        first = int(loud.argmax())
        if loud[first]:
            return low + first, last_audible(pcm, low + first, len(pcm) // 2, threshold)
    return 0, 0


def audible(pcm: bytes, threshold: int = QUIET) -> NDArray[np.bool_]:
    """Which samples are over `threshold`, either way."""
    import numpy as np

    # As unsigned, with the quiet ones moved to the bottom: one comparison does for both ways.
    return np.frombuffer(pcm, "<u2") + np.uint16(threshold) > 2 * threshold


def last_audible(pcm: bytes, start: int, end: int, threshold: int = QUIET) -> int:
    """The sample behind the last one over `threshold` of a stretch; 0 where it is silent throughout."""
    # Mostly it is among the very last, which are looked at one by one; else backwards in blocks.
    near = _LAST.unpack_from(pcm, 2 * (end - _LAST_COUNT)) if end - start >= _LAST_COUNT else ()
    for before, sample in enumerate(reversed(near)):
        if not -threshold <= sample <= threshold:
            return end - before
    for high in range(end, start, -_BLOCK):
        low = max(start, high - _BLOCK)
        behind = audible(pcm[2 * low : 2 * high], threshold)[::-1]
        before = int(behind.argmax())
        if behind[before]:
            return high - before
    return 0


def trim(pcm: bytes, sample_rate: int, keep_ms: float = KEEP_MS, threshold: int = QUIET) -> tuple[bytes, int]:
    """(pcm with at most `keep_ms` of silence at either edge, samples removed at the start).

    Sound that is silence throughout becomes at most `keep_ms` of it.
    """
    keep = int(keep_ms * sample_rate / 1000)
    first, last = edges(pcm, threshold)
    start = max(0, first - keep)
    end = last + keep if last else keep
    return pcm[2 * start : 2 * end], start


def fade(pcm: bytes, sample_rate: int, milliseconds: float = FADE_MS) -> bytes:
    """The first and last `milliseconds` rise from and fall to nothing, so that a cut does not click."""
    count = min(int(milliseconds * sample_rate / 1000), len(pcm) // 4)
    if not count:
        return pcm
    import numpy as np

    ramp = np.arange(count) / count
    rise = np.rint(np.frombuffer(pcm, "<i2", count) * ramp).astype("<i2")
    fall = np.rint(np.frombuffer(pcm, "<i2", count, len(pcm) - 2 * count) * ramp[::-1]).astype("<i2")
    return b"".join((rise.tobytes(), memoryview(pcm)[2 * count : len(pcm) - 2 * count], fall.tobytes()))
