"""Loudness: a static gain with a limiter behind it, and the measure by EBU R 128.

One gain a voice, never one a guide: an edited sentence must not change the samples of any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from audioguide.audio import decode
from audioguide.errors import AudioError

if TYPE_CHECKING:
    from av.filter import Graph
    from numpy.typing import NDArray

TARGET_LUFS = -18.0
CEILING_DBFS = -4.5
"""Sample peaks after the limiter. True peaks of the natural voice lie up to 1.9 dB higher, and MP3 moves them a little;
they must stay under -2 dBTP, and at -3.5 they came to -1.9."""

_BLOCK = 16
"""Samples that share a peak: 0.7 ms. The limiter's gain is worked out a block, and drawn straight between blocks."""
_REACH = 7
"""Blocks on either side over which the limiter's gain falls and rises: 5 ms, about one period of a voice."""
_SMOOTH = 3
"""Blocks on either side of each of the two means that round the gain; twice this and one block is the reach."""
_MARGIN = (_REACH + 2 * _SMOOTH + 1) * _BLOCK
"""Samples on either side that weigh on a sample."""
_HOP = 16384
"""Samples worked on at once, counted from the first: the result does not depend on the blocks given."""
_FULL_SCALE = 32768.0
_PLACE = (np.arange(_BLOCK, dtype=np.float32) + 0.5) / _BLOCK - 0.5
_LEFT, _RIGHT = np.maximum(-_PLACE, 0), np.maximum(_PLACE, 0)
_MIDDLE = 1 - _LEFT - _RIGHT
"""What the gains of the block before, of the block itself and of the block behind weigh at each of its samples."""


class Leveller:
    """A gain and a look-ahead limiter for a stream of 16-bit mono PCM: same length out as in, constant memory.

    The limiter's gain of a block is a mean of the gains that its neighbours need, each the least over its own reach:
    so it never lets a peak over the ceiling, and moves without clicks.
    """

    def __init__(self, gain: float, ceiling_dbfs: float = CEILING_DBFS) -> None:
        """gain: linear. ceiling_dbfs: the highest sample that may come out, in dB of full scale."""
        self._gain = np.float32(gain)
        self._ceiling = float(np.floor(_FULL_SCALE * 10 ** (ceiling_dbfs / 20)))
        self._waiting = b""
        self._before = np.zeros(_MARGIN, np.float32)
        """Samples already given out that still weigh on the next."""

    def level(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """The blocks at their new level; cut elsewhere, but sample for sample as long."""
        for block in blocks:
            yield self.process(block)
        yield self.finish()

    def process(self, block: bytes) -> bytes:
        """Take a block of any size; give what is settled by now, maybe nothing."""
        self._waiting += block
        out = []
        while len(self._waiting) >= 2 * (_HOP + _MARGIN):
            out.append(self._hop(self._waiting[: 2 * (_HOP + _MARGIN)], _HOP))
            self._waiting = self._waiting[2 * _HOP :]
        return b"".join(out)

    def finish(self) -> bytes:
        """Give the rest. The leveller is then as new."""
        count = len(self._waiting) // 2
        out = self._hop(self._waiting + bytes(2 * _MARGIN), count) if count else b""
        self._waiting = b""
        self._before = np.zeros(_MARGIN, np.float32)
        return out

    def _hop(self, pcm: bytes, count: int) -> bytes:
        """`count` samples out; `pcm` holds those and the look-ahead behind them."""
        samples = len(pcm) // 2
        around = np.zeros(-(-(_MARGIN + samples) // _BLOCK) * _BLOCK, np.float32)
        around[:_MARGIN] = self._before
        around[_MARGIN : _MARGIN + samples] = np.frombuffer(pcm, "<i2")
        around[_MARGIN:] *= self._gain
        self._before = around[count : count + _MARGIN].copy()
        peaks = _peaks(around)
        if peaks.max() > self._ceiling:
            _limit(around, peaks, self._ceiling)
        levelled: bytes = np.rint(around[_MARGIN : _MARGIN + count]).astype("<i2").tobytes()
        return levelled


def _peaks(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The highest sample of each block, either way. By halves: numpy's own maximum of short rows takes five times as
    long."""
    peaks = np.abs(samples)
    while len(peaks) * _BLOCK > len(samples):
        peaks = np.maximum(peaks[::2], peaks[1::2])
    return peaks


def _limit(around: NDArray[np.float32], peaks: NDArray[np.float32], ceiling: float) -> None:
    """Draw samples that are too high down to the ceiling, in place, but for the margin at either end.

    Most blocks are far from any peak; their gain would be exactly 1, and they are left alone.
    """
    needed = (ceiling / np.maximum(peaks, ceiling)).astype(np.float32)
    smooth = _mean(_mean(_least(needed, 2 * _REACH + 1)))
    lowered = smooth < 1
    rows = np.flatnonzero(lowered[:-2] | lowered[1:-1] | lowered[2:])
    # Each block's line runs from half way to the block before to half way to the one behind.
    gains = smooth[rows, None] * _LEFT + smooth[rows + 1, None] * _MIDDLE + smooth[rows + 2, None] * _RIGHT
    around.reshape(-1, _BLOCK)[rows + _MARGIN // _BLOCK] *= gains


def _least(values: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """The least of each `width` neighbours, by doubling."""
    done = 1
    while done < width:
        step = min(done, width - done)
        values = np.minimum(values[:-step], values[step:])
        done += step
    return values


def _mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of each block with its neighbours; a plain sum, so that it never comes out above the greatest."""
    width = 2 * _SMOOTH + 1
    last = len(values) - width + 1
    total = sum((values[place : place + last] for place in range(1, width)), start=values[:last])
    mean: NDArray[np.float32] = np.minimum(total / np.float32(width), np.float32(1))
    return mean


def measure(sound: Path | Iterable[bytes], sample_rate: int = 0) -> tuple[float, float]:
    """(integrated loudness in LUFS, true peak in dBTP) by ffmpeg's ebur128 filter, in constant memory.

    sound: a file, or blocks of 16-bit mono PCM at `sample_rate` Hz. Loudness of silence is -70, its peak -inf.
    Raises AudioError where a file cannot be read, or where there is no sound.
    """
    import av

    blocks = decode.blocks(sound) if isinstance(sound, Path) else sound
    rate = decode.sample_rate(sound) if isinstance(sound, Path) else sample_rate
    graph = av.filter.Graph()  # held to the end: PyAV may crash when a graph is dropped while used
    source = graph.add_abuffer(sample_rate=rate, format="s16", layout="mono")
    meter = graph.add("ebur128", "peak=true:metadata=1:framelog=quiet")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    readings: dict[str, str] = {}
    place = 0
    for block in blocks:
        samples = np.frombuffer(block, "<i2")
        if len(samples):
            frame = av.AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
            frame.sample_rate, frame.pts = rate, place
            place += len(samples)
            graph.push(frame)
            readings = _drain(graph) or readings
    graph.push(None)
    readings = _drain(graph) or readings
    if not readings:
        raise AudioError("There is no sound to measure.")
    return float(readings["lavfi.r128.I"]), _decibels(float(readings["lavfi.r128.true_peak"]))


def _drain(graph: Graph) -> dict[str, str]:
    """The newest readings the filter has for us."""
    import av

    newest: dict[str, str] = {}
    while True:
        try:
            newest = dict(graph.pull().metadata) or newest
        except (av.BlockingIOError, av.EOFError):
            return newest


def _decibels(linear: float) -> float:
    return float(20 * np.log10(linear)) if linear > 0 else float("-inf")
