"""Levels of a sentence as a decoder gives it, and how far they are from its fingerprint in guide.json.

The definition is that of docs/reference/output.md; the code is not the writer's, so that a mistake of one is seen.
"""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Levels = NDArray[np.floating[Any]]
"""dB, a row for each slot and a column for each band."""

BANDS = 5
SILENCE, FULL, STEP = -54.0, -9.0, 3.0
"""dB of the lowest and the highest of the 16 steps, and from one to the next."""
MASKED = 30.0
"""dB below the loudest band of a slot and its neighbours under which nothing is compared: encoders leave out there what
no ear can tell, and put a little noise before what begins suddenly."""
TOGETHER = 2
"""Slots whose differences are taken together: a single one may be off where a sound begins."""
MOST = 3.2
"""dB by which two slots in a row may differ on the mean of their bands. From scripts/measure/sentences: what is right
reaches 2.2 at the voices' own rates, 2.5 at the other rates of MP3, 2.7 encoded a second time; the least of what is
wrong reaches 3.4 where a sentence is moved by 20 ms, 3.8 for one word in place of another that rhymes with it, 8.0 by
50 ms, and 11.0 for another sentence."""
QUARTER = 4
"""Heard levels are kept in quarters of a dB above silence, a byte each."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How samples of one rate are cut: frames of a power of two nearest to 22 ms, slots nearest to 66 ms."""

    frame: int
    """Samples."""
    slot: int
    """Frames."""

    @property
    def step(self) -> int:
        """Samples of a slot."""
        return self.frame * self.slot


@cache
def grid(rate: int) -> Grid:
    """The grid of a sample rate in Hz."""
    frame = min((1 << power for power in range(5, 15)), key=lambda size: abs(np.log2(size / (0.022 * rate))))
    return Grid(frame, round(0.066 * rate / frame))


@cache
def band_weights(rate: int) -> NDArray[np.float32]:
    """What each bin of a frame's power spectrum weighs in each band, so that a sine of full scale comes to 1."""
    frame = grid(rate).frame
    frequency = np.arange(frame // 2 + 1) * (rate / frame)
    tops = np.minimum((500, 1000, 2000, 4000, 8000), 0.45 * rate)
    bottoms = np.minimum((100, 500, 1000, 2000, 4000), 0.45 * rate)
    inside = (frequency[:, None] >= bottoms) & (frequency[:, None] < tops)
    return (inside * (4.0 / frame**2)).astype(np.float32)


def heard_levels(power: Levels, rate: int) -> bytes:
    """The levels of whole slots, from the powers of their frames' bands: a byte for each band of each slot."""
    slots = power.reshape(-1, grid(rate).slot, BANDS).mean(1)
    above = 10 * np.log10(np.maximum(slots, 1e-12)) - SILENCE
    quarters = np.rint(QUARTER * np.clip(above, 0, 60)).astype(np.uint8)
    return bytes(quarters.tobytes())


def as_levels(heard: bytes) -> Levels:
    """dB, a row for each slot."""
    return np.frombuffer(heard, np.uint8).reshape(-1, BANDS).astype(np.float32) / QUARTER + SILENCE


def expected_levels(fingerprint: str, slots: int) -> Levels | None:
    """dB, a row for each slot; None where it is no fingerprint of so many slots."""
    try:
        packed = b64decode(fingerprint, validate=True)
    except ValueError:
        return None
    if len(packed) != (slots * BANDS + 1) // 2:
        return None
    steps = [step for byte in packed for step in divmod(byte, 16)][: slots * BANDS]
    return np.array(steps, np.float32).reshape(slots, BANDS) * STEP + SILENCE


def slots_of(samples: int, rate: int) -> int:
    """How many slots a sentence has."""
    return -(-samples // grid(rate).step)


def differences(expected: Levels, heard: Levels) -> Levels:
    """dB on the mean of the bands, for each slot that both have."""
    count = min(len(expected), len(heard))
    expected, heard = expected[:count], np.minimum(heard[:count], FULL)
    loudest = np.pad(expected.max(1), 1, constant_values=SILENCE)
    audible = np.maximum(np.maximum(loudest[:-2], loudest[1:-1]), loudest[2:]) - MASKED
    least = np.maximum(audible, SILENCE)[:, None]
    apart: Levels = np.abs(np.maximum(expected, least) - np.maximum(heard, least)).mean(1)
    return apart


def difference(expected: Levels, heard: Levels) -> float:
    """The greatest difference of slots in a row, in dB: over MOST it is not the same sound."""
    apart = differences(expected, heard)
    return float(together(apart).max()) if len(apart) else 0.0


def together(apart: Levels) -> Levels:
    """The means of each slot with the next; a single one stands for itself."""
    return (apart[:-1] + apart[1:]) / TOGETHER if len(apart) >= TOGETHER else apart
