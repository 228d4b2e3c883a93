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
ONLY_FILES = {"protocol_whitelist": "file"}
"""Options of every opening: a file that names others, or an address, makes nothing be fetched."""
LISTS = frozenset({"hls", "concat", "dash", "sdp", "rtsp", "imf", "applehttp"})
"""Names of formats that hold no sound, but say where some is."""

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

    with opened(path) as container:
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
    with opened(path) as container:
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
    with opened(path) as container:
        stream = container.streams.audio[0]
        return stream.format.name in _FLOATS and stream.layout.nb_channels == 1


def length(path: Path) -> int:
    """Samples that decoding `path` gives: counted by decoding, not read from any header. Raises AudioError."""
    with opened(path) as container:
        return sum(frame.samples for frame in container.decode(audio=0))


def sample_rate(path: Path) -> int:
    """Hz. Raises AudioError."""
    with opened(path) as container:
        return int(container.streams.audio[0].rate)


def chapters(path: Path) -> list[Marker]:
    """The chapter markers of `path`, in the order it lists them. Raises AudioError."""
    with opened(path) as container:
        return markers_of(container)


def markers_of(container: InputContainer) -> list[Marker]:
    """The chapter markers of an open file, in the order it lists them."""
    found = []
    for chapter in container.chapters():
        tick = chapter["time_base"] or Fraction(1, 1000)
        times = (round(1000 * tick * chapter[edge]) for edge in ("start", "end"))
        found.append(Marker(chapter["metadata"].get("title", ""), *times))
    return found


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """The file, open, with sound in it. Raises AudioError where there is none, or it cannot be read."""
    import av

    try:
        if path.is_file() and path.stat().st_size == 0:
            raise AudioError(f"{path.name} is empty: it has 0 bytes.")
        with av.open(protocol_path(path), options=dict(ONLY_FILES)) as container:
            if not container.streams.audio or container.format.name in LISTS:
                raise AudioError(f"{path.name} holds no sound.")
            yield container
    except (av.FFmpegError, OSError) as error:
        raise AudioError(f"{path.name} cannot be decoded: {why(error)}.") from error


def protocol_path(path: Path) -> str:
    """The path as ffmpeg takes it for one, whatever is in it: "concat:a" is a protocol of its own."""
    return f"file:{path}"


def why(problem: Exception) -> str:
    """What a listener can do something with, of what ffmpeg or the system says."""
    import av

    if isinstance(problem, av.error.InvalidDataError):
        return "it is damaged, or no sound of a kind that is known here"
    return str(getattr(problem, "strerror", "") or problem).lower().rstrip(".")
