"""From an engine's raw sound to a clip: edges cut, marks moved along and put in order."""

from __future__ import annotations

from collections.abc import Iterable

from audioguide.audio import pcm
from audioguide.model import Clip, WordMark


def trimmed(sound: bytes, sample_rate: int, marks: Iterable[WordMark]) -> Clip:
    """The clip of `sound`: at most 50 ms of silence at either edge, faded at the cuts, with `marks` moved along.

    Marks come out ascending, inside the clip and each at least a sample long; one with no room left is dropped.
    """
    kept, removed = pcm.trim(sound, sample_rate)
    frames = len(kept) // 2
    placed: list[WordMark] = []
    for mark in marks:
        start = max(mark.start - removed, placed[-1].end if placed else 0)
        end = min(mark.end - removed, frames)
        if start < end:
            placed.append(WordMark(mark.char_start, mark.char_end, start, end))
    return Clip(pcm.fade(kept, sample_rate), sample_rate, tuple(placed))
