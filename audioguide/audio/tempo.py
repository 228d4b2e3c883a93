"""Short sounds that stand in memory: decoded, and said faster or slower at the same pitch, by PyAV."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from audioguide.errors import AudioError

if TYPE_CHECKING:
    from av.filter import Graph

SLOWEST, FASTEST = 0.5, 4.0
"""What ffmpeg's atempo takes without dropping samples (its own limit is 100)."""


def decoded(sound: bytes, sample_rate: int) -> bytes:
    """A whole sound file, such as an MP3, as 16-bit mono PCM at `sample_rate` Hz. Raises AudioError.

    Encoder delay is cut where the file tells of it, else it is silence at the start.
    """
    import av

    blocks = []
    try:
        with av.open(io.BytesIO(sound), "r") as container:
            resampler = av.AudioResampler(format="s16", layout="mono", rate=sample_rate)
            for frame in container.decode(audio=0):
                blocks += [piece.to_ndarray().tobytes() for piece in resampler.resample(frame)]
            blocks += [piece.to_ndarray().tobytes() for piece in resampler.resample(None)]
    except (av.FFmpegError, OSError, IndexError) as error:
        raise AudioError(f"the sound cannot be decoded: {getattr(error, 'strerror', '') or error}.") from error
    if not any(blocks):
        raise AudioError("the sound is empty.")
    return b"".join(blocks)


def at_tempo(pcm: bytes, sample_rate: int, tempo: float) -> bytes:
    """16-bit mono PCM at `tempo` times its speed, pitch kept: ffmpeg's atempo. 1.0 changes nothing, not a sample."""
    if not pcm or tempo == 1.0:
        return pcm
    import av
    import numpy as np

    if not SLOWEST <= tempo <= FASTEST:
        raise AudioError(f"the tempo is {tempo}; it must be from {SLOWEST} to {FASTEST}.")
    frame = av.AudioFrame.from_ndarray(np.frombuffer(pcm, "<i2").reshape(1, -1), format="s16", layout="mono")
    frame.sample_rate = sample_rate
    graph = av.filter.Graph()
    graph.link_nodes(
        graph.add_abuffer(format="s16", sample_rate=sample_rate, layout="mono"),
        graph.add("atempo", repr(tempo)),
        graph.add("aformat", "sample_fmts=s16:channel_layouts=mono"),
        graph.add("abuffersink"),
    ).configure()
    graph.push(frame)
    graph.push(None)
    return b"".join(_pulled(graph))


def _pulled(graph: Graph) -> Iterator[bytes]:
    import av

    while True:
        try:
            yield graph.pull().to_ndarray().tobytes()
        except av.error.EOFError:
            return
