"""The sentences of a chapter as they are shown: those that say its title, then paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, groupby, takewhile

from audioguide.model import ChapterTimeline, Cue


def title(chapter: ChapterTimeline) -> Iterator[Cue]:
    """The sentences with which a chapter says its title: they are its heading."""
    return takewhile(_of_title, chapter.cues)


def paragraphs(chapter: ChapterTimeline) -> Iterator[list[Cue]]:
    """The sentences of each paragraph behind the title."""
    for _, cues in groupby(dropwhile(_of_title, chapter.cues), key=lambda cue: cue.paragraph):
        yield list(cues)


def _of_title(cue: Cue) -> bool:
    return cue.kind == "title"
