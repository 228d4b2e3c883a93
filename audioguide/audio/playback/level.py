"""Loudness of short stretches of 16-bit PCM, and tones: in plain Python, since numpy would delay the first sound."""

from __future__ import annotations

import math
from array import array

CAP_DB = 6.0
"""Decibels over a file's own level that are never passed, unless a lower cap is given."""
_TONE_DB = -24.0
_NOTE_SECONDS = 0.07


def factor(decibels: float, cap_db: float = CAP_DB) -> float:
    """What samples are multiplied by; the cap holds whatever is asked for, a number that is none counts as silence."""
    return 10 ** (min(decibels, cap_db) / 20) if decibels > -96 else 0.0


def scaled(pcm: bytes, gain: float) -> bytes:
    """`pcm` times `gain`, held inside 16 bits. A gain of 1 changes nothing, not a sample."""
    if gain == 1.0:
        return pcm
    return array("h", [max(-32768, min(32767, round(sample * gain))) for sample in array("h", pcm)]).tobytes()


def mixed(pcm: bytes, over: bytes) -> bytes:
    """`over` added to the start of `pcm`, held inside 16 bits; as long as `pcm`."""
    below = array("h", pcm)
    for place, sample in enumerate(array("h", over[: len(pcm)])):
        below[place] = max(-32768, min(32767, below[place] + sample))
    return below.tobytes()


def tone(notes: tuple[int, ...], rate: int, channels: int) -> bytes:
    """Soft notes one after another, 70 ms each, 24 dB under full scale."""
    count = int(_NOTE_SECONDS * rate)
    peak = 32767 * 10 ** (_TONE_DB / 20)
    samples = array("h")
    for note in notes:
        for place in range(count):
            # Rises and falls without an edge, so that it neither clicks nor startles.
            envelope = math.sin(math.pi * place / count) ** 2
            samples.extend([round(peak * envelope * math.sin(2 * math.pi * note * place / rate))] * channels)
    return samples.tobytes()
