"""16-bit mono PCM in hand: silence, edges, fades. Numbers in samples unless a name says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

QUIET = 80
"""Sample value up to which sound counts as silence: -52 dB of full scale, above either voice's noise floor."""
KEEP_MS = 50
"""Silence left at an edge, for onsets softer than QUIET such as that of "f" or "h"."""
FADE_MS = 4


def silence(milliseconds: float, sample_rate: int) -> bytes:
    """Exact silence, rounded to the nearest sample."""
    return bytes(2 * round(milliseconds * sample_rate / 1000))


def edges(pcm: bytes, threshold: int = QUIET) -> tuple[int, int]:
    """First sample over `threshold` and the one after the last; (0, 0) where all is silence."""
    loud = audible(pcm, threshold)
    first, last = int(loud.argmax()) if len(loud) else 0, last_audible(loud, 0, len(loud))
    return (first, last) if last else (0, 0)


def audible(pcm: bytes, threshold: int = QUIET) -> NDArray[np.bool_]:
    """Which samples are over `threshold`, either way."""
    import numpy as np

    # As unsigned, with the quiet ones moved to the bottom: one comparison does for both ways.
    return np.frombuffer(pcm, "<u2") + np.uint16(threshold) > 2 * threshold


def last_audible(loud: NDArray[np.bool_], start: int, end: int) -> int:
    """The sample behind the last audible one of a stretch; 0 where it is silent throughout."""
    behind = int(loud[start:end][::-1].argmax()) if end > start else 0
    return end - behind if end > start and loud[end - behind - 1] else 0


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
    return b"".join((rise.tobytes(), pcm[2 * count : len(pcm) - 2 * count], fall.tobytes()))
