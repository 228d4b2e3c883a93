"""16-bit mono PCM as a WAV file."""

from __future__ import annotations

import wave
from io import BytesIO


def wav(pcm: bytes, sample_rate: int) -> bytes:
    """The whole file. pcm: signed, little-endian; sample_rate: Hz."""
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sample_rate)
        file.writeframes(pcm)
    return out.getvalue()
