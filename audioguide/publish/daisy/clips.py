"""Frames -> the clips of a chapter, in whole milliseconds: one follows on the other, so that nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from audioguide.model import ChapterTimeline
from audioguide.publish.daisy.names import stem


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of a chapter's sound, and what is read in it."""

    id: str
    """Of its `par`."""
    text: str
    """Id of what is read, in the chapter's text."""
    begin: int
    """Milliseconds."""
    end: int


def clips(chapter: ChapterTimeline, sample_rate: int) -> Iterator[Clip]:
    """All of the chapter's sound: the silence before its first sentence, then each with the pause behind it.

    A player leaps over what lies between two clips, and pauses are part of how a guide is told. Begins are rounded
    down, as in captions, so that no clip can reach beyond the sound.
    """
    begins = [milliseconds(cue.start, sample_rate) for cue in chapter.cues]
    texts = [cue.id for cue in chapter.cues]
    if not begins or begins[0]:
        begins.insert(0, 0)
        texts.insert(0, above(chapter))
    ends = pairwise((*begins, length(chapter, sample_rate)))
    for number, (text, (begin, end)) in enumerate(zip(texts, ends, strict=True), 1):
        yield Clip(f"{stem(chapter)}-p{number:03d}", text, begin, end)


def above(chapter: ChapterTimeline) -> str:
    """Id of what stands above the chapter's title: it is marked while the chapter is still silent."""
    return f"{stem(chapter)}-p000"


def length(chapter: ChapterTimeline, sample_rate: int) -> int:
    """Of the whole chapter, in milliseconds."""
    return milliseconds(chapter.frames, sample_rate)


def milliseconds(frames: int, sample_rate: int) -> int:
    """Rounded down."""
    return frames * 1000 // sample_rate


def seconds(time: int) -> str:
    """Milliseconds as "12.345s"."""
    return f"{time // 1000}.{time % 1000:03d}s"


def clock(time: int) -> str:
    """Milliseconds as "00:12:34.567": with their thousandths, so that what is written adds up as it is written."""
    minutes, rest = divmod(time, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"
