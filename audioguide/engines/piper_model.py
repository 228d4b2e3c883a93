"""One voice model of piper: phonemes of a text, and their sound with the time of each. The same bytes every time.

Durations stand in the model's graph but are not among its outputs; a few bytes appended to the model, which is a
protobuf message, name them as one more. The file itself is not changed. A model without them speaks all the same.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.engines.onnx import silent_onnxruntime
from audioguide.errors import EngineUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence

_DURATIONS = re.compile(rb"[\w/.]*/Ceil_output_0")
"""Name of the durations in the graph of a VITS model as piper exports it: a rounding up, and the only one there."""
_GRAPH, _OUTPUT, _NAME = 7, 12, 1
"""Field numbers in onnx.proto: ModelProto.graph, GraphProto.output, ValueInfoProto.name."""
_BEGIN = 2
"""Ids before the first phoneme: the begin mark and a pad. Behind each phoneme stands a pad too."""


class PiperModel:
    """A model from its .onnx file and the .onnx.json beside it."""

    def __init__(self, file: Path) -> None:
        """Takes about a second. Raises EngineUnavailable where the package is missing or the file is no voice."""
        try:
            onnxruntime = silent_onnxruntime()
            from piper import PiperConfig, PiperVoice
        except ImportError as missing:
            raise EngineUnavailable(f"piper cannot be loaded: {missing}.") from missing
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            config = PiperConfig.from_dict(json.loads(Path(f"{file}.json").read_text(encoding="utf-8")))
            model = _with_durations(file.read_bytes())
            session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        except _unreadable() as broken:
            raise EngineUnavailable(
                f"{file.name} cannot be read as a piper voice: {broken}. Download the model again, both its files."
            ) from broken
        self._voice: Any = PiperVoice(session=session, config=config)

    def phonemes(self, text: str) -> list[list[str]]:
        """The phonemes of each sentence of `text`, blanks and punctuation among them; strange ones are left out."""
        known = self._voice.config.phoneme_id_map
        return [[letter for letter in part if letter in known] for part in self._voice.phonemize(text) if part]

    def knows(self, phoneme: str) -> bool:
        """Whether the model was trained with `phoneme`."""
        return phoneme in self._voice.config.phoneme_id_map

    def run(self, phonemes: Sequence[str], length: float) -> tuple[bytes, list[int]]:
        """(16-bit mono PCM, ends of the phonemes in samples); the ends are one more than the phonemes.

        phonemes: all known. length: how long sounds are, 1.0 as trained. Phoneme n sounds from end n to end n + 1. No
        ends where the model does not tell.
        """
        import numpy as np
        from piper import SynthesisConfig

        # The noise is drawn inside the model, from a generator nobody can set: without it, the same bytes each time.
        manner = SynthesisConfig(length_scale=length, noise_scale=0.0, noise_w_scale=0.0)
        ids = self._voice.phonemes_to_ids(list(phonemes))
        sound, times = self._voice.phoneme_ids_to_audio(ids, manner, include_alignments=True)
        samples = (np.clip(sound, -1.0, 1.0) * 32767.0).astype("<i2").reshape(-1).tobytes()
        behind = np.cumsum([] if times is None else times.reshape(-1))
        if len(behind) != len(ids) or behind[-1] != len(samples) // 2:
            return samples, []
        places = _BEGIN + np.cumsum([0, *(len(self._voice.config.phoneme_id_map[p]) + 1 for p in phonemes)])
        return samples, [int(end) for end in behind[places - 1]]


def _with_durations(model: bytes) -> bytes:
    """The model with its durations as a second output; as it is where they cannot be told from other values."""
    names = {found[0] for found in _DURATIONS.finditer(model)}
    if len(names) != 1:
        return model
    return model + _field(_GRAPH, _field(_OUTPUT, _field(_NAME, names.pop())))


def _field(number: int, content: bytes) -> bytes:
    """A field of a protobuf message that holds bytes or another message, under 128 bytes long."""
    return bytes((number << 3 | 2, len(content))) + content


def _unreadable() -> tuple[type[Exception], ...]:
    """What a file that is no voice makes the parts raise; onnxruntime's own errors have no class in common."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    own = (kind for kind in vars(state).values() if isinstance(kind, type) and issubclass(kind, Exception))
    return (OSError, ValueError, KeyError, TypeError, AttributeError, *own)
