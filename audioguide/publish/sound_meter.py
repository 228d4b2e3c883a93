"""One pass over a chapter's decoded samples: length, loudness, and how each sentence and each pause sounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from audioguide.publish.sentence_levels import BANDS, band_weights, grid, heard_levels

Samples = NDArray[np.floating[Any]]
Blocks = tuple[tuple[int, int], ...]
"""(loudness in tenths of LUFS, how many blocks of 400 ms have it), ascending."""

_AT_ONCE = 1 << 16
"""Samples looked at together."""
_EDGE = 3
"""Frames at either edge of a pause that are passed over: an encoder lets a sound ring into the silence beside it."""
_LOWEST = -70
"""LUFS of a block that does not count at all (ITU-R BS.1770)."""


class SoundMeter:
    """Takes the samples as they are decoded, in pieces of any size; holds one stretch of a sentence at most."""

    def __init__(self, rate: int, spans: Sequence[tuple[int, int]]) -> None:
        """rate: Hz. spans: where each sentence starts and ends, in samples, ascending."""
        self._rate, self._spans, self._grid = rate, spans, grid(rate)
        self._waiting = np.zeros(0, np.float32)
        self._place = 0
        """Sample at which what waits begins."""
        self._edges = [edge for span in spans for edge in span]
        self._passed = 0
        """Edges behind us: an odd number inside a sentence."""
        self._energy = np.zeros(1024)
        """Weighted energy of each tenth of a second."""
        self._levels: list[bytes] = []
        self._pause: list[Samples] = []
        self.samples = 0
        self.heard: list[bytes] = []
        """The levels of each sentence, as `as_levels` reads them."""
        self.noise: list[float] = []
        """The loudest frame of each pause in dB: before each sentence, and after the last."""

    def add(self, piece: Samples) -> None:
        """The next samples, full scale being 1."""
        self.samples += len(piece)
        self._waiting = np.concatenate((self._waiting, piece)) if len(self._waiting) else piece
        while self._passed < len(self._edges) and self._edges[self._passed] <= self.samples:
            self._take(self._edges[self._passed] - self._place)
            self._end_stretch()
        whole = len(self._waiting) // self._grid.step * self._grid.step
        if whole >= _AT_ONCE:
            self._take(whole)

    def finish(self) -> None:
        """There is no more."""
        self._take(len(self._waiting))
        self._end_stretch()
        # A sentence that was to come after the end of the sound has none.
        self.heard += [b""] * (len(self._spans) - len(self.heard))
        self.noise += [-np.inf] * (len(self._spans) + 1 - len(self.noise))

    def blocks(self) -> Blocks:
        """The loudness of every block of 400 ms, 100 ms apart."""
        tenths = self._energy[: int(10 * self.samples / self._rate)]
        if len(tenths) < 4:
            return ()
        power = (tenths[:-3] + tenths[1:-2] + tenths[2:-1] + tenths[3:]) / (0.4 * self._rate)
        loudness = -0.691 + 10 * np.log10(power[power > 1e-8])
        values, counts = np.unique(np.rint(10 * loudness[loudness > _LOWEST]).astype(int), return_counts=True)
        return tuple(zip(values.tolist(), counts.tolist(), strict=True))

    def _take(self, count: int) -> None:
        """The next `count` samples that wait belong to the stretch we are in."""
        samples, self._waiting = self._waiting[:count], self._waiting[count:]
        begin, self._place = self._place, self._place + count
        if not count:
            return
        slots = -(-count // self._grid.step)
        padded = samples
        if slots * self._grid.step != count:
            padded = np.zeros(slots * self._grid.step, np.float32)
            padded[:count] = samples
        spectrum = np.fft.rfft(padded.reshape(-1, self._grid.frame))
        power = (spectrum.real**2 + spectrum.imag**2) @ _weights(self._rate)
        self._note_energy(power[:, BANDS], begin)
        if self._passed % 2:
            self._levels.append(heard_levels(power[:, :BANDS], self._rate))
        else:
            self._pause.append(power[:, :BANDS].sum(1)[: -(-count // self._grid.frame)])

    def _note_energy(self, energy: Samples, begin: int) -> None:
        centres = begin + (np.arange(len(energy)) + 0.5) * self._grid.frame
        tenths = (10 * centres / self._rate).astype(int)
        if tenths[-1] >= len(self._energy):
            self._energy = np.concatenate((self._energy, np.zeros(tenths[-1] + len(self._energy))))
        np.add.at(self._energy, tenths, energy)

    def _end_stretch(self) -> None:
        if self._passed % 2:
            self.heard.append(b"".join(self._levels))
            self._levels.clear()
        else:
            inner = np.concatenate(self._pause)[_EDGE:-_EDGE] if self._pause else np.zeros(0)
            loudest = float(inner.max()) if len(inner) else 0.0
            self.noise.append(10 * float(np.log10(loudest)) if loudest > 0 else -np.inf)
            self._pause.clear()
        self._passed += 1


def integrated(blocks: Blocks) -> float:
    """LUFS of all these blocks together, by the two gates of ITU-R BS.1770; -70 for silence."""
    if not blocks:
        return float(_LOWEST)
    tenths, counts = (np.array(column, float) for column in zip(*blocks, strict=True))
    power = 10 ** ((tenths / 10 + 0.691) / 10)
    gate = 10 * np.log10((power * counts).sum() / counts.sum()) - 0.691 - 10
    loud = tenths / 10 > gate
    return float(10 * np.log10((power * counts)[loud].sum() / counts[loud].sum()) - 0.691)


def joined(each: Sequence[Blocks]) -> Blocks:
    """The blocks of several sounds as those of one."""
    counts: dict[int, int] = {}
    for blocks in each:
        for tenth, count in blocks:
            counts[tenth] = counts.get(tenth, 0) + count
    return tuple(sorted(counts.items()))


@cache
def _weights(rate: int) -> Samples:
    """Bins of a frame's power spectrum -> the bands, and the energy as BS.1770 weights it for loudness."""
    size = grid(rate).frame
    turn = np.exp(-2j * np.pi * np.arange(size // 2 + 1) * (rate / size) / 48_000)
    # The two filters of BS.1770, as it gives them for 48 kHz; their response is the same at any rate.
    shelf = _response((1.53512485958697, -2.69169618940638, 1.19839281085285), (1, -1.69065929318241, 0.73248077421585))
    high = _response((1.0, -2.0, 1.0), (1, -1.99004745483398, 0.99007225036621))
    twice = np.full(size // 2 + 1, 2.0)
    twice[[0, -1]] = 1
    energy = twice / size * np.abs(shelf(turn) * high(turn)) ** 2
    return np.column_stack((band_weights(rate), energy.astype(np.float32)))


def _response(over: tuple[float, ...], under: tuple[float, ...]) -> Callable[[NDArray[Any]], NDArray[Any]]:
    """A filter by the coefficients of its powers of one sample's delay."""
    return lambda delay: np.polyval(over[::-1], delay) / np.polyval(under[::-1], delay)
