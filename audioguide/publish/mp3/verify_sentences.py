"""V11: every sentence sounds in its place as it did when it was built, and between sentences there is silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from audioguide.model import ChapterTimeline, Cue, Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.sentence_levels import MOST, Levels, as_levels, difference, expected_levels, slots_of
from audioguide.timeline import FILE_NAME

CODE = "V11"
QUIET = -60.0
"""dB that nothing in a pause may exceed: an encoder leaves less than -200 there, a whisper brings -50."""


def check(built: BuiltGuide) -> Iterator[Finding]:
    """Passes over files that are missing or do not decode: those are findings of V2 and V5.

    The whole file is looked at where its frames are not those of the chapters (V6).
    """
    for chapter in built.chapters():
        unread = [cue.id for cue in chapter.cues if _expected(cue, built.timeline.sample_rate) is None]
        for one in unread:
            yield built.finding(CODE, FILE_NAME, f"The fingerprint of sentence {one} is none, or of another length.")
        if not unread and chapter.file not in built.spared:
            yield from _found(built, chapter, 0, 0)
    whole = built.decoded.get(built.timeline.whole_file)
    passed = 0
    for chapter in built.chapters() if whole is not None and not whole.joined else ():
        if chapter.start is not None:
            yield from _found(built, _in_whole(chapter, built.timeline.whole_file), chapter.start, passed)
            passed += len(chapter.cues)


def _in_whole(chapter: ChapterTimeline, whole: str) -> ChapterTimeline:
    """The chapter as it stands in the whole file."""
    begin = chapter.start or 0
    cues = tuple(replace(cue, start=begin + cue.start, end=begin + cue.end) for cue in chapter.cues)
    return replace(chapter, file=whole, cues=cues)


def _found(built: BuiltGuide, chapter: ChapterTimeline, begin: int, passed: int) -> Iterator[Finding]:
    """What is wrong in one stretch of a file. passed: sentences of the file before it."""
    sound = built.decoded.get(chapter.file)
    if sound is None or sound.problem or sound.joined or len(sound.heard) < passed + len(chapter.cues):
        return
    rate = built.timeline.sample_rate
    heard = sound.heard[passed : passed + len(chapter.cues)]
    wrong = [n for n, cue in enumerate(chapter.cues) if not _alike(cue, heard[n], rate)]
    if wrong:
        from audioguide.publish.mp3.diagnosis import diagnosed

        for message in diagnosed(built, chapter, wrong, begin, begin + chapter.frames):
            yield built.finding(CODE, chapter.file, message)
    noise = sound.noise[passed : passed + len(chapter.cues) + 1]
    yield from (built.finding(CODE, chapter.file, message) for message in _pauses(chapter, noise, set(wrong)))


def _expected(cue: Cue, rate: int) -> Levels | None:
    return expected_levels(cue.fingerprint, slots_of(cue.end - cue.start, rate))


def _alike(cue: Cue, heard: bytes, rate: int) -> bool:
    expected = _expected(cue, rate)
    levels = as_levels(heard)
    return expected is not None and len(levels) == len(expected) and difference(expected, levels) <= MOST


def _pauses(chapter: ChapterTimeline, noises: Sequence[float], wrong: set[int]) -> Iterator[str]:
    """Sound in a pause, but beside a sentence that was named already: that one may have spread."""
    for place, noise in enumerate(noises):
        if noise <= QUIET or {place - 1, place} & wrong or not np.isfinite(noise):
            continue
        behind = f"after sentence {chapter.cues[place - 1].id}" if place else "before its first sentence"
        yield f"In the silence {behind} something sounds that is no sentence of the chapter."
