"""Where in a file a sentence sounds, told by its levels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audioguide.publish.sentence_levels import (
    BANDS,
    MOST,
    SILENCE,
    Levels,
    as_levels,
    band_weights,
    difference,
    grid,
    heard_levels,
)

_LIKE = 4.5
"""dB on the mean of a sentence's slots up to which a place is looked at closely: half a frame of shift makes 2 or 3."""
_FINE = 16
"""Parts of a frame by which a place is moved when it is looked at closely: about 1.4 ms."""


class Search:
    """A file's sound, or a stretch of it, decoded and held: only where something is wrong with it."""

    def __init__(self, path: Path, rate: int, begin: int, end: int) -> None:
        """begin, end: the stretch, in samples of the file. Raises AudioError."""
        self.rate = rate
        self._grid = grid(rate)
        self._begin = begin
        self._samples = _stretch(path, begin, end)
        self._coarse = self._frame_powers(self._samples)

    def levels(self, start: int, slots: int) -> Levels:
        """The levels of the sound from a sample on; of fewer slots where the sound ends before."""
        start -= self._begin
        samples = self._samples[max(0, start) : max(0, start + slots * self._grid.step)]
        whole = len(samples) // self._grid.step * self._grid.step
        return as_levels(heard_levels(self._frame_powers(samples[:whole]), self.rate))

    def at(self, expected: Levels, start: int) -> float:
        """How far from a sentence's levels the sound is that begins at a sample; inf where it ends before."""
        # The last slot of a sentence is filled up with silence, and so may end after it: it is left out.
        heard = self.levels(start, len(expected) - 1)
        if len(heard) < max(1, len(expected) - 1):
            return float("inf")
        return difference(expected[:-1], heard)

    def places(self, expected: Levels) -> list[int]:
        """Samples at which a sentence with these levels begins."""
        if len(expected) < 3 or expected.max() <= SILENCE:
            return []
        coarse = self._everywhere(expected[:-1])
        found = []
        for frame in np.flatnonzero(coarse <= _LIKE).tolist():
            around = coarse[max(0, frame - 1) : frame + 2]
            if coarse[frame] <= around.min():
                found.append(self._closely(expected, self._begin + frame * self._grid.frame))
        return [place for apart, place in found if apart <= MOST]

    def _closely(self, expected: Levels, near: int) -> tuple[float, int]:
        step = self._grid.frame // _FINE
        starts = [near + step * move for move in range(-_FINE, _FINE + 1) if near + step * move >= self._begin]
        return min((self.at(expected, start), start) for start in starts)

    def _everywhere(self, expected: Levels) -> Levels:
        """For each frame of the file: dB on the mean of all slots, were the sentence to begin there."""
        slot = self._grid.slot
        sums = np.cumsum(np.vstack((np.zeros((1, BANDS)), self._coarse)), axis=0)
        slots = (sums[slot:] - sums[:-slot]) / slot
        heard = np.maximum(10 * np.log10(np.maximum(slots, 1e-12)), SILENCE).astype(np.float32)
        last = len(heard) - slot * (len(expected) - 1)
        if last <= 0:
            return np.zeros(0, np.float32)
        total = np.zeros(last, np.float32)
        for place, levels in enumerate(expected):
            total += np.abs(heard[place * slot : place * slot + last] - levels).mean(1)
        return total / len(expected)

    def _frame_powers(self, samples: NDArray[np.float32]) -> Levels:
        rows = -(-len(samples) // self._grid.frame)
        padded = np.zeros((rows, self._grid.frame), np.float32)
        padded.reshape(-1)[: len(samples)] = samples
        spectrum = np.fft.rfft(padded)
        powers: Levels = (spectrum.real**2 + spectrum.imag**2) @ band_weights(self.rate)
        return powers


def _stretch(path: Path, begin: int, end: int) -> NDArray[np.float32]:
    from audioguide.audio import decode

    kept, place = [np.zeros(0, np.float32)], 0
    for piece in decode.pieces(path):
        kept.append(piece[max(0, begin - place) : max(0, end - place)])
        place += len(piece)
    return np.concatenate(kept)
