"""The MP3 files of a guide: each chapter's frames are encoded once, and joined for the whole."""

from __future__ import annotations

from audioguide.audio import mp3
from audioguide.publish.base import EncodedGuide
from audioguide.publish.cover import FILE_NAME, LARGE, SMALL, cover_of
from audioguide.publish.mp3.tags import chapter_tag, whole_tag


def write(guide: EncodedGuide) -> None:
    """Write a file a chapter, the whole file, and the cover. Raises AudioError, OutputError, OSError."""
    timeline, heads = guide.timeline, guide.heads
    for head in heads:
        mp3.write(guide.new_file(head.file), chapter_tag(timeline, head, len(heads)), [guide.frames[head.number]])
    guide.new_file(FILE_NAME).write_bytes(cover_of(timeline.guide, guide.folder, LARGE))
    joined = [guide.frames[head.number] for head in heads if head.in_whole]
    picture = cover_of(timeline.guide, guide.folder, SMALL)
    mp3.write(guide.new_file(timeline.whole_file), whole_tag(timeline, heads, picture), joined)
