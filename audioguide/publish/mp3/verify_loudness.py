"""V8: each file has -18 LUFS within 1 and no peak over -2 dBTP; each chapter is within 1 LU of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.decoded import DecodedSound

CODE = "V8"
TARGET = -18.0
"""LUFS"""
TOLERANCE = 1.0
"""LU"""
HIGHEST_PEAK = -2.0
"""dBTP"""
EXEMPT = "silent"
"""The engine whose guides are silence."""


def check(built: BuiltGuide) -> Iterator[Finding]:
    """Passes over files that are missing or do not decode: those are findings of V2 and V5."""
    if built.timeline.engine == EXEMPT:
        return
    whole = _decoded(built, built.timeline.whole_file)
    for name in (built.timeline.whole_file, *(head.file for head in built.heads)):
        sound = _decoded(built, name)
        for message in _wrong(sound, whole) if sound else ():
            yield built.finding(CODE, name, message)


def _decoded(built: BuiltGuide, name: str) -> DecodedSound | None:
    sound = built.decoded.get(name)
    return None if sound is None or sound.problem else sound


def _wrong(sound: DecodedSound, whole: DecodedSound | None) -> Iterator[str]:
    if abs(sound.loudness - TARGET) > TOLERANCE:
        yield f"Its loudness is {sound.loudness:.1f} LUFS; it must be within {TOLERANCE:g} of {TARGET:g}."
    if whole and abs(sound.loudness - whole.loudness) > TOLERANCE:
        yield f"It is {abs(sound.loudness - whole.loudness):.1f} LU away from the whole file; at most {TOLERANCE:g}."
    if sound.true_peak > HIGHEST_PEAK:
        yield f"Its true peak is {sound.true_peak:.1f} dBTP; at most {HIGHEST_PEAK:g}, or players may distort it."
