"""How a sentence sounds, in some dozen bytes: what guide.json keeps of each, so that its MP3 can be held against it.

Five bands of hearing in steps of about 66 ms, four bits each: docs/reference/output.md defines it to the last digit,
and says what it proves. `verify` finds the same levels by code of its own, in publish/sentence_levels.py.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log2

import numpy as np
from numpy.typing import NDArray

from audioguide.model import Cue

EDGES_HZ = (100, 500, 1000, 2000, 4000, 8000)
"""Where the bands begin and end: the first holds the pitch, the last what tells an "s" from an "f"."""
FRAME_MS, SLOT_MS = 22, 66
"""What comes nearest to it is used: a power of two of samples, and whole frames."""
LOWEST_DB, STEP_DB, STEPS = -54, 3, 16
"""Under the first is silence; a sine of full scale is 0 dB."""
_FULL_SCALE = 32768.0
_AT_ONCE = 48
"""Frames that are turned into spectra together."""


def frame_samples(sample_rate: int) -> int:
    """Samples of a frame: the power of two that is nearest to 22 ms, by the ear's measure."""
    return 1 << round(log2(sample_rate * FRAME_MS / 1000))


def fingerprint(pcm: bytes | bytearray, sample_rate: int) -> str:
    """Of a sentence's samples, 16-bit mono, as the encoder gets them; in base64."""
    size = frame_samples(sample_rate)
    in_slot = round(SLOT_MS * sample_rate / 1000 / size)
    slots = -(-len(pcm) // (2 * size * in_slot))
    bands = _in_bands(np.frombuffer(pcm, "<i2"), slots * in_slot, sample_rate)
    mean = bands.reshape(slots, in_slot, -1).mean(1) / (size / 2) ** 2
    steps = np.rint((10 * np.log10(mean + 1e-12) - LOWEST_DB) / STEP_DB).clip(0, STEPS - 1).astype(np.uint8).reshape(-1)
    return b64encode(_packed(steps)).decode()


def _in_bands(samples: NDArray[np.int16], frames: int, sample_rate: int) -> NDArray[np.float32]:
    """The power of each frame in each band; behind the samples comes silence, to so many frames.

    A few frames at a time: what they need stays in the processor's cache, and long sentences take no more memory.
    """
    size, edges = frame_samples(sample_rate), _bands(sample_rate)
    bands = np.empty((frames, len(edges)), np.float32)
    some = np.empty((_AT_ONCE, size), np.float32)
    for first in range(0, frames, _AT_ONCE):
        count = min(_AT_ONCE, frames - first)
        flat, given = some[:count].reshape(-1), samples[first * size : (first + count) * size]
        np.divide(given, np.float32(_FULL_SCALE), out=flat[: len(given)])
        flat[len(given) :] = 0
        # Real and imaginary parts side by side: their squares are added with those of the rest of their band.
        parts = np.fft.rfft(some[:count]).view(np.float32)
        parts *= parts
        for band, (low, high) in enumerate(edges):
            parts[:, 2 * low : 2 * high].sum(1, out=bands[first : first + count, band])
    return bands


@cache
def _bands(sample_rate: int) -> tuple[tuple[int, int], ...]:
    """The first bin of each band and the one after its last; none above 0.45 of the rate, where encoders cut."""
    size = frame_samples(sample_rate)
    edges = [int(np.ceil(min(edge, 0.45 * sample_rate) * size / sample_rate)) for edge in EDGES_HZ]
    return tuple(pairwise(edges))


def _packed(steps: NDArray[np.uint8]) -> bytes:
    """Two to a byte, the first one above."""
    even = np.append(steps, np.zeros(len(steps) % 2, np.uint8))
    return (even[::2] << 4 | even[1::2]).tobytes()


def noted(blocks: Iterable[bytes], cues: Sequence[Cue], sample_rate: int, found: list[str]) -> Iterator[bytes]:
    """The blocks as they come; `found` gets the fingerprint of each sentence as soon as all of it has passed.

    cues: may still grow, but holds a sentence before its first sample passes. One sentence is held at a time.
    """
    passed = bytearray()
    begin = 0
    for block in blocks:
        passed += block
        while len(found) < len(cues) and (end := cues[len(found)].end) <= begin + len(passed) // 2:
            start = cues[len(found)].start
            found.append(fingerprint(passed[2 * (start - begin) : 2 * (end - begin)], sample_rate))
            del passed[: 2 * (end - begin)]
            begin = end
        yield block
