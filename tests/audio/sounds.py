"""Sound for the tests: a tone with noise, so that every frame differs from its neighbours."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from audioguide.audio import mp3
from audioguide.model import Stream


def tone(samples: int, sample_rate: int, hertz: float = 220.0, peak: float = 8000.0, noise: float = 500.0) -> bytes:
    times = np.arange(samples) / sample_rate
    hiss = np.random.default_rng(samples).normal(0, noise, samples) if noise else 0
    return np.clip(peak * np.sin(2 * np.pi * hertz * times) + hiss, -32768, 32767).astype("<i2").tobytes()


def blocks(pcm: bytes, size: int = 5000) -> list[bytes]:
    return [pcm[start : start + 2 * size] for start in range(0, len(pcm), 2 * size)]


def frames_of(pcm: bytes, sample_rate: int, path: Path) -> tuple[Stream, Path]:
    with path.open("wb") as out:
        return mp3.encode(blocks(pcm), sample_rate, out), path
