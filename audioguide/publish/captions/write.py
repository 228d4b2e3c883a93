"""Captions of a chapter's file: SRT and VTT with one cue a sentence, and the plain transcript.

WebVTT: w3.org/TR/webvtt1. SRT has no standard: this is what mpv, VLC and ffmpeg read.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from audioguide.language.base import language_of
from audioguide.model import ChapterTimeline, Cue, Timeline
from audioguide.publish.base import EncodedGuide
from audioguide.publish.statements import heading, one_line, origin, told_by

WIDTH = 42
"""Characters a line, the common limit for captions."""


def write(guide: EncodedGuide) -> None:
    """Write a file of each kind for every chapter. Raises OutputError, OSError."""
    for chapter in guide.chapters():
        stem = Path(chapter.file).stem
        guide.write_text(f"{stem}.srt", srt(chapter, guide.timeline.sample_rate))
        guide.write_text(f"{stem}.vtt", vtt(chapter, guide.timeline))
        guide.write_text(f"{stem}.txt", txt(chapter, guide.timeline))


def srt(chapter: ChapterTimeline, sample_rate: int) -> str:
    """The chapter as SRT. sample_rate: Hz."""
    cues = enumerate(chapter.cues, 1)
    return "\n".join(f"{n}\n{_times(cue, sample_rate, ',')}\n{_lines(cue.text)}\n" for n, cue in cues)


def vtt(chapter: ChapterTimeline, timeline: Timeline) -> str:
    """The chapter as WebVTT; a NOTE names the guide, the chapter and the sign-off state."""
    rate = timeline.sample_rate
    note = _block((timeline.title, chapter.title, *_statements(chapter, timeline)))
    cues = (f"{cue.id}\n{_times(cue, rate, '.')}\n{_escape(_lines(cue.text))}\n" for cue in chapter.cues)
    return "\n".join((f"WEBVTT\n\nNOTE\n{_escape(note)}", *cues))


def txt(chapter: ChapterTimeline, timeline: Timeline) -> str:
    """The transcript: the title as its own line, the guide and its sign-off state, then a line a paragraph."""
    about = _block((timeline.title, *_statements(chapter, timeline)))
    cues = [cue for cue in chapter.cues if cue.kind != "title"]
    return "\n".join((f"{one_line(heading(chapter))}\n", about, *(f"{text}\n" for text in paragraphs(cues))))


def _statements(chapter: ChapterTimeline, timeline: Timeline) -> tuple[str, str]:
    language = language_of(timeline.language)
    return told_by(chapter, language), origin(timeline, language)


def paragraphs(cues: Iterable[Cue]) -> Iterable[str]:
    """The text of each paragraph; generated announcements are one of their own."""
    for _, group in groupby(cues, key=lambda cue: cue.paragraph):
        yield " ".join(one_line(cue.text) for cue in group)


def _block(lines: Iterable[str]) -> str:
    return "".join(f"{one_line(line)}\n" for line in lines if line)


def _escape(text: str) -> str:
    """Leave no markup and no arrow, which would end a NOTE or begin a cue."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _times(cue: Cue, sample_rate: int, point: str) -> str:
    return f"{_time(cue.start, sample_rate, point)} --> {_time(cue.end, sample_rate, point)}"


def _time(frames: int, sample_rate: int, point: str) -> str:
    """Rounded down, so that no cue can end after its audio."""
    seconds, milliseconds = divmod(frames * 1000 // sample_rate, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{milliseconds:03d}"


def _lines(text: str) -> str:
    """The fewest lines of at most 42 characters, as even as they can be; a longer word has a line to itself."""
    words = text.split()
    fewest = len(_wrapped(words, WIDTH))
    narrowest = min(len(text) // max(1, fewest), WIDTH)
    widths = range(narrowest, WIDTH + 1)
    return "\n".join(next(lines for width in widths if len(lines := _wrapped(words, width)) <= fewest))


def _wrapped(words: list[str], width: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
