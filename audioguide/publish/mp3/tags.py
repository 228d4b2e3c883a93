"""What the tags of the MP3 files say: names, markers, the sign-off state and what it is based on.

The whole file shows the cover too. A chapter's does not: for a picture before it, Chromium reads a minute of sound
ahead before it plays any (docs/decisions/0032-first-sound.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.audio import id3
from audioguide.language.base import language_of
from audioguide.language.base.language_table import iso_639_2
from audioguide.model import ChapterTimeline, Timeline
from audioguide.publish.cover import SMALL, cover
from audioguide.publish.statements import one_line, origin, told_by


def chapter_tag(timeline: Timeline, chapter: ChapterTimeline, count: int) -> bytes:
    """The tag of one chapter's file. count: chapters in the guide. Raises AudioError when it cannot be written."""
    return id3.tag(
        id3.text("TIT2", one_line(chapter.title)),
        *_common(timeline, chapter),
        id3.text("TRCK", f"{chapter.number}/{count}"),
    )


def whole_tag(timeline: Timeline, heads: Sequence[ChapterTimeline], picture: bytes | None = None) -> bytes:
    """The tag of the whole file, with a marker for each chapter in it.

    heads: chapters, whose cues are not looked at; those that are not in the whole file are passed over. picture: the
    cover; drawn where it is not given.
    Raises AudioError over 255 chapters.
    """
    title = one_line(timeline.title)
    return id3.tag(
        id3.text("TIT2", title),
        *_common(timeline, timeline),
        id3.picture(picture or cover(timeline.guide, SMALL)),
        id3.chapters(_markers(timeline, heads), title),
    )


def _markers(timeline: Timeline, heads: Sequence[ChapterTimeline]) -> list[id3.Marker]:
    rate = timeline.sample_rate
    return [
        id3.Marker(one_line(head.title), _milliseconds(head.start, rate), _milliseconds(head.end, rate))
        for head in heads
        if head.start is not None and head.end is not None
    ]


def _milliseconds(frames: int, sample_rate: int) -> int:
    return round(frames * 1000 / sample_rate)


def _common(timeline: Timeline, about: Timeline | ChapterTimeline) -> list[bytes]:
    """Frames of every file. The comment is what most players show; the named fields are for programs."""
    language = language_of(timeline.language)
    checked, based = told_by(about, language), origin(timeline, language)
    voice, code = language.publication.computer_voice(timeline.engine, timeline.voice), iso_639_2(timeline.language)
    frames = [
        id3.text("TALB", one_line(timeline.title)),
        id3.text("TPE1", one_line(voice)),
        id3.text("TCON", id3.SPEECH),
        id3.text("TLAN", code),
        id3.comment(" ".join(part for part in (checked, based) if part), language=code),
        id3.user_text("Sign-off", checked),
    ]
    if based:
        frames.append(id3.user_text("Source", based))
    if timeline.licence:
        frames.append(id3.user_text("Licence", one_line(timeline.licence)))
    return frames
