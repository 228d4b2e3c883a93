"""The sound of the book is the guide's own: the frames of each chapter's MP3, and no tag, which old machines play."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioguide.errors import AudioError
from audioguide.publish.mp3.joined_frames import walk

LARGEST_HEAD = 2_000
"""Bytes of a frame at the most: before the sound there is one, which tells its length."""


def wrong_sound(blocks: Iterator[bytes], size: int, chapter: Path) -> str:
    """What is wrong with a file of sound, as the end of a message; empty where the chapter itself is no sound.

    blocks, size: of the file. chapter: the MP3 in the guide's folder.
    """
    first = next(blocks, b"")
    if first[:3] == b"ID3":
        return "it begins with a tag."
    if len(first) < 4 or first[0] != 0xFF or first[1] & 0xE6 != 0xE2:
        return "it does not begin with a frame of MP3."
    if first[3] >> 6 != 3:
        return "it is not mono."
    try:
        run = walk(chapter)
    except AudioError:
        return ""
    if max(run.sizes) - min(run.sizes) > 1:
        return "its frames are not all of one rate of bits."
    head = size - sum(run.sizes)
    if not 0 <= head <= LARGEST_HEAD or (head and b"Info" not in first[:head]):
        return f"its sound is not that of {chapter.name}."
    with chapter.open("rb") as own:
        own.seek(run.begin)
        block = first[head:]
        while block:
            if own.read(len(block)) != block:
                return f"its sound is not that of {chapter.name}."
            block = next(blocks, b"")
    return ""
