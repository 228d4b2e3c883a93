"""V6: from each marker on, the whole file decodes to the very samples of that chapter's own file.

Mostly that is shown by its frames (see `joined_frames`), and nothing is decoded here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioguide.errors import AudioError, Message
from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.timeline import FILE_NAME

CODE = "V6"


class DecodedStream:
    """A decoded file, read a piece at a time."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._waiting = bytearray()
        self.place = 0
        """Bytes given out or passed over."""

    def take(self, size: int) -> bytes:
        """The next `size` bytes, or fewer at the end."""
        while len(self._waiting) < size and (block := next(self._blocks, None)) is not None:
            self._waiting += block
        piece = bytes(self._waiting[:size])
        del self._waiting[:size]
        self.place += len(piece)
        return piece

    def skip_to(self, place: int) -> None:
        """Pass over what lies before byte `place`."""
        while self.place < place and self.take(min(1 << 16, place - self.place)):
            pass


def check(built: BuiltGuide) -> Iterator[Finding]:
    """Passes over files that are missing or do not decode: those are findings of V2 and V5."""
    from audioguide.audio import decode

    name = built.timeline.whole_file
    if not _sounds(built, name) or built.decoded[name].joined:
        return
    if order := _another_order(built):
        yield built.finding(CODE, name, order)
        return
    whole = DecodedStream(decode.blocks(built.folder / name))
    for head in built.whole:
        if not _sounds(built, head.file):
            continue
        try:
            place = _first_difference(whole, built.folder / head.file, head.start or 0)
        except (AudioError, OSError, ValueError) as problem:
            yield built.finding(CODE, name, f"It cannot be compared with {head.file}. {problem}")
            return
        if place is not None:
            yield built.finding(CODE, name, f"It differs from {head.file}, {place} samples into that chapter.")


def _another_order(built: BuiltGuide) -> Message:
    """Which chapters' frames stand in the whole file, where they are all there and not in their order."""
    from audioguide.publish.mp3.joined_frames import places

    found = places(built.folder / built.timeline.whole_file, [built.folder / head.file for head in built.whole])
    if None in found or found == sorted(found, key=lambda place: place or 0):
        return ""
    order = [head.number for _, head in sorted(zip(found, built.whole, strict=True), key=lambda pair: pair[0] or 0)]
    return f"Its chapters stand in another order than in {FILE_NAME}: {', '.join(map(str, order))}."


def _sounds(built: BuiltGuide, name: str) -> bool:
    return name in built.decoded and not built.decoded[name].problem


def _first_difference(whole: DecodedStream, path: Path, start: int) -> int | None:
    from audioguide.audio import decode

    whole.skip_to(2 * start)
    place = 0
    for block in decode.blocks(path):
        other = whole.take(len(block))
        if block != other:
            same = next((n for n, pair in enumerate(zip(block, other, strict=False)) if pair[0] != pair[1]), len(other))
            return place + same // 2
        place += len(block) // 2
    return None
