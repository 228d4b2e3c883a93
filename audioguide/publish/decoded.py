"""The sound files of a built guide, each decoded once: its length, its loudness and its peak."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from audioguide.errors import AudioError

WORTH_A_PROCESS = 2_000_000
"""Bytes of MP3, about four minutes, below which a second process costs more time than it saves."""
WORKERS = 2
PIECE = 1 << 16
"""Bytes of PCM given to the meter at once."""


@dataclass(frozen=True, slots=True)
class DecodedSound:
    """One file, decoded to its end."""

    samples: int
    loudness: float
    """Integrated, in LUFS; -70 for silence."""
    true_peak: float
    """dBTP"""
    problem: str = ""
    """Why it could not be decoded, as a sentence; the figures then say nothing."""


def decode_all(paths: Sequence[Path]) -> list[DecodedSound]:
    """Decode each file, on two cores where there is enough to do."""
    if sum(path.stat().st_size for path in paths) < WORTH_A_PROCESS:
        return [decode_file(path) for path in paths]
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as workers:
        return list(workers.map(decode_file, paths))


def decode_file(path: Path) -> DecodedSound:
    """Decode one file. What cannot be decoded is described in `problem`, never raised."""
    from audioguide.audio import decode, loudness

    samples = 0

    def counted() -> Iterator[bytes]:
        nonlocal samples
        for piece in _pieces(decode.blocks(path)):
            samples += len(piece) // 2
            yield piece

    try:
        lufs, peak = loudness.measure(counted(), decode.sample_rate(path))
    except (AudioError, OSError, ValueError) as problem:  # PyAV says ValueError where a frame differs from the others
        return DecodedSound(0, 0.0, 0.0, str(problem) or "It cannot be decoded.")
    return DecodedSound(samples, lufs, peak)


def _pieces(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The same samples in larger pieces: the meter takes a quarter less time."""
    waiting = bytearray()
    for block in blocks:
        waiting += block
        if len(waiting) >= PIECE:
            yield bytes(waiting)
            waiting.clear()
    yield bytes(waiting)
