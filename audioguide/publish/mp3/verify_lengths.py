"""V5: every MP3 decodes to exactly the samples that guide.json says, at its rate."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide

CODE = "V5"


def needed(built: BuiltGuide) -> Iterator[str]:
    """The files that every guide has of this format."""
    yield built.timeline.whole_file
    yield "cover.png"
    yield from (head.file for head in built.heads)


def check(built: BuiltGuide) -> Iterator[Finding]:
    """Lengths were counted while decoding; of a whole file whose frames are the chapters', by counting those."""
    expected = [(head.file, head.frames) for head in built.heads]
    for name, frames in [*expected, (built.timeline.whole_file, built.timeline.whole_frames)]:
        sound = built.decoded.get(name)
        if sound is None:
            continue
        if sound.problem:
            yield built.finding(CODE, name, f"It cannot be decoded. {sound.problem}")
        elif sound.samples != frames:
            yield built.finding(CODE, name, f"It has {sound.samples} samples of sound, not {frames}.")
        elif sound.rate != built.timeline.sample_rate:
            yield built.finding(CODE, name, f"It has {sound.rate} Hz, not {built.timeline.sample_rate}.")
