"""The highest peak of a sound between its samples, at little cost: a curve is drawn only where it could be high.

ffmpeg's meter draws it through every sample, which takes longer than all else `verify` does. Here what is far from the
limit is passed over, and ffmpeg's meter judges what comes near it.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

NEAR = 10 ** (-2.6 / 20)
"""Linear: a peak that comes higher is judged by ffmpeg's meter, whose word counts. The curve drawn here differed from
its by 0.03 dB at most over both guides."""
_BESIDE = NEAR / 2
"""A wave below two thirds of the highest frequency never rises to twice the samples on either side of its peak."""
_TAPS, _POINTS = 24, 8
"""Samples that the curve is drawn from, and points drawn for each sample."""
_STRETCH = 2048
"""Samples kept on either side of a high peak for ffmpeg's meter."""
_FADE = 64
"""Samples at either edge of a stretch."""
_MOST_STRETCHES = 24
"""The highest ones."""


class PeakMeter:
    """Takes samples in pieces of any size."""

    def __init__(self) -> None:
        # So many that what is high near the end of a piece is met again in the next, with all that is around it.
        self._before = np.zeros(2 * _STRETCH, np.float32)
        self._peak = 0.0
        self._high: list[tuple[float, NDArray[np.float32]]] = []

    def add(self, piece: NDArray[np.float32]) -> None:
        """The next samples, full scale being 1."""
        if not len(piece):
            return
        samples = np.concatenate((self._before, piece))
        self._before = samples[-2 * _STRETCH :]
        size = np.abs(samples)
        self._peak = max(self._peak, float(size.max()))
        middle = _TAPS // 2 - 1
        loud = size[middle : middle - _TAPS + 1] > _BESIDE
        loud |= size[middle + 1 : middle - _TAPS + 2] > _BESIDE
        starts = np.flatnonzero(loud)
        if len(starts):
            self._draw(samples, starts)

    def decibels(self, rate: int) -> float:
        """dBTP; -inf for silence."""
        from audioguide.audio.loudness import measure

        if self._high:
            pause = np.zeros(_STRETCH, np.float32)
            stretches = np.concatenate([part for _, kept in self._high for part in (kept, pause)])
            pcm = np.rint(np.clip(stretches * 32768, -32768, 32767)).astype("<i2").tobytes()
            return measure([pcm], rate)[1]
        return float(20 * np.log10(self._peak)) if self._peak else float("-inf")

    def _draw(self, samples: NDArray[np.float32], starts: NDArray[np.intp]) -> None:
        """The curve behind the middle of each window that begins at one of `starts`."""
        peaks = np.abs(samples[starts[:, None] + np.arange(_TAPS)] @ _curve()).max(1)
        highest = int(peaks.argmax())
        self._peak = max(self._peak, float(peaks[highest]))
        if self._peak > NEAR:
            place = int(starts[highest])
            stretch = _faded(samples[max(0, place - _STRETCH) : place + _STRETCH])
            self._high.append((float(peaks[highest]), stretch))
            self._high = sorted(self._high, key=lambda kept: -kept[0])[:_MOST_STRETCHES]


def _faded(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without a sudden edge, which would be a peak of its own."""
    ramp = np.minimum(1, (np.arange(len(samples)) + 1) / _FADE).astype(np.float32)
    return samples * ramp * ramp[::-1]


@cache
def _curve() -> NDArray[np.float32]:
    """Weights of the samples for each point between the two in their middle: a sinc in a Kaiser window."""
    shift = np.arange(1, _POINTS) / _POINTS
    place = np.arange(_TAPS)[:, None] - (_TAPS // 2 - 1) - shift
    window = np.i0(7 * np.sqrt(np.maximum(0, 1 - (place / (_TAPS / 2)) ** 2))) / np.i0(7)
    return (np.sinc(place) * window).astype(np.float32)
