"""How loud speech is, roughly, for voices whose gain nobody could measure once and for all."""

from __future__ import annotations

_BLOCK = 1024
"""Samples judged together: some 45 ms."""
_SPEAKING = 0.05
"""Of the loudest block's level: under it a block is a pause between words. 26 dB."""


def speech_level(pcm: bytes) -> float:
    """Root mean square of 16-bit mono PCM where somebody speaks, in sample values; 0.0 where nobody does."""
    import numpy as np

    samples = np.frombuffer(pcm, "<i2").astype(np.float64)
    if not len(samples):
        return 0.0
    power = np.array([np.mean(block**2) for block in np.array_split(samples, -(-len(samples) // _BLOCK))])
    return float(np.sqrt(power[power >= power.max() * _SPEAKING**2].mean()))


def scaled(pcm: bytes, factor: float) -> bytes:
    """16-bit mono PCM at `factor` times its level; what would pass full scale stays at it."""
    import numpy as np

    louder = np.rint(np.frombuffer(pcm, "<i2") * factor)
    return np.clip(louder, -32768, 32767).astype("<i2").tobytes()
