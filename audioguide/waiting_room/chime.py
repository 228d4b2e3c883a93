"""Two soft notes that say: somebody is about to speak. Made with pydub, the same bytes each time."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Any

_NOTES = ((587.33, 0), (783.99, 260))
"""(Hz, ms at which it begins): a fourth upwards, in the middle of what old ears still hear well."""
_LENGTH, _RISE, _TAIL = 1_400, 30, 1_100
"""ms"""
_LEVEL = -24.0
"""dBFS at the loudest of a note: under the speech that follows, which is at -18 LUFS."""


def chime(rate: int) -> bytes:
    """A WAV file of 1.4 seconds and a little silence. rate: Hz; that of the guides spares a change of the device."""
    sound = _silent(_LENGTH + 300, rate)
    for hertz, at in _NOTES:
        sound = sound.overlay(_note(hertz, _LENGTH - at, rate), position=at)
    out = BytesIO()
    sound.export(out, format="wav")
    return out.getvalue()


def _note(hertz: float, length: int, rate: int) -> Any:
    """Rises without an edge and dies away; a softer octave over it makes it warmer than a tone of a machine."""
    sine = _pydub("pydub.generators").Sine
    ground = sine(hertz, sample_rate=rate).to_audio_segment(length, volume=_LEVEL)
    octave = sine(2 * hertz, sample_rate=rate).to_audio_segment(length, volume=_LEVEL - 14)
    return ground.overlay(octave).fade_in(_RISE).fade_out(_TAIL)


def _silent(length: int, rate: int) -> Any:
    return _pydub("pydub").AudioSegment.silent(length, frame_rate=rate)


def _pydub(name: str) -> Any:
    from importlib import import_module

    with warnings.catch_warnings():
        # It looks for ffmpeg, which nothing here needs, and takes its arithmetic from where Python had it.
        warnings.simplefilter("ignore")
        return import_module(name)
