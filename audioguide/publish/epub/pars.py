"""Which stretch of a chapter's sound is heard with which element of its text: the overlay, before it is XML.

Every stretch begins where the one before ended, so that an app which plays stretch after stretch plays the whole
chapter and has nowhere to jump: apps turn to the next stretch a little early, and a jump there would cut off a
sentence's last sound (docs/decisions/0028). A pause belongs to the sentence before it, and what comes before the first
to the heading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from audioguide.model import ChapterTimeline


@dataclass(frozen=True, slots=True)
class Par:
    """One stretch of sound, and the element that is marked meanwhile."""

    element: str
    """Its id."""
    begin: int
    """Milliseconds of the chapter's file."""
    end: int


def pars(chapter: ChapterTimeline, sample_rate: int) -> Iterator[Par]:
    """The stretches of a chapter, from its first sample to its last; none is empty. sample_rate: Hz."""
    starts = (milliseconds(cue.start, sample_rate) for cue in chapter.cues)
    times = [0, *starts, milliseconds(chapter.frames, sample_rate)]
    elements = [heading_id(chapter), *(cue.id for cue in chapter.cues)]
    for element, (begin, end) in zip(elements, pairwise(times), strict=True):
        # Of a chapter that speaks at once, the heading has no sound before its first word.
        if begin < end:
            yield Par(element, begin, end)


def heading_id(chapter: ChapterTimeline) -> str:
    """The id of the heading of a chapter's page."""
    return f"{chapter.id}-title"


def milliseconds(frames: int, sample_rate: int) -> int:
    """A place in a chapter, rounded down, so that nothing ends after its sound. All times of a book come from here."""
    return frames * 1000 // sample_rate


def clock(time: int) -> str:
    """Milliseconds as SMIL and the package write them: "0:01:02.345"."""
    seconds, rest = divmod(time, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}.{rest:03d}"
