"""The sound of the book is the guide's own: the frames of each chapter's MP3, and no tag, which old machines play."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_BLOCK = 1 << 18


def wrong_sound(blocks: Iterator[bytes], chapter: Path) -> str:
    """What is wrong with a file of sound, as the end of a message. chapter: the MP3 in the guide's folder."""
    first = next(blocks, b"")
    if first[:3] == b"ID3":
        return "it begins with a tag."
    if len(first) < 4 or first[0] != 0xFF or first[1] & 0xE6 != 0xE2:
        return "it does not begin with a frame of MP3."
    if first[3] >> 6 != 3:
        return "it is not mono."
    with chapter.open("rb") as own:
        head = own.read(10)
        own.seek(_tag_size(head))
        block = first
        while block:
            if own.read(len(block)) != block:
                return f"its sound is not that of {chapter.name}."
            block = next(blocks, b"")
        return f"its sound is not that of {chapter.name}." if own.read(1) else ""


def _tag_size(head: bytes) -> int:
    """Bytes of the ID3v2 tag that begins with these ten; 0 where there is none."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    return 10 + sum((byte & 127) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
