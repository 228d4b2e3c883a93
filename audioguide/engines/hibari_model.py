"""hibari's model with a second output: how long each phoneme lasts, from the same run that gives the samples.

The graph works the durations out on its way to the sound but does not give them away; a few bytes appended to the
model, which is a protobuf message, name that inner value as one more output. The file itself is not changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from audioguide.engines.onnx import silent_onnxruntime
from audioguide.errors import EngineError, EngineUnavailable

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE = 24_000
UNIT = 600
"""Samples of one unit of duration: 25 ms."""
_DURATIONS = b"/Clip_output_0"
"""Name of the durations in the graph."""
_GRAPH, _OUTPUT, _NAME = 7, 12, 1
"""Field numbers in onnx.proto: ModelProto.graph, GraphProto.output, ValueInfoProto.name."""


class HibariModel:
    """The voice "heart": phonemes in, samples and durations out. One thread and numpy's FFT: the same bytes always."""

    def __init__(self) -> None:
        """Takes about half a second. Raises EngineUnavailable where hibari cannot be loaded."""
        try:
            onnxruntime = silent_onnxruntime()
            from hibari import dsp, voices
            from hibari.g2p import G2P
        except ImportError as missing:
            raise EngineUnavailable(f"The natural voice cannot be loaded: {missing}.") from missing
        # Where scipy can be imported hibari takes its FFT, and the samples would differ from machine to machine.
        dsp.rfft, dsp.irfft, dsp.FFT_BACKEND = _rfft, _irfft, "numpy"
        self.g2p: Any = G2P()
        self.vocabulary: dict[str, int] = json.loads(Path(voices.ASSETS, "vocab.json").read_text(encoding="utf-8"))
        self._synth: Any = dsp.synth
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model = Path(voices.voice_path(voices.DEFAULT, download_missing=False)).read_bytes()
        output = _field(_GRAPH, _field(_OUTPUT, _field(_NAME, _DURATIONS)))
        self._session: Any = onnxruntime.InferenceSession(model + output, options, providers=["CPUExecutionProvider"])

    def run(self, phonemes: str, speed: float, seed: np.random.Generator) -> tuple[bytes, list[int]]:
        """(16-bit mono PCM at 24 kHz, ends of the phonemes in samples).

        phonemes: all in `vocabulary`, at most a few hundred. The silence before them ends at the first of the ends;
        phoneme n sounds from end n to end n + 1. Raises EngineError where the model's two outputs do not fit.
        """
        ids = np.array([[0, *(self.vocabulary[phoneme] for phoneme in phonemes), 0]], np.int64)
        *spectrum, durations = self._session.run(None, {"ids": ids, "speed": np.array([speed], np.float32)})
        sound = self._synth(*(part[0] for part in spectrum), seed)
        ends = (np.cumsum(durations.reshape(-1)) * UNIT).astype(np.int64)
        if len(ends) != ids.size or ends[-1] != len(sound):
            raise EngineError("The natural voice gave durations that do not fit its sound. Install hibari-tts 0.2.1.")
        return (np.clip(sound, -1.0, 1.0) * 32767.0).astype("<i2").tobytes(), ends[:-1].tolist()


def _field(number: int, content: bytes) -> bytes:
    """A field of a protobuf message that holds bytes or another message, under 128 bytes long."""
    return bytes((number << 3 | 2, len(content))) + content


def _rfft(frames: NDArray[np.float32], axis: int) -> NDArray[np.complex64]:
    return np.fft.rfft(frames, axis=axis).astype(np.complex64, copy=False)


def _irfft(spectrum: NDArray[np.complex64], n: int, axis: int) -> NDArray[np.float32]:
    return np.fft.irfft(spectrum, n=n, axis=axis).astype(np.float32, copy=False)
