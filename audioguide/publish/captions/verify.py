"""V7: every sentence has its caption, in order, inside its sound, with the text and the times of guide.json."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import unescape
from itertools import zip_longest
from pathlib import Path

from audioguide.errors import OutputError
from audioguide.model import ChapterTimeline, Cue, Finding
from audioguide.publish.built import BuiltGuide, missing_state, one_line
from audioguide.publish.captions import caption_reader
from audioguide.publish.captions.caption_reader import Caption

CODE = "V7"
TOLERANCE = 1.0
"""Milliseconds."""

Problem = tuple[int, str]
"""Line and message."""


def needed(built: BuiltGuide) -> Iterator[str]:
    """The files that every guide has of this format."""
    for head in built.heads:
        for ending in LOOKS:
            yield f"{Path(head.file).stem}.{ending}"


def check(built: BuiltGuide) -> Iterator[Finding]:
    """The first thing wrong in each file."""
    for chapter in built.chapters():
        stem = Path(chapter.file).stem
        for ending, look in LOOKS.items():
            name = f"{stem}.{ending}"
            if not built.has(name):
                continue
            try:
                line, message = look(built, name, chapter) or (0, "")
            except (OutputError, ValueError) as problem:
                line, message = 0, f"It cannot be read back: {problem}"
            if message:
                yield built.finding(CODE, name, message, line)


def _srt(built: BuiltGuide, name: str, chapter: ChapterTimeline) -> Problem | None:
    names = (str(number) for number in range(1, len(chapter.cues) + 1))
    return _compare(built, chapter, names, caption_reader.srt(built.lines(name)))


def _vtt(built: BuiltGuide, name: str, chapter: ChapterTimeline) -> Problem | None:
    if missing := missing_state(unescape(" ".join(built.lines(name))), chapter, built.language):
        return 0, f"It {missing}."
    return _compare(built, chapter, (cue.id for cue in chapter.cues), caption_reader.vtt(built.lines(name)))


def _txt(built: BuiltGuide, name: str, chapter: ChapterTimeline) -> Problem | None:
    text = one_line(" ".join(built.lines(name)))
    title = " ".join(cue.text for cue in chapter.cues if cue.kind == "title") or chapter.title
    body = " ".join(cue.text for cue in chapter.cues if cue.kind != "title")
    if not text.startswith(one_line(title)):
        return 1, "It does not begin with the title of the chapter."
    if not text.endswith(one_line(body)):
        return 0, "Its sentences are not those of the chapter."
    if missing := missing_state(text, chapter, built.language):
        return 0, f"It {missing}."
    return None


LOOKS: dict[str, Callable[[BuiltGuide, str, ChapterTimeline], Problem | None]] = {"srt": _srt, "vtt": _vtt, "txt": _txt}


def _compare(
    built: BuiltGuide, chapter: ChapterTimeline, names: Iterable[str], found: Iterable[Caption]
) -> Problem | None:
    decoded = built.decoded.get(chapter.file)
    samples = decoded.samples if decoded and not decoded.problem else chapter.frames
    sound = samples * 1000 / built.timeline.sample_rate
    end = 0
    for cue, name, caption in zip_longest(chapter.cues, names, found):
        if caption is None:
            return 0, f"Sentence {cue.id} has no caption."
        if cue is None:
            return caption.line, "There are more captions than sentences."
        message = _order(caption, end, sound) or _likeness(caption, cue, name, built.timeline.sample_rate)
        if message:
            return caption.line, message
        end = caption.end
    return None


def _order(caption: Caption, end: int, sound: float) -> str:
    if caption.start < end:
        return "The caption starts before the one above it ends."
    if caption.end <= caption.start:
        return "The caption ends before it starts."
    if caption.end > sound:
        return "The caption ends after the sound."
    return ""


def _likeness(caption: Caption, cue: Cue, name: str, sample_rate: int) -> str:
    if caption.name != name:
        return f"The caption of sentence {cue.id} is called {caption.name!r}, not {name!r}."
    if one_line(caption.text) != one_line(cue.text):
        return f"The caption is not the text of sentence {cue.id}."
    for word, time, frames in (("starts", caption.start, cue.start), ("ends", caption.end, cue.end)):
        late = time - frames * 1000 / sample_rate
        if abs(late) > TOLERANCE:
            way = "late" if late > 0 else "early"
            return f"The caption of sentence {cue.id} {word} {abs(late):,.0f} milliseconds too {way}."
    return ""
