"""Sound files back to samples, by PyAV: exact in length, in blocks, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.audio.id3 import Marker
from audioguide.errors import AudioError

_PIECE = 1 << 16
"""Samples given out at once."""
_FLOATS = ("flt", "fltp")

if TYPE_CHECKING:
    import numpy as np
    from av.container import InputContainer
    from numpy.typing import NDArray


def blocks(path: Path, rate: int | None = None) -> Iterator[bytes]:
    """The samples of `path` as 16-bit mono PCM at `rate` Hz, or at the file's own rate; a block a codec frame.

    The Info frame is honoured: encoder delay and padding are not among the samples. Raises AudioError where the file
    cannot be read or is no sound.
    """
    import av

    with _opened(path) as container:
        resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
        for frame in container.decode(audio=0):
            for piece in resampler.resample(frame):
                yield piece.to_ndarray().tobytes()
        for piece in resampler.resample(None):
            yield piece.to_ndarray().tobytes()


def pieces(path: Path) -> Iterator[NDArray[np.float32]]:
    """The samples of `path` at its own rate, mixed to one channel, 1 for full scale, some seconds at a time.

    Exact in length like `blocks`; of mono MP3 files three times as fast, since nothing is converted. Raises AudioError
    where the file cannot be read, is no sound, or changes its form within.
    """
    import numpy as np

    if not _mono_floats(path):
        for block in blocks(path):
            yield np.frombuffer(block, "<i2").astype(np.float32) / np.float32(32768)
        return
    waiting = bytearray()
    with _opened(path) as container:
        for frame in container.decode(audio=0):
            if frame.layout.nb_channels != 1 or frame.format.name not in _FLOATS:
                raise AudioError(f"{path.name} cannot be decoded: it changes its form within.")
            # The plane of a frame from which silence was cut off is longer than its sound.
            waiting += memoryview(frame.planes[0])[: 4 * frame.samples]
            if len(waiting) >= 4 * _PIECE:
                yield np.frombuffer(bytes(waiting), np.float32)
                waiting.clear()
    yield np.frombuffer(bytes(waiting), np.float32)


def _mono_floats(path: Path) -> bool:
    with _opened(path) as container:
        stream = container.streams.audio[0]
        return stream.format.name in _FLOATS and stream.layout.nb_channels == 1


def length(path: Path) -> int:
    """Samples that decoding `path` gives: counted by decoding, not read from any header. Raises AudioError."""
    with _opened(path) as container:
        return sum(frame.samples for frame in container.decode(audio=0))


def overview(path: Path) -> tuple[int, int, list[Marker]]:
    """(Hz, samples that `path` says it has or that its size makes likely, its markers), opened once.

    Decoded where it tells no length. Raises AudioError where there is no sound.
    """
    with _opened(path) as container:
        stream = container.streams.audio[0]
        seconds = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0
        told = round((seconds or (container.duration or 0) / 1_000_000) * stream.rate)
        rate, markers = int(stream.rate), _markers(container)
        if container.format.name == "mp3":
            told = _walked_length(path) or told
    found = told if told > 0 else length(path)
    if found <= 0:
        raise AudioError(f"{path.name} holds no sound.")
    return rate, found, markers


def _walked_length(path: Path) -> int | None:
    """Samples of an MP3 file of variable bit rate that does not tell its length, which ffmpeg guesses far off."""
    from audioguide.audio.mpeg_frames import Frames

    try:
        frames = Frames(path)
    except AudioError:
        return None
    return None if frames.tagged or not frames.varies() else frames.count() * frames.samples


def sample_rate(path: Path) -> int:
    """Hz. Raises AudioError."""
    with _opened(path) as container:
        return int(container.streams.audio[0].rate)


def chapters(path: Path) -> list[Marker]:
    """The chapter markers of `path`, in the order it lists them. Raises AudioError."""
    with _opened(path) as container:
        return _markers(container)


def _markers(container: InputContainer) -> list[Marker]:
    found = []
    for chapter in container.chapters():
        tick = chapter["time_base"] or Fraction(1, 1000)
        times = (round(1000 * tick * chapter[edge]) for edge in ("start", "end"))
        found.append(Marker(chapter["metadata"].get("title", ""), *times))
    return found


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    import av

    try:
        if path.is_file() and path.stat().st_size == 0:
            raise AudioError(f"{path.name} is empty: it has 0 bytes.")
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise AudioError(f"{path.name} holds no sound.")
            yield container
    except (av.FFmpegError, OSError) as error:
        raise AudioError(f"{path.name} cannot be decoded: {error.strerror}.") from error
