"""The sound files of a built guide, each decoded once: length, loudness, peak, and how each sentence sounds."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from audioguide.errors import AudioError

WORTH_A_PROCESS = 20_000_000
"""Bytes of MP3, about forty minutes, below which a second process costs more time than it saves."""
WORKERS = 2
_DOUBTFUL = 0.9
"""LU away from the target from which ffmpeg's meter is asked too."""


@dataclass(frozen=True, slots=True)
class SoundFile:
    """What is to be decoded."""

    path: Path
    spans: tuple[tuple[int, int], ...] = ()
    """Where each sentence starts and ends, in samples, ascending."""


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
    rate: int = 0
    """Hz"""
    blocks: tuple[tuple[int, int], ...] = ()
    """(loudness in tenths of LUFS, how many blocks of 400 ms have it): of several files, the loudness of all."""
    heard: tuple[bytes, ...] = ()
    """How each sentence sounds: see `sentence_levels.as_levels`."""
    noise: tuple[float, ...] = ()
    """The loudest of each pause, in dB: before each sentence, and after the last."""
    joined: bool = False
    """Not decoded: its frames were shown to be those of the chapters, and so its sound theirs."""


def decode_all(files: Sequence[SoundFile]) -> list[DecodedSound]:
    """Decode each file, on two cores where there is enough to do."""
    if sum(file.path.stat().st_size for file in files) < WORTH_A_PROCESS:
        return [decode_file(file.path, file.spans) for file in files]
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as workers:
        return list(workers.map(decode_file, *zip(*((file.path, file.spans) for file in files), strict=True)))


def decode_file(path: Path, spans: tuple[tuple[int, int], ...] = ()) -> DecodedSound:
    """Decode one file. What cannot be decoded is described in `problem`, never raised.

    spans: where sentences start and end in it, in samples, ascending.
    """
    try:
        return _decoded(path, spans)
    except (AudioError, OSError, ValueError) as problem:  # PyAV says ValueError where a frame differs from the others
        return DecodedSound(0, 0.0, 0.0, str(problem) or "It cannot be decoded.")


def _decoded(path: Path, spans: tuple[tuple[int, int], ...]) -> DecodedSound:
    from audioguide.audio import decode, loudness
    from audioguide.publish.sound_meter import SoundMeter, integrated
    from audioguide.publish.true_peak import PeakMeter

    rate = decode.sample_rate(path)
    meter, peaks = SoundMeter(rate, spans), PeakMeter()
    for piece in decode.pieces(path):
        meter.add(piece)
        peaks.add(piece)
    meter.finish()
    if not meter.samples:
        raise AudioError("It holds no sound.")
    blocks = meter.blocks()
    lufs = integrated(blocks)
    if not blocks or _DOUBTFUL < abs(lufs - loudness.TARGET_LUFS) < 40:
        lufs = loudness.measure(path)[0]
    return DecodedSound(
        meter.samples,
        lufs,
        peaks.decibels(rate),
        rate=rate,
        blocks=blocks,
        heard=tuple(meter.heard),
        noise=tuple(meter.noise),
    )
