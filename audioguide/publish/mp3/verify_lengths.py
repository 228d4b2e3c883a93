"""V5: every MP3 decodes to exactly the samples that guide.json says."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide

CODE = "V5"


def check(built: BuiltGuide) -> Iterator[Finding]:
    """Lengths were counted while decoding, not read from any header."""
    expected = [(head.file, head.frames) for head in built.heads]
    for name, frames in [*expected, (built.timeline.whole_file, built.timeline.whole_frames)]:
        heard = built.heard.get(name)
        if heard is None:
            continue
        if heard.problem:
            yield built.finding(CODE, name, f"It cannot be decoded. {heard.problem}")
        elif heard.samples != frames:
            yield built.finding(CODE, name, f"It has {heard.samples} samples of sound, not {frames}.")
